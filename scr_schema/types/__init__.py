"""Portable scalars: the forms of value that pydantic and every validator of JSON Schema read alike."""

from scr_schema.types.calendar import Duration, Moment, Period
from scr_schema.types.member import AtLeastOne, Distinct, DistinctAtLeastOne, Extensions, Maybe
from scr_schema.types.number import Integer, Number, PositiveInteger
from scr_schema.types.text import Cell, Country, Gss, Hex64, Id, Key, Line, Text

__all__ = [
    "AtLeastOne",
    "Cell",
    "Country",
    "Distinct",
    "DistinctAtLeastOne",
    "Duration",
    "Extensions",
    "Gss",
    "Hex64",
    "Id",
    "Integer",
    "Key",
    "Line",
    "Maybe",
    "Moment",
    "Number",
    "Period",
    "PositiveInteger",
    "Text",
]
