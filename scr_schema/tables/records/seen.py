"""What a plan shows that gets an id: its agencies, their recommendations, and the rows of these."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from scr_schema.tables.place import Place, shown_sheet
from scr_schema.tables.records.folding import digest

_NOT_IN_AN_ID = re.compile(r"[^A-Za-z0-9._:-]+")


class Kind(IntEnum):
    """What gets an id, by how many ids stand above its own."""

    AGENCY = 0
    RECOMMENDATION = 1
    ROW = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing of a plan, by what it can be found again: digests of its words and of the rest of it, and its number.

    ``parent`` is the position, among all that was seen, of what it belongs to; an agency has none. ``number`` is what
    names it whatever its words: a recommendation's printed number, an agency's id in the register; rows have none.
    ``slug`` stands for an agency in ids, and ``stood`` says where in the plan the thing is.
    """

    parent: int | None
    words: str
    rest: str = ""
    number: str | None = None
    slug: str | None = None
    stood: str | None = None

    @classmethod
    def agency(cls, slug: str, heading: str | None, known: bool, place: Place | None = None) -> "Seen":
        """An agency, by what stands for it in ids and by its heading; show each slug once.

        ``known``: the slug is that of a body of the register, and not made of the heading.
        """
        slug = in_id(slug) or "agency"
        certain = known or not heading
        return cls(None, digest(heading or ""), number=slug if certain else None, slug=slug, stood=_stood(place))

    @classmethod
    def recommendation(cls, agency: int, number: str | None, text: str, place: Place | None = None) -> "Seen":
        """A recommendation, by its printed number, if it has one, and its words without number and tags."""
        return cls(agency, digest(text), number=in_id(number or "") or None, stood=_stood(place))

    @classmethod
    def row(cls, recommendation: int, tasks: str, others: Iterable[str] = (), place: Place | None = None) -> "Seen":
        """A row, by the words of its tasks.

        ``others`` are its owners, dates, evidence and outcome, by which rows with the same tasks are told apart. What
        changes from one version to the next, such as progress and status, belongs to neither.
        """
        return cls(recommendation, digest(tasks), digest(*others), stood=_stood(place))


def in_id(text: str) -> str:
    """A number or slug as an id can hold it."""
    return _NOT_IN_AN_ID.sub("-", text.strip())[:80]


def _stood(place: Place | None) -> str | None:
    if place is None:
        return None
    sheet = shown_sheet(place.sheet, place.table)
    table = f"sheet {sheet}, " if sheet else f"table {place.table}, " if place.table else ""
    return f"{table}row {place.row}"
