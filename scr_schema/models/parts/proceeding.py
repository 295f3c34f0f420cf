"""Court proceedings: what was applied for, said, heard, asked and left undone."""

from scr_schema.codelists.courts import (
    CheckStatusCode,
    CourtOrderCode,
    HearingKindCode,
    HearingOutcomeCode,
    ProceedingKindCode,
    ReportKindCode,
    ReportStatusCode,
)
from scr_schema.codelists.everywhere import DoneStatusCode, ProcessStatusCode, YesNoCode
from scr_schema.codelists.notifications import DisclosureKindCode
from scr_schema.models.base import Part
from scr_schema.models.parts.narrative import DocumentRef
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.time import Dated
from scr_schema.types import Distinct, DistinctAtLeastOne, Duration, Key, Maybe, Text


class ProceedingApplication(Part):
    """An application to the court."""

    orders: DistinctAtLeastOne[CourtOrderCode]
    """The orders applied for."""
    orders_text: Maybe[Text] = None
    """The other orders in words."""
    applicant: Maybe[Key] = None
    """The person who applied."""
    about: Maybe[Distinct[Key]] = None
    """The persons whom the orders would concern."""
    dated: Maybe[Dated] = None
    """When it was made."""
    text: Maybe[Text] = None
    """The application in words."""


class ProceedingStatement(Part):
    """A statement that somebody made to the court."""

    by: Key
    """The person who made it."""
    dated: Maybe[Dated] = None
    """When it was made."""
    raises: Maybe[Distinct[DisclosureKindCode]] = None
    """The concerns that it raises."""
    raises_text: Maybe[Text] = None
    """The other concerns in words."""
    seen_by: Maybe[list[Organisation]] = None
    """The bodies that are known to have seen it."""
    not_seen_by: Maybe[list[Organisation]] = None
    """The bodies that are known not to have seen it."""
    text: Maybe[Text] = None
    """What it says."""


class ProceedingHearing(Part):
    """A hearing before the court."""

    key: Key
    """Its name in this record."""
    dated: Dated
    """When it was held."""
    kind: Maybe[HearingKindCode] = None
    """What kind of hearing it was."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    short_notice: Maybe[YesNoCode] = None
    """Whether it was held at short notice."""
    outcome: Maybe[HearingOutcomeCode] = None
    """How it ended."""
    adjourned_for: Maybe[Duration] = None
    """For how long the case was adjourned."""
    adjourned_to: Maybe[Dated] = None
    """The day to which it was adjourned."""
    interim: Maybe[Text] = None
    """What was arranged until the next hearing."""
    text: Maybe[Text] = None
    """The hearing in words."""


class ProceedingReport(Part):
    """A report that the court asked for."""

    kind: ReportKindCode
    """What kind of report it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    asked_of: Organisation
    """The body that was to write it."""
    status: ReportStatusCode
    """How far it got."""
    text: Maybe[Text] = None
    """What was asked, and what became of it."""


class ProceedingCheck(Part):
    """An enquiry to a body about what it knows of the family."""

    asked_of: Organisation
    """The body that was, or should have been, asked."""
    asked_by: Maybe[Organisation] = None
    """The body that asked, or should have done so."""
    status: CheckStatusCode
    """Whether it was asked and how it answered."""
    text: Maybe[Text] = None
    """The enquiry and its answer in words."""


class ProceedingRiskAssessment(Part):
    """An assessment of risk that the proceedings called for, whether or not it was made."""

    by: Organisation
    """The body that was to make it."""
    required_by: Maybe[DocumentRef] = None
    """The rule that called for it."""
    status: DoneStatusCode
    """Whether it was made."""
    reason: Maybe[Text] = None
    """Why it was not made, or only in part."""


class Proceeding(Part):
    """One case before a court, as far as it is known."""

    key: Key
    """Its name in this record."""
    kind: ProceedingKindCode
    """What kind of case it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    court: Maybe[Organisation] = None
    """The court."""
    status: ProcessStatusCode
    """Where the case stands."""
    case_known_to: Maybe[list[Organisation]] = None
    """The bodies that knew of the case."""
    applications: Maybe[list[ProceedingApplication]] = None
    """What was applied for."""
    statements: Maybe[list[ProceedingStatement]] = None
    """What was said to the court in writing or in person."""
    hearings: Maybe[list[ProceedingHearing]] = None
    """When the court sat, and what came of it."""
    reports: Maybe[list[ProceedingReport]] = None
    """The reports that the court asked for."""
    checks: Maybe[list[ProceedingCheck]] = None
    """The enquiries made of other bodies, also those left out."""
    risk_assessments: Maybe[list[ProceedingRiskAssessment]] = None
    """The assessments of risk that were called for."""
    case_plan: Maybe[DoneStatusCode] = None
    """Whether a plan of work on the case was drawn up."""
