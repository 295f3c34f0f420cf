"""Posts, and who holds, owns or reviews something in one."""

from scr_schema.codelists.everywhere import YesNoCode
from scr_schema.codelists.organisations import (
    IndependenceScopeCode,
    OwnerRelationCode,
    OwnerStatusCode,
    PostRoleCode,
    PostStatusCode,
)
from scr_schema.models.base import Part
from scr_schema.models.parts.organisation import Organisation
from scr_schema.types import Line, Maybe, Text


class Post(Part):
    """The holder of a role; a name only where the source names one."""

    role: PostRoleCode
    """The role."""
    role_text: Maybe[Text] = None
    """The role in words."""
    organisation: Maybe[Organisation] = None
    """The body in which it is held."""
    person_name: Maybe[Line] = None
    """The holder's name. Identifies directly."""
    status: Maybe[PostStatusCode] = None
    """Whether the post is filled."""


class Independence(Part):
    """Whether a chair or author stood apart from the case."""

    scope: IndependenceScopeCode
    """One person, or a statement about all."""
    declared: YesNoCode
    """Whether independence was declared."""
    line_managed_service: Maybe[YesNoCode] = None
    """Whether the person line-managed the service under review."""
    knew_case: Maybe[YesNoCode] = None
    """Whether the person knew the case before."""
    links_with_area: Maybe[YesNoCode] = None
    """Whether the person had links with the area or its board."""
    text: Maybe[Text] = None
    """The statement in its own words."""


class Reviewer(Post):
    """A chair or author of a review or of an agency report."""

    independence: Maybe[Independence] = None
    """What was declared; absent in an agency report: see the review's general statement."""


class OwnerPost(Part):
    """A post that owns an action, and in which relation."""

    relation: OwnerRelationCode
    """Lead, joint, on behalf of, supported by, delegated to."""
    role: PostRoleCode
    """The role."""
    role_text: Maybe[Text] = None
    """The role in words."""
    organisation: Maybe[Organisation] = None
    """The body in which it is held."""
    person_name: Maybe[Line] = None
    """The holder's name. Identifies directly."""
    group: Maybe[Line] = None
    """A group of people, such as all practice managers."""


class Owner(Part):
    """Who is responsible for an action."""

    text: Text
    """The words as printed, without a list number. May identify."""
    status: OwnerStatusCode
    """Whether the words name somebody."""
    posts: Maybe[list[OwnerPost]] = None
    """The posts that they name."""
