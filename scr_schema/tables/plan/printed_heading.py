"""The heading over a printed table, made such that our own reader takes every column for what it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scr_schema.tables.plan.headings import read_heading
from scr_schema.tables.plan.parts import Column, Extra, Heading, Meaning
from scr_schema.tables.plan.vocabulary import TITLES
from scr_schema.tables.source import SourceRow

_SEVEN = tuple(Column)


@dataclass(frozen=True, slots=True)
class PrintedHeading:
    """The titles, and which column each stands over; ``None`` for one that a record has no member for."""

    titles: tuple[str, ...]
    meanings: tuple[Meaning | None, ...]


def printed_heading(
    agency: str | None, columns: Sequence[Column], others: Sequence[str], extras: Sequence[Extra]
) -> PrintedHeading:
    """The heading of an agency's table, with its columns, the further ones by their printed titles, and what is added.

    The first cell names the agency, so that a table says whose it is wherever it is copied to. A number stands in
    front where the reader then still sees the agency. Where a printed title would be taken for one of the seven
    columns, all of these are there; an agency whose name cannot be read from a heading has a column of its own.
    """
    for ours in (columns, _SEVEN):
        for heading in _arranged(agency, ours, others, extras):
            if _is_read(heading, agency):
                return heading
    of_agency = () if Extra.AGENCY in extras_among(tuple(others)) else (Extra.AGENCY,)
    return _arranged(None, _SEVEN, others, (*extras, *of_agency))[-1]


@lru_cache(256)
def extras_among(others: tuple[str, ...]) -> dict[Extra, str]:
    """Which of the further columns of a printed table a record has a member for."""
    heading = _read((*map(title_of, _SEVEN), *others))
    found = zip(heading.columns[len(_SEVEN) :], others, strict=True) if heading else ()
    return {meaning: title for meaning, title in found if isinstance(meaning, Extra)}


def title_of(meaning: Meaning) -> str:
    """The title that we print over a column."""
    return TITLES[meaning][0]


def _arranged(
    agency: str | None, columns: Sequence[Column], others: Sequence[str], extras: Sequence[Extra]
) -> tuple[PrintedHeading, ...]:
    """The heading with its number in front, if there is one, and with all further columns behind."""
    known = {title: extra for extra, title in extras_among(tuple(others)).items()}
    first = f"{agency} {title_of(Column.RECOMMENDATION).upper()}" if agency else title_of(Column.RECOMMENDATION)
    ours = [(first if column is Column.RECOMMENDATION else title_of(column), column) for column in columns]
    behind = [*((title, known.get(title)) for title in others), *((title_of(extra), extra) for extra in extras)]
    number = [one for one in behind if one[1] is Extra.NUMBER]
    in_front = [*number, *ours, *(one for one in behind if one not in number)]
    return tuple(PrintedHeading(*zip(*cells, strict=True)) for cells in (in_front, [*ours, *behind]))


def _is_read(heading: PrintedHeading, agency: str | None) -> bool:
    read = _read(heading.titles)
    return read is not None and (read.agency, read.columns) == (agency, heading.meanings)


def _read(titles: tuple[str, ...]) -> Heading | None:
    return read_heading(SourceRow(1, titles))
