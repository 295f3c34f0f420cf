"""How a review was held: its panel and steps, what ran beside it, what and whom it heard."""

from scr_schema.codelists.everywhere import DocumentKindCode, ProcessStatusCode, YesNoCode
from scr_schema.codelists.review_process import (
    ContributionHowCode,
    FeedbackStatusCode,
    ParallelProcessCode,
    ProcessEventCode,
)
from scr_schema.codelists.reviews import MembershipCode
from scr_schema.models.base import Part
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.post import Post
from scr_schema.models.parts.time import Dated
from scr_schema.types import Distinct, DistinctAtLeastOne, Key, Line, Maybe, Text


class ReviewPanelMember(Part):
    """A seat on the panel; the source may name a role, a body, or both."""

    post: Post
    """Who holds it."""
    membership: MembershipCode
    """In what capacity."""


class ReviewProcessEvent(Part):
    """A step of the review itself: a briefing, a panel day, an approval."""

    key: Key
    """Its name in this record."""
    kind: ProcessEventCode
    """What kind of step it was."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    dated: Dated
    """When it was taken."""
    text: Maybe[Text] = None
    """The step in words."""
    organisations: Maybe[list[Organisation]] = None
    """The bodies that took part."""


class ReviewParallelProcess(Part):
    """Another inquiry into the same events: an inquest, a prosecution, a health service incident."""

    key: Key
    """Its name in this record."""
    kind: ParallelProcessCode
    """What kind of inquiry it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    body: Organisation
    """The body that holds it."""
    status: ProcessStatusCode
    """Where it stands."""
    persons: Maybe[Distinct[Key]] = None
    """Whom it concerns."""
    dated: Maybe[Dated] = None
    """When it was held or is expected."""
    outcome: Maybe[Text] = None
    """What it found or decided."""
    decision_owner: Maybe[Line] = None
    """Who is to decide, where a decision is pending."""
    decision_awaits: Maybe[Text] = None
    """What that decision waits for."""


class ReviewMaterial(Part):
    """Something that the review read: a court file, a transcript, a letter, research."""

    kind: DocumentKindCode
    """What kind of document it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    text: Text
    """The document in words."""
    supplied_by: Maybe[Organisation] = None
    """The body that supplied it."""
    dated: Maybe[Dated] = None
    """The date that it bears or reports on."""


class ReviewContribution(Part):
    """What family members gave to the review; also those who were considered and left out."""

    persons: DistinctAtLeastOne[Key]
    """Whom the entry is about."""
    dated: Maybe[Dated] = None
    """When they contributed."""
    invited: YesNoCode
    """Whether they were invited."""
    contributed: YesNoCode
    """Whether they contributed."""
    how: Maybe[ContributionHowCode] = None
    """In what way."""
    by: Maybe[Post] = None
    """Who heard them."""
    topics: Maybe[list[Text]] = None
    """What they were asked about."""
    views: Maybe[Text] = None
    """What they said."""
    considered_by_panel: Maybe[YesNoCode] = None
    """Whether the panel discussed what they said."""
    feedback: Maybe[Text] = None
    """How the findings are shared with them, and by whom."""
    feedback_by: Maybe[list[Post]] = None
    """Who brings the findings to them."""
    feedback_dated: Maybe[Dated] = None
    """When."""
    feedback_status: Maybe[FeedbackStatusCode] = None
    """Whether that has been done."""
    reason: Maybe[Text] = None
    """Why they were not invited or did not contribute."""
