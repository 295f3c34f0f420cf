"""The lines of one printed table: which cells stand in a row, and what each of them says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from scr_schema.tables.plan.parts import Column, Extra, Meaning
from scr_schema.tables.plan.printed import PrintedLine, PrintedTable
from scr_schema.tables.plan.printed_heading import PrintedHeading, extras_among, printed_heading
from scr_schema.tables.plan.wording import cell_of, extra_cell, one_action, recommendation_cell, status_of

Record = Mapping[str, Any]

_SEVEN = tuple(Column)
_OF_ACTIONS = (Column.TASKS, Column.RESPONSIBILITY, Column.TARGET_DATES)
#: What a line says that only goes on with the row above.
_BLANK = {column.value: "" for column in Column if column not in _OF_ACTIONS}
#: The further columns that can be made from members.
_FROM_MEMBERS = (Extra.STATUS, Extra.COMPLETED_ON, Extra.REVISED_DATES)


@dataclass(slots=True)
class Group:
    """A recommendation by its id, its record where it is known, and its rows."""

    name: str
    record: Record | None
    rows: list[Record] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Source:
    """What a line is made from: the members of a row, and its cells as printed, by column and by title."""

    row: Record
    printed: Mapping[str, str]
    other: Mapping[str, str]

    def further(self, extra: Extra, title: str) -> str:
        """A further column as it was printed; where nothing was, from the member that it is read into."""
        printed = self.other.get(title, "")
        return printed if printed.strip() else extra_cell(extra, self.row) or printed


def other_cells(row: Record) -> dict[str, str]:
    """The printed cells of columns without a member, by their titles."""
    return {cell["heading"]: cell["text"] for cell in row.get("as_printed", {}).get("other", ())}


def agency_of(record: Record) -> str | None:
    """The agency in the words in which it was printed."""
    agency = record["agency"]
    return " ".join(agency.get("as_printed", agency.get("name", "")).split()) or None


def printed_table(agency: str | None, groups: Sequence[Group], layout: "Layout") -> PrintedTable:
    """The table of an agency, or of all whose agency stands in a column."""
    rows = [row for group in groups for row in group.rows]
    others = tuple(dict.fromkeys(title for row in rows for title in other_cells(row)))
    known = extras_among(others)
    extras = [extra for extra in _FROM_MEMBERS if extra not in known and any(extra_cell(extra, row) for row in rows)]
    heading = printed_heading(agency, _columns(rows), others, extras)
    lines = tuple(_lines(groups, heading, layout))
    return PrintedTable(agency, heading.titles, heading.meanings, lines)


def _columns(rows: Sequence[Record]) -> Sequence[Column]:
    """The columns that a plan had when it was read; all seven where a row was not read from a plan."""
    if not all("as_printed" in row for row in rows):
        return _SEVEN
    had = [c for c in Column if any(c in row["as_printed"] or cell_of(c, row) for row in rows)]
    columns = [column for column in Column if column is Column.RECOMMENDATION or column in had]
    return columns if len(columns) >= 3 else _SEVEN


def _lines(groups: Sequence[Group], heading: PrintedHeading, layout: "Layout") -> Iterator[PrintedLine]:
    agency: str | None = None
    is_first = True
    for group in groups:
        opens = True
        for source in _sources(group, layout):
            words = _recommendation(source, group, opens=opens, is_first=is_first)
            named = agency_of(source.row) if "agency" in source.row else agency
            cells = (
                _cell(source, title, meaning, words, named if named != agency else "")
                for title, meaning in zip(heading.titles, heading.meanings, strict=True)
            )
            yield PrintedLine(tuple(cells), status_of(source.row))
            agency, opens, is_first = named, False, False


def _sources(group: Group, layout: "Layout") -> Iterator[_Source]:
    """What the lines of a recommendation are made from; one that nothing is done about has a line too."""
    for row in group.rows:
        yield from layout(row)
    if not group.rows and group.record:
        yield _Source({"agency": group.record["agency"]}, {}, {})


def _recommendation(source: _Source, group: Group, *, opens: bool, is_first: bool) -> str:
    """The first cell of a line: blank where the one above it is of the same recommendation.

    A row of a recommendation that is not known must not be taken for one of that above it, and is given its id.
    """
    printed = source.printed.get(Column.RECOMMENDATION, "")
    if not opens:
        return printed
    if group.record:
        return recommendation_cell(group.record, printed)
    is_blank = not printed.strip() and not (is_first and Column.RECOMMENDATION in source.printed)
    return f"[{group.name}]" if is_blank else printed


def _cell(source: _Source, title: str, meaning: Meaning | None, recommendation: str, new_agency: str | None) -> str:
    if meaning is Column.RECOMMENDATION:
        return recommendation
    if isinstance(meaning, Column):
        return source.printed[meaning] if meaning in source.printed else cell_of(meaning, source.row)
    printed = source.other.get(title, "")
    if meaning is Extra.AGENCY:
        return printed if printed.strip() else new_agency or printed
    return source.further(meaning, title) if meaning else printed


def _by_row(row: Record) -> Iterator[_Source]:
    yield _Source(row, row.get("as_printed", {}), other_cells(row))


def _by_action(row: Record) -> Iterator[_Source]:
    """A line for each action; what is not said of actions stands in the first, and where it stands in all of them."""
    actions = row.get("actions", ())
    if len(actions) < 2:
        yield from _by_row(row)
        return
    of_row = {name: text for name, text in row.get("as_printed", {}).items() if name not in _OF_ACTIONS}
    other = other_cells(row)
    titles = extras_among(tuple(other))
    of_all = {titles.get(extra) for extra in (*_FROM_MEMBERS, Extra.AGENCY)}
    for position, action in enumerate(actions):
        says = action.keys() & {"status", "completed_on"}
        own = {titles.get(extra) for extra in (Extra.STATUS, Extra.COMPLETED_ON)} if says else set()
        shown = {title: text for title, text in other.items() if title not in own and (not position or title in of_all)}
        yield _Source(one_action(row, action), _BLANK if position else of_row, shown)


#: How a row becomes lines.
Layout = Callable[[Record], Iterator[_Source]]
LAYOUTS: dict[str, Layout] = {"row": _by_row, "action": _by_action}
