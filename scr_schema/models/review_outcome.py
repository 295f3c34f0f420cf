"""What came of a review: its learning, its adoption, its annexes, its publication."""

from scr_schema.codelists.everywhere import YesNoCode
from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.codelists.review_process import AdoptionScopeCode, PublicationStatusCode
from scr_schema.models.base import Part
from scr_schema.models.header import Marking
from scr_schema.models.parts.narrative import AdoptionEntry
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.time import Dated
from scr_schema.types import AtLeastOne, Distinct, Id, Integer, Key, Line, Maybe, Text


class ReviewLearningPoint(Part):
    """A lesson: what the case showed, and what everybody should take from it."""

    key: Key
    """Its name in this record, by which recommendations refer to it."""
    number: Maybe[Line] = None
    """Its printed number."""
    narrative: Maybe[Text] = None
    """What the case showed."""
    points: AtLeastOne[Text]
    """The lessons drawn, one by one."""
    paragraphs: Maybe[list[Line]] = None
    """Printed numbers of the paragraphs that tell it."""


class ReviewPriorImprovement(Part):
    """Work that an agency had begun before the review."""

    organisation: Organisation
    """The agency."""
    text: Text
    """The work in words."""
    status: Maybe[ActionStatusCode] = None
    """How far it has got."""
    dated: Maybe[Dated] = None
    """When it began, or how it stood when."""


class ReviewAdoption(AdoptionEntry):
    """A decision on a whole block of recommendations at once."""

    what: AdoptionScopeCode
    """The recommendations that the decision covers."""


class ReviewAnnex(Part):
    """An annex of the review, with a marking of its own."""

    title: Line
    """Its title."""
    marking: Maybe[Marking] = None
    """Its own protective marking; `unmarked` where none is printed."""
    records: Maybe[Distinct[Id]] = None
    """The records that were read from it."""


class ReviewPublication(Part):
    """Whether, how and for whom the review is published."""

    status: PublicationStatusCode
    """Where publication stands."""
    strategy: Maybe[Text] = None
    """How the learning is to be spread."""
    owner: Maybe[Text] = None
    """Who sees to it."""
    audiences: Maybe[list[Line]] = None
    """Whom it is to reach."""
    family_told_first: Maybe[YesNoCode] = None
    """Whether the family see the report before the public does."""
    dated: Maybe[Dated] = None
    """When it was or is to be published."""
    redacted: Maybe[YesNoCode] = None
    """Whether parts were blacked out or left out."""
    repository: Maybe[Line] = None
    """The collection in which it can be found."""
    reason_not_published: Maybe[Text] = None
    """Why it is not published."""


class ReviewContentsEntry(Part):
    """A paragraph of the report by its label; the entries follow one another as they are printed."""

    label: Line
    """The label; a report may print the same one twice."""
    title: Maybe[Line] = None
    """The heading beside it."""
    page: Maybe[Integer] = None
    """The page on which it stands."""
