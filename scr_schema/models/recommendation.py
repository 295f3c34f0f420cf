"""A recommendation, of an agency report, a health overview or the review itself."""

from typing import Literal

from pydantic import ConfigDict

from scr_schema.codelists.everywhere import YesNoCode
from scr_schema.codelists.organisations import PostRoleCode
from scr_schema.codelists.plans import (
    AddresseeKindCode,
    RecommendationBasisCode,
    RecommendationSourceCode,
    RecommendationStatusCode,
)
from scr_schema.models.base import Part
from scr_schema.models.header import Record
from scr_schema.models.parts.narrative import AdoptionEntry, DocumentRef
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.time import TargetDate
from scr_schema.types import Distinct, Id, Key, Line, Maybe, PositiveInteger, Text


class RecommendationSource(Part):
    """The report that makes the recommendation."""

    kind: RecommendationSourceCode
    """What kind of report it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    record: Maybe[Id] = None
    """The record of that report."""


class RecommendationPart(Part):
    """A bullet of the recommendation, or a task printed inside it."""

    label: Maybe[Line] = None
    """Its printed number or letter."""
    text: Text
    """Its words."""


class RecommendationAddressee(Part):
    """Somebody whom the recommendation addresses, within the owning agency or beyond."""

    text: Text
    """The words as printed."""
    organisation: Maybe[Organisation] = None
    """The body."""
    role: Maybe[PostRoleCode] = None
    """The role."""
    role_text: Maybe[Text] = None
    """The role in words."""
    kind: AddresseeKindCode
    """What kind of addressee it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""


class RecommendationBasis(Part):
    """Whether the recommendation is new, a reminder, or extends another."""

    kind: RecommendationBasisCode
    """Which of these it is."""
    as_printed: Maybe[Text] = None
    """The tag or words that say so."""
    extends: Maybe[Id] = None
    """The recommendation that it extends or repeats."""
    quoted: Maybe[Text] = None
    """Words of another recommendation that it quotes."""
    resolved: Maybe[YesNoCode] = None
    """Whether the quoted recommendation was found."""


class Recommendation(Record):
    """What an agency or a board is to do, in the words of the report that asks for it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "record_type": "recommendation",
                    "schema_version": "1.0",
                    "id": "example:review-1/council-a/r1",
                    "issuer": {"name": "Safeguarding Board A", "kind": "safeguarding-children-board"},
                    "issued_at": "2011-04-19",
                    "revision": 1,
                    "marking": {"code": "unmarked"},
                    "review": "example:review-1",
                    "source": {"kind": "agency-report"},
                    "agency": {"name": "Council A", "kind": "childrens-social-care"},
                    "number": "1",
                    "text": "Duty staff log every telephone notification on the day it is made.",
                    "status": "open",
                }
            ]
        }
    )

    record_type: Literal["recommendation"]
    """Always `recommendation`."""
    review: Id
    """The review that it belongs to."""
    source: RecommendationSource
    """The report that makes it."""
    agency: Organisation
    """The heading that it stands under; for the overview report, the board."""
    position: Maybe[PositiveInteger] = None
    """Its order within its heading."""
    number: Maybe[Line] = None
    """Its number, such as `1` or `2a`; absent when it has none."""
    number_as_printed: Maybe[Line] = None
    """The number with what stands around it."""
    title: Maybe[Line] = None
    """A short heading before the text."""
    text: Text
    """What is recommended, without its number and tag."""
    parts: Maybe[list[RecommendationPart]] = None
    """Bullets, or tasks printed inside the recommendation."""
    addressees: Maybe[list[RecommendationAddressee]] = None
    """Whom it addresses."""
    basis: Maybe[list[RecommendationBasis]] = None
    """Whether it is new, a reminder, or extends another."""
    documents: Maybe[list[DocumentRef]] = None
    """Protocols, policies and guidance to be changed or followed."""
    learning_points: Maybe[Distinct[Key]] = None
    """The review's learning points that it answers."""
    deadlines: Maybe[list[TargetDate]] = None
    """Dates that stand in the text itself."""
    adoption: Maybe[list[AdoptionEntry]] = None
    """Who accepted or adopted it; absent: see the review."""
    status: RecommendationStatusCode
    """Where it stands."""
    as_printed: Maybe[Text] = None
    """The printed cell, word for word."""
