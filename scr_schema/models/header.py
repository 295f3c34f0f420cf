"""What every record says of itself."""

from typing import Literal

from scr_schema.codelists.everywhere import LanguageCode, MarkingCode, WithdrawalReasonCode
from scr_schema.models.base import Part
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.provenance import Provenance
from scr_schema.types import Extensions, Id, Maybe, Moment, PositiveInteger, Text


class Marking(Part):
    """Protective marking of a record."""

    code: MarkingCode
    """The marking; none printed is `unmarked`."""
    as_printed: Maybe[Text] = None
    """The words that were printed, where the code is `legacy` above all."""
    handling: Maybe[list[Text]] = None
    """Instructions for handling."""


class Withdrawal(Part):
    """Says that the record was sent in error, or about the wrong person, or was replaced."""

    at: Moment
    """When it was withdrawn."""
    reason: WithdrawalReasonCode
    """Why."""
    reason_text: Maybe[Text] = None
    """The reason in words."""
    replaced_by: Maybe[Id] = None
    """The record that stands in its place."""


class Retention(Part):
    """What the receiver must do with the record in time."""

    review_on: Maybe[Moment] = None
    """When to decide again whether to keep it."""
    basis: Maybe[Text] = None
    """The rule that says so."""
    delete_after: Maybe[Moment] = None
    """When it must be gone."""


class Record(Part):
    """The header that all records share."""

    record_type: str
    """Which kind of record this is."""
    schema_version: Literal["1.0"]
    """The version of the schema that the record was written to."""
    id: Id
    """Its global identifier, the same through all revisions."""
    issuer: Organisation
    """Who says what this record says."""
    issued_at: Moment
    """When it was said; a day is enough."""
    revision: PositiveInteger
    """Goes up with every change that is sent; 1 for a first or a converted record."""
    marking: Marking
    """Its protective marking."""
    language: Maybe[LanguageCode] = None
    """The language of its texts; absent is English."""
    provenance: Maybe[Provenance] = None
    """Where it was read from, and whether it is a record or a reading."""
    withdrawal: Maybe[Withdrawal] = None
    """Present where the record is recalled."""
    retention: Maybe[Retention] = None
    """What the receiver must do with it in time."""
    extensions: Maybe[Extensions] = None
    """Local data under `prefix:name`; never needed to understand the rest."""
