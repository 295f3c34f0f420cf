"""Where a record was read from, and what was lost on the way."""

from scr_schema.codelists.everywhere import ProvenanceBasisCode
from scr_schema.models.base import Part
from scr_schema.types import AtLeastOne, Hex64, Integer, Line, Maybe, Moment, PositiveInteger, Text


class Span(Part):
    """Lines or rows, both ends included."""

    first: PositiveInteger
    """The first of them."""
    last: PositiveInteger
    """The last of them."""


class Place(Part):
    """A place in a source document."""

    sheet: Maybe[Line] = None
    """The sheet of a workbook."""
    table: Maybe[Integer] = None
    """The table of a document, counted from 1."""
    page: Maybe[Integer] = None
    """The page, counted from 1."""
    column: Maybe[Line] = None
    """The column: its letter in a workbook or CSV file."""
    lines: Maybe[Span] = None
    """Physical lines of a text file."""
    rows: Maybe[Span] = None
    """Rows of a table, counted from 1."""
    paragraph: Maybe[Line] = None
    """The paragraph's printed number."""


class ProvenanceSource(Part):
    """A document that something was read from."""

    name: Maybe[Line] = None
    """The file's name; it may name a child, and is treated as a value."""
    sha256: Maybe[Hex64] = None
    """Digest of its bytes."""
    media_type: Maybe[Line] = None
    """Its media type, such as `text/csv`."""
    as_of: Maybe[Moment] = None
    """The state of affairs that it describes."""


class ProvenanceMember(Part):
    """Where one member was read."""

    pointer: Maybe[Line] = None
    """JSON Pointer of the member; absent: the whole record."""
    places: AtLeastOne[Place]
    """The printed pieces, in order."""


class ProvenanceLoss(Part):
    """Words of the source that found no member."""

    pointer: Line
    """JSON Pointer of the member nearest to them."""
    note: Text
    """What was lost."""


class ProvenanceMadeBy(Part):
    """The software that wrote a record."""

    tool: Line
    """Its name."""
    version: Line
    """Its version."""
    at: Maybe[Moment] = None
    """When it ran."""


class Provenance(Part):
    """Where the record was read from, and whether it is a record or a reading."""

    basis: ProvenanceBasisCode
    """How the record came to be."""
    source: Maybe[ProvenanceSource] = None
    """The document that was read."""
    place: Maybe[Place] = None
    """Where in it the record stands."""
    members: Maybe[list[ProvenanceMember]] = None
    """Where each member was read."""
    losses: Maybe[list[ProvenanceLoss]] = None
    """Words that found no member."""
    made_by: Maybe[ProvenanceMadeBy] = None
    """The tool that made the record."""
    migrated_from: Maybe[Line] = None
    """The schema version that the record was migrated from."""
