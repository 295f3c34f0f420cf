"""Which rows of a table are its headings, and which column of it is which.

A heading names the recommendations or the tasks and two columns more. No entry of a plan does, as a title is the
whole of its cell, or its first lines; so rows are told apart by the vocabulary alone, and by what the format says.
Agencies are told apart by their very words: two headings that are nearly alike are two tables.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from scr_schema.tables.plan.assigning import Assignment, assigned, complete
from scr_schema.tables.plan.explanation import ColumnReason
from scr_schema.tables.plan.mapping import NOTHING_SAID, Layout, PlanMapping
from scr_schema.tables.plan.parts import Column, Heading, Meaning
from scr_schema.tables.plan.title import Known, known_title, may_be_title
from scr_schema.tables.plan.title_cell import TitleCell, is_mapped, title_cell
from scr_schema.tables.source import SourceRow

_TELLING = (Column.RECOMMENDATION, Column.TASKS)
#: How many columns a heading names: in general, where the format or a mapping speaks for it, and beside an entry.
_FEW, _ENOUGH, _MANY = 2, 3, 4


@dataclass(frozen=True, slots=True)
class FoundHeading:
    """A heading with the reasons of its columns; ``agency_at`` is the index of the one whose title names the agency."""

    heading: Heading
    reasons: tuple[ColumnReason, ...]
    agency_at: int | None = None


def column_of(title: str) -> Meaning | None:
    """The column that a title stands over where no other is nearer to it, or none of ours."""
    known = title_cell(title).known
    return known.meaning if known else None


def read_heading(
    row: SourceRow,
    mapping: PlanMapping | None = None,
    *,
    above: SourceRow | None = None,
    below: SourceRow | None = None,
) -> Heading | None:
    """The heading that the row is, or nothing.

    ``above`` and ``below`` are the rows next to it, where they are known. Titles of the row above that cover several
    columns complete the row; numbers in the row below tell a column of numbers. A row that is obviously no heading
    costs microseconds.
    """
    found = find_heading(row, mapping, above=above, below=below)
    return found.heading if found else None


def find_heading(
    row: SourceRow,
    mapping: PlanMapping | None = None,
    *,
    above: SourceRow | None = None,
    below: SourceRow | None = None,
) -> FoundHeading | None:
    """What ``read_heading`` gives, and why."""
    layout = mapping.layout_of(row.sheet, row.table) if mapping else NOTHING_SAID
    said = layout.heading_row
    if said is not None and (said == 0 or row.number < said):
        return None
    is_said = said == row.number
    if not is_said and not _may_be_heading(row.cells, layout):
        return None
    own = [title_cell(cell, layout).likened for cell in row.cells]
    own += [TitleCell("")] * _lettered_beyond(len(own), layout, below)
    cells = _completed(own, above, layout)
    result = assigned(cells, layout.columns)
    agency_at = complete(result, row, below)
    if not is_said and not _is_heading(result, row, completes=cells is not own):
        return None
    return _found(result, agency_at, layout, completes=cells is not own)


def _may_be_heading(cells: Sequence[str], layout: Layout) -> bool:
    """Whether two cells at least are titles without any doubt: nearly all rows of a plan end here."""
    missing = _FEW
    for left, cell in zip(range(len(cells), 0, -1), cells, strict=True):
        if left < missing:
            break
        missing -= _is_title(cell, layout)
        if not missing:
            return True
    return False


def _is_title(cell: str, layout: Layout) -> bool:
    if (layout.titles or layout.agencies) and is_mapped(cell, layout):
        return True
    if not may_be_title(cell):
        return False
    return _is_certain(known_title(cell)) or _is_certain(known_title(cell.strip().partition("\n")[0]))


def _is_certain(known: Known | None) -> bool:
    return known is not None and any(choice.fit.certain for choice in known.choices[:1])


def _lettered_beyond(width: int, layout: Layout, below: SourceRow | None) -> int:
    """How many columns a mapping names by their letters where the heading has ended and the row below has not."""
    lettered = max(layout.columns, default=-1) + 1
    return max(min(lettered, len(below.cells)) - width, 0) if below else 0


def _completed(own: list[TitleCell], above: SourceRow | None, layout: Layout) -> list[TitleCell]:
    """The titles, and in place of blank ones those of the row above, where one of that row covers several columns.

    The very same list where there is nothing to complete.
    """
    if above is None or not any(cell.title for cell, over in zip(own, above.cells, strict=False) if not over.strip()):
        return own
    cells = [*own, *(TitleCell("") for _ in above.cells[len(own) :])]
    over = (title_cell(cell, layout) for cell in above.cells)
    filled = {
        index: cell
        for index, cell in enumerate(over)
        if cells[index].blank and (cell.mapped or _is_certain(cell.known))
    }
    return [filled.get(index, cell) for index, cell in enumerate(cells)] if filled else own


def _is_heading(result: Assignment, row: SourceRow, *, completes: bool) -> bool:
    """Whether the columns are enough to tell a heading from an entry."""
    titled = [index for index, cell in enumerate(result.cells) if cell.title]
    unknown = [index for index in titled if not result.cells[index].known and index not in result.choices]
    choices = [result.choices[index] for index in titled if index in result.choices]
    named = {choice.meaning for choice in choices}
    if named.isdisjoint(_TELLING) or len(unknown) > 2 * (len(titled) - len(unknown)):
        return False
    if unknown and (completes or sum(choice.fit.plain for choice in choices) < _FEW):
        return False
    if any(result.cells[index].is_data or index in row.dates for index in unknown):
        return len(named) >= _MANY
    said = row.is_header or any(map(_is_news, result.cells))
    no_doubt = named.issuperset(_TELLING) and not unknown and len(titled) >= _ENOUGH
    return len(named) >= (_FEW if said or no_doubt else _ENOUGH)


def _is_news(cell: TitleCell) -> bool:
    """Whether a mapping says of a title what the vocabulary does not."""
    return cell.mapped and bool(cell.choices) and column_of(cell.title) is not cell.choices[0].meaning


def _found(result: Assignment, agency_at: int | None, layout: Layout, *, completes: bool) -> FoundHeading:
    naming = TitleCell("") if agency_at is None else result.cells[agency_at]
    agency = naming.agency or naming.title
    swallowed = tuple(cell.swallowed for cell in result.cells)
    heading = Heading(
        agency=agency or layout.agency,
        columns=result.columns,
        titles=tuple(cell.title for cell in result.cells),
        word_missing=bool(agency) and agency == naming.title,
        likened=frozenset(index for index, choice in result.choices.items() if choice.fit.doubtful),
        swallowed=swallowed if any(swallowed) else (),
        completes=completes,
    )
    return FoundHeading(heading, tuple(result.reasons()), agency_at)
