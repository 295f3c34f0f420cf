"""The lines of one printed table: which cells stand in a row, and what each of them says."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.parts import Column, Extra, Meaning
from scr_schema.tables.plan.printed import PrintedLine, PrintedTable
from scr_schema.tables.plan.printed_heading import PrintedHeading, extras_among, printed_heading
from scr_schema.tables.plan.stated_status import stated_status
from scr_schema.tables.plan.status import read_status
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
        """A further column as it was printed; where that does not say what the member does, in words that do."""
        printed = self.other.get(title, "")
        if extra is Extra.STATUS and printed.strip():
            return _status_as_printed(printed, status_of(self.row))
        return printed if printed.strip() else extra_cell(extra, self.row) or printed


def _status_as_printed(printed: str, status: ActionStatusCode | None) -> str:
    """The printed words, if they say the status by themselves.

    A colour whose meaning stood in a key, and any other word that is not known, follows the word of the status; words
    of another status were true before the record was changed.
    """
    said = read_status(printed).code
    if status is None or said is status:
        return printed
    return f"{status.label} ({printed.strip()})" if said is ActionStatusCode.NOT_STATED else status.label


def other_cells(row: Record) -> dict[str, str]:
    """The printed cells of columns without a member, by their titles; of two alike the second is told apart."""
    cells: dict[str, str] = {}
    for position, cell in enumerate(row.get("as_printed", {}).get("other", ()), 1):
        title = cell["heading"]
        while title in cells:
            title = f"{title} ({position})"
        cells[title] = cell["text"]
    return cells


def agency_of(record: Record) -> str | None:
    """The agency in the words in which it was printed."""
    agency = record["agency"]
    return " ".join(agency.get("as_printed", agency.get("name", "")).split()) or None


def printed_table(agency: str | None, groups: Sequence[Group], layout: "Layout") -> PrintedTable:
    """The table of an agency, or of all whose agency stands in a column."""
    rows = [row for group in groups for row in group.rows]
    others = tuple(dict.fromkeys(title for row in rows for title in other_cells(row)))
    known = extras_among(others)
    extras = [extra for extra in _FROM_MEMBERS if extra not in known and any(_is_unsaid(extra, row) for row in rows)]
    heading = printed_heading(agency, _columns(agency, groups), others, extras)
    lines = tuple(_lines(groups, heading, layout))
    return PrintedTable(agency, heading.titles, heading.meanings, lines)


def _is_unsaid(extra: Extra, row: Record) -> bool:
    """Whether a row has such a member, and no printed words say it: ``Completed – 4 April 2016`` says two things."""
    if extra is not Extra.COMPLETED_ON or "completed_on" not in row:
        return bool(extra_cell(extra, row))
    texts = (row.get("as_printed", {}).get(Column.PROGRESS, ""), *other_cells(row).values())
    stated = (stated_status(line) for text in texts for line in text.splitlines())
    return all(one is None or one.on != row["completed_on"] for one in stated)


def _columns(agency: str | None, groups: Sequence[Group]) -> Sequence[Column]:
    """The columns that a plan had when it was read; all seven where a row was not read from a plan.

    The recommendation's is there in any case, unless the plan had none, and no agency stands in its title.
    """
    rows = [row for group in groups for row in group.rows]
    if not all("as_printed" in row for row in rows):
        return _SEVEN
    had = {column for column in Column if any(column in row["as_printed"] or cell_of(column, row) for row in rows)}
    if agency or len(groups) != 1 or groups[0].record:
        had.add(Column.RECOMMENDATION)
    return [column for column in Column if column in had] if len(had) >= 3 else _SEVEN


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
    was_read_without = is_first and "as_printed" in source.row
    return printed if printed.strip() or was_read_without else f"[{group.name}]"


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
