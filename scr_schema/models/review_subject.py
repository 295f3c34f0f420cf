"""What a review is about: its scope and questions, the event behind it, the agencies that knew the family."""

from scr_schema.codelists.everywhere import YesNoCode
from scr_schema.codelists.review_process import ImrDecisionCode
from scr_schema.codelists.reviews import DeathMannerCode, TriggerKindCode
from scr_schema.models.base import Part
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.person import Locality
from scr_schema.models.parts.time import Dated
from scr_schema.types import Distinct, Id, Key, Maybe, Period, Text


class ReviewScope(Part):
    """What the review looks at, and what it leaves out."""

    dated: Maybe[Dated] = None
    """The period under review, and the words that set it."""
    organisations: Maybe[Text] = None
    """Whose practice is looked at."""
    exclusions: Maybe[list[Text]] = None
    """What is left out."""


class ReviewTermsOfReference(Part):
    """What the review was asked to find out."""

    text: Maybe[Text] = None
    """The terms in their own words."""
    set_by: Maybe[Text] = None
    """Who set them."""
    questions: Maybe[list[Text]] = None
    """The questions, one by one."""


class ReviewTriggerDeath(Part):
    """A death; an event may hold more than one."""

    person: Key
    """Who died."""
    manner: Maybe[DeathMannerCode] = None
    """In what manner, as far as it was established."""
    manner_found_by: Maybe[Text] = None
    """Who established the manner."""
    cause: Maybe[Text] = None
    """The medical cause."""


class ReviewTriggerHarm(Part):
    """Serious harm to somebody who lived."""

    person: Key
    """Who was harmed."""
    text: Text
    """The harm in words."""


class ReviewTrigger(Part):
    """The event that led to the review."""

    kind: TriggerKindCode
    """What kind of event it was."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    dated: Dated
    """When it happened."""
    locality: Maybe[Locality] = None
    """Roughly where it happened."""
    deaths: Maybe[list[ReviewTriggerDeath]] = None
    """Who died; whoever is thought responsible has the role `alleged-perpetrator` among the persons."""
    harm: Maybe[list[ReviewTriggerHarm]] = None
    """Who was seriously harmed."""
    text: Maybe[Text] = None
    """The event in words."""


class ReviewInvolvement(Part):
    """One agency's part in the family's life, and whether it was asked to report."""

    organisation: Organisation
    """The agency."""
    persons: Maybe[Distinct[Key]] = None
    """Whom it knew."""
    nature: Text
    """What it had to do with them."""
    period: Maybe[Period] = None
    """From when to when."""
    allocated: Maybe[YesNoCode] = None
    """Whether a named worker held the case."""
    imr: ImrDecisionCode
    """Whether a report was asked of it, and whether one came."""
    imr_scope: Maybe[Text] = None
    """The services and matters that its report was to cover."""
    imr_id: Maybe[Id] = None
    """The record of its report."""
    reason: Maybe[Text] = None
    """Why no report was asked for or given."""
