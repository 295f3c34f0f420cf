"""What reports tell: documents, measures, chronology, findings, adoption."""

from scr_schema.codelists.everywhere import DocumentKindCode, YesNoCode
from scr_schema.codelists.review_process import AdoptionByCode, AdoptionCode, JudgementCode, ReviewFindingCode
from scr_schema.models.base import Part
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.time import Dated
from scr_schema.types import Distinct, Key, Line, Maybe, Moment, Number, Text


class Coded(Part):
    """A code of a named outside scale or list."""

    scheme: Line
    """The scale or list."""
    code: Line
    """The code in it."""
    title: Maybe[Line] = None
    """What the code stands for there."""


class DocumentRef(Part):
    """A protocol, policy, toolkit, guidance or other document that is referred to."""

    title: Line
    """Its title."""
    kind: DocumentKindCode
    """What kind of document it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    owner: Maybe[Organisation] = None
    """The body that keeps it."""
    version: Maybe[Line] = None
    """Its version or edition."""
    dated: Maybe[Dated] = None
    """Its date."""
    section: Maybe[Line] = None
    """The chapter, section or paragraph."""
    identifier: Maybe[Line] = None
    """Its number or address."""


class Measure(Part):
    """An indicator: a percentage, a count, a time limit."""

    name: Text
    """What is measured."""
    unit: Maybe[Line] = None
    """The unit of the numbers: per cent, cases, days."""
    baseline: Maybe[Number] = None
    """Where it stood at the start."""
    target: Maybe[Number] = None
    """Where it is to stand."""
    current: Maybe[Number] = None
    """Where it stands."""
    at: Maybe[Moment] = None
    """When it stood there."""
    text: Text
    """The words as printed."""


class ChronologyEntry(Part):
    """One event of the story, which the list tells in its own order."""

    key: Key
    """Its name in this record."""
    dated: Dated
    """When."""
    text: Text
    """What happened."""
    persons: Maybe[Distinct[Key]] = None
    """Whom it concerns."""
    organisations: Maybe[list[Organisation]] = None
    """Who acted."""
    sources: Maybe[list[Line]] = None
    """What it is known from."""
    paragraphs: Maybe[list[Line]] = None
    """Printed numbers of the paragraphs that tell it."""


class ReviewFinding(Part):
    """What a review or agency report found: a theme, a missed chance, good practice, a gap."""

    key: Key
    """Its name in this record."""
    kind: ReviewFindingCode
    """What kind of finding it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    text: Text
    """The finding."""
    organisations: Maybe[list[Organisation]] = None
    """The bodies that it is about."""
    persons: Maybe[Distinct[Key]] = None
    """The persons that it is about."""
    chronology: Maybe[Distinct[Key]] = None
    """The events that it rests on."""
    material: Maybe[YesNoCode] = None
    """Whether it bore on the outcome."""
    judgement: Maybe[JudgementCode] = None
    """Whether the outcome could have been predicted or prevented."""
    documents: Maybe[list[DocumentRef]] = None
    """The protocols and policies that it measures against."""
    paragraphs: Maybe[list[Line]] = None
    """Printed numbers of the paragraphs that tell it."""


class AdoptionEntry(Part):
    """Whether somebody accepted or adopted a recommendation."""

    by: AdoptionByCode
    """Who decided."""
    decision: AdoptionCode
    """What was decided."""
    dated: Maybe[Dated] = None
    """When."""
    text: Maybe[Text] = None
    """The decision in its own words."""
