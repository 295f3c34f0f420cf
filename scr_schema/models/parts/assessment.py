"""How danger was weighed, by whom and under whose eyes."""

from scr_schema.codelists.circumstances import FactorCode, FactorStatusCode
from scr_schema.codelists.everywhere import DoneStatusCode, YesNoCode
from scr_schema.codelists.notifications import GradingUseCode, MaracCriterionCode
from scr_schema.models.base import Part
from scr_schema.models.parts.narrative import DocumentRef
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.post import Post
from scr_schema.models.parts.time import Dated
from scr_schema.types import Distinct, Integer, Key, Line, Maybe, Moment, Text


class Grading(Part):
    """A level of risk or urgency that one assessor gave on one scale."""

    key: Key
    """Its name in this record."""
    use: GradingUseCode
    """What the level decides: risk, triage, forwarding to others, or a threshold."""
    scale: Maybe[Line] = None
    """The name of the scale, such as `dash` or `ppn`, or of a local one."""
    level: Maybe[Line] = None
    """The level on that scale; absent where none was given."""
    about: Maybe[Distinct[Key]] = None
    """The persons, children or adults, to whom it applies."""
    assessor: Organisation
    """The body that graded."""
    assessor_role: Maybe[Post] = None
    """The post that graded."""
    at: Maybe[Moment] = None
    """When."""
    score: Maybe[Integer] = None
    """The score behind the level."""
    override_reason: Maybe[Text] = None
    """Why professional judgement departed from the score."""
    considered: Maybe[Distinct[Key]] = None
    """Disclosures and history that the assessor weighed."""
    criteria: Maybe[DocumentRef] = None
    """The document with the criteria that were applied."""
    rationale: Maybe[Text] = None
    """Why this level."""


class Dv1NotificationFactor(Part):
    """A circumstance that raises the danger."""

    code: FactorCode
    """The circumstance."""
    code_text: Maybe[Text] = None
    """The circumstance in words."""
    persons: Maybe[Distinct[Key]] = None
    """Whom it concerns."""
    status: FactorStatusCode
    """Whether it is there now, belongs to the past, or is denied."""
    source: Maybe[Text] = None
    """What it is known from."""


class Dv1NotificationJointAssessment(Part):
    """One assessment of the risk to the children by several bodies together."""

    status: DoneStatusCode
    """Whether it took place."""
    organisations: Maybe[list[Organisation]] = None
    """The bodies that took part."""
    dated: Maybe[Dated] = None
    """When."""
    outcome: Maybe[Text] = None
    """What they concluded."""
    differences: Maybe[Text] = None
    """Where their own levels differed, and how that was settled."""


class Dv1NotificationOversight(Part):
    """A second look at the notification, which may follow its sending."""

    status: DoneStatusCode
    """Whether it took place."""
    by: Maybe[Post] = None
    """Who looked."""
    child_safeguarding_trained: Maybe[YesNoCode] = None
    """Whether that person is trained in safeguarding children."""
    at: Maybe[Moment] = None
    """When."""
    text: Maybe[Text] = None
    """What came of it."""


class Dv1NotificationMarac(Part):
    """Whether the case went to a multi-agency risk assessment conference."""

    considered: YesNoCode
    """Whether that was considered."""
    referred: Maybe[YesNoCode] = None
    """Whether it was referred."""
    criteria: Maybe[Distinct[MaracCriterionCode]] = None
    """The grounds for referring it."""
    reason: Maybe[Text] = None
    """Why it was, or why it was not."""
