"""Organisations and the areas that they serve."""

from scr_schema.codelists.organisations import OrganisationKindCode, OrganisationSchemeCode
from scr_schema.models.base import Part
from scr_schema.types import Gss, Id, Line, Maybe, Text


class Area(Part):
    """A local-authority area, as it was at the time of the record."""

    name: Maybe[Line] = None
    """Its name."""
    gss: Maybe[Gss] = None
    """Its code; a record of 2010 keeps the code of 2010."""


class OrganisationIdentifier(Part):
    """An organisation's number in an outside register."""

    scheme: OrganisationSchemeCode
    """The register."""
    value: Line
    """The number, as the register writes it."""


class Organisation(Part):
    """A body, a service or a team that acts."""

    name: Maybe[Line] = None
    """Its full name at that time."""
    kind: OrganisationKindCode
    """What kind of body it is, so that a reader needs no register."""
    kind_text: Maybe[Text] = None
    """The kind in words, where the code is `other`."""
    id: Maybe[Id] = None
    """Its global identifier."""
    identifiers: Maybe[list[OrganisationIdentifier]] = None
    """Its numbers in outside registers."""
    unit: Maybe[Line] = None
    """The team or desk within it."""
    area: Maybe[Area] = None
    """The place that it serves."""
    as_printed: Maybe[Line] = None
    """The spelling found in the source."""
