"""What a heading puts in force: whose plan it opens, and whether it only goes on with the one above."""

from collections import deque
from dataclasses import dataclass, field, replace

from scr_schema.codelists.bodies import Register
from scr_schema.tables.place import Place
from scr_schema.tables.plan.agencies import named_agency
from scr_schema.tables.plan.banners import Banner
from scr_schema.tables.plan.headings import FoundHeading
from scr_schema.tables.plan.in_force import InForce
from scr_schema.tables.plan.mapping import Layout
from scr_schema.tables.plan.parts import Piece
from scr_schema.tables.plan.status_key import key_of
from scr_schema.tables.plan.titles import Titles
from scr_schema.tables.source import SourceRow, SourceTable

# So many rows right above a heading are looked at for titles.
_MOST_TITLES = 50


@dataclass(slots=True)
class RowsAbove:
    """The rows of a table above its heading; ``nearest`` are some of them, ``number`` counts all from ``first`` on.

    They are ``is_prose`` where each has words in one cell alone. ``part`` is a row right above the heading that is its
    upper part, and none of them.
    """

    table: SourceTable
    layout: Layout
    nearest: deque[SourceRow] = field(default_factory=lambda: deque(maxlen=_MOST_TITLES))
    number: int = 0
    first: Place | None = None
    is_prose: bool = True
    part: SourceRow | None = None

    def add(self, row: SourceRow) -> None:
        """One more row, right above the next."""
        self.nearest.append(row)
        self.number += 1
        self.first = self.first or row.place()
        self.is_prose &= sum(1 for cell in row.cells if cell.strip()) == 1

    def clear(self) -> None:
        """A heading stands below them."""
        self.nearest.clear()
        self.number, self.first, self.is_prose, self.part = 0, None, True, None


def opened(
    found: FoundHeading, titles: Titles, above: RowsAbove, previous: InForce | None, register: Register, section: int
) -> InForce:
    """What is in force below a heading; a new ``section``, unless it goes on with what was in force above it."""
    heading = found.heading
    named = heading.agency if found.agency_at is not None else None
    inherited = previous.agency if previous and not titles.new else None
    sheet = named_agency(above.table.sheet or "", register)
    agency = named or titles.agency or inherited or above.layout.agency or sheet
    colours = {**(previous.colours if previous else {}), **key_of(heading.titles), **titles.colours}
    is_apart = bool(titles.new or titles.recommendation)
    new = InForce(heading, section, agency, colours, titles.recommendation, _notes(titles, previous), is_apart=is_apart)
    return _continued(new, previous) or new


def amended(found: FoundHeading, first: InForce, previous: InForce | None) -> InForce:
    """What is in force below a heading of two rows, of which the first was taken for a heading by itself."""
    whole = replace(first, heading=found.heading)
    return _continued(whole, previous) or whole


def _continued(new: InForce, previous: InForce | None) -> InForce | None:
    """What was in force above a heading, if it only goes on."""
    if previous is None or new.is_apart:
        return None
    if (new.agency, new.heading.columns) != (previous.agency, previous.heading.columns):
        return None
    return replace(previous, heading=new.heading, colours=new.colours, waiting=[], in_other_part=False)


def _notes(titles: Titles, previous: InForce | None) -> tuple[Banner, ...]:
    """Rows over a further heading of a table; those above the first one are titles of the whole."""
    rows = (title for title in titles.new if title.row and previous)
    return tuple(Banner(Piece(title.text, title.place), is_wide=True, row=title.row) for title in rows)
