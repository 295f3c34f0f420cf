"""An agency's own report for a review: an individual management review, or the overview of all health services."""

from typing import Literal

from pydantic import ConfigDict

from scr_schema.codelists.everywhere import DoneStatusCode
from scr_schema.codelists.notifications import StatedStatusCode
from scr_schema.codelists.plans import ImrKindCode, ImrMethodCode, ImrStatusCode
from scr_schema.models.base import Part
from scr_schema.models.header import Record
from scr_schema.models.parts.narrative import ChronologyEntry, DocumentRef, ReviewFinding
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.post import Post, Reviewer
from scr_schema.models.parts.time import Dated
from scr_schema.types import Distinct, Id, Integer, Line, Maybe, Period, Text


class ImrMethod(Part):
    """A way in which the authors found things out."""

    kind: ImrMethodCode
    """Which way it was."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    count: Maybe[Integer] = None
    """How many files were read or people heard."""
    text: Maybe[Text] = None
    """The method in words."""


class ImrSignedOff(Part):
    """The agency's own approval of its report."""

    by: Maybe[Post] = None
    """Who approved it."""
    dated: Maybe[Dated] = None
    """When."""


class ImrFeedback(Part):
    """What the agency told its own staff about the findings."""

    dated: Maybe[Dated] = None
    """When."""
    to: Maybe[Line] = None
    """Who was told."""
    status: DoneStatusCode
    """Whether it was done."""
    text: Maybe[Text] = None
    """The feedback in words."""


class Imr(Record):
    """How one agency, or all health services together, worked with the family, in the agency's own judgement."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "record_type": "imr",
                    "schema_version": "1.0",
                    "id": "example:review-1/hospital-a",
                    "issuer": {"name": "Hospital Trust A", "kind": "hospital-trust"},
                    "issued_at": "2011-01-14",
                    "revision": 1,
                    "marking": {"code": "unmarked"},
                    "review": "example:review-1",
                    "kind": "agency-report",
                    "agency": {"name": "Hospital Trust A", "kind": "hospital-trust"},
                    "covers": [{"kind": "hospital-trust", "unit": "Children's outpatient clinic"}],
                    "authors": [
                        {
                            "role": "named-doctor",
                            "independence": {
                                "scope": "individual",
                                "declared": "yes",
                                "line_managed_service": "no",
                            },
                        }
                    ],
                    "methods": [{"kind": "records"}, {"kind": "interviews", "count": 5}],
                    "status": "submitted",
                }
            ]
        }
    )

    record_type: Literal["imr"]
    """Always `imr`."""
    review: Id
    """The review that it was written for."""
    kind: ImrKindCode
    """What kind of report it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    agency: Organisation
    """The agency whose practice it examines; for a health overview, the body that commissioned it."""
    covers: Maybe[list[Organisation]] = None
    """The services and bodies that it looks at."""
    includes: Maybe[list[Text]] = None
    """What it was specially asked to take in."""
    builds_on: Maybe[Distinct[Id]] = None
    """The agency reports that an overview draws together."""
    period: Maybe[Period] = None
    """The period that it looks at."""
    authors: Maybe[list[Reviewer]] = None
    """Who wrote it; where an author's independence is absent, the review's general statement holds."""
    methods: Maybe[list[ImrMethod]] = None
    """How its authors found things out."""
    status: ImrStatusCode
    """How far it has got."""
    signed_off: Maybe[ImrSignedOff] = None
    """The agency's own approval."""
    chronology: Maybe[list[ChronologyEntry]] = None
    """The story as the agency knows it; persons are those of the review."""
    findings: Maybe[list[ReviewFinding]] = None
    """What it found; persons and events are those of the review."""
    involvement_summary: Maybe[Text] = None
    """What the agency had to do with the family."""
    feedback: Maybe[list[ImrFeedback]] = None
    """What the agency told its own staff."""
    recommendations: Maybe[Distinct[Id]] = None
    """The records of all its recommendations."""
    recommendations_status: Maybe[StatedStatusCode] = None
    """Whether it makes any: an empty list alone would say nothing."""
    document: Maybe[DocumentRef] = None
    """The report itself."""
