"""An action plan read from tables: recommendation by recommendation, and the rows under each.

The plan is neutral: no ids, no issuer, nothing filled in. Every printed word stands in a row's ``as_printed`` cells.
It comes as a stream: a recommendation, its rows, the next recommendation; faults of the tables stand between them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scr_schema.codelists.bodies import Register
from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.finding import Fault, Path
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.plan.alignment import Action, Alignment, DatedItem, align
from scr_schema.tables.plan.groups import Group, groups_of, number_cell_of
from scr_schema.tables.plan.joining import join_rows
from scr_schema.tables.plan.layout import read_layout
from scr_schema.tables.plan.mapping import PlanMapping
from scr_schema.tables.plan.numbers import number_in
from scr_schema.tables.plan.parts import Column, Extra, JoinedCell, LogicalRow, Meaning
from scr_schema.tables.plan.recommendations import RecommendationWords, read_recommendation
from scr_schema.tables.plan.splitting import split_owners, split_tasks
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.source import Source
from scr_schema.types.target_dates import TargetDate, read_target_dates, split_target_dates

_LONGEST_NUMBER = 200
_NO_COLUMN = "Its table has no column of recommendations: say with `--mapping` which one it is, or add it."


@dataclass(frozen=True, slots=True)
class PlanRecommendation:
    """A recommendation; ``position`` counts from 1 under its agency.

    ``agency`` is the heading as printed, absent where the table names none or several act on it. ``number`` is
    printed in its words or in a column for it, and ``number_cell`` is that column's cell.
    """

    agency: str | None
    position: int
    words: RecommendationWords
    cell: JoinedCell
    number_cell: JoinedCell
    number: str | None
    number_as_printed: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of a plan: what was printed, and what it says.

    ``faults`` carry paths inside the action-plan row that it becomes.
    """

    recommendation: PlanRecommendation
    printed: LogicalRow
    actions: tuple[Action, ...]
    owners: tuple[str, ...]
    target_dates: tuple[TargetDate, ...]
    revised_dates: tuple[TargetDate, ...]
    completed: tuple[TargetDate, ...]
    faults: tuple[PlacedFault, ...]

    @property
    def place(self) -> Place:
        """Where the row begins in the source."""
        return place_in(self.printed)

    @property
    def dates(self) -> Iterator[tuple[Path, TargetDate]]:
        """Every target date with its path in the record."""
        return _placed_dates(self.actions, self.target_dates)


Plan = Iterator[PlanRecommendation | PlanRow | PlacedFault]


def read_plan(source: Source, register: Register, mapping: PlanMapping | None, tally: Tally) -> Plan:
    """The plan that the tables of a source hold; ``tally`` is told what was read."""
    positions: Counter[str | None] = Counter()
    current: PlanRecommendation | None = None
    for group in groups_of(join_rows(read_layout(source, register, mapping, tally))):
        is_first = group.opens
        if group.opens:
            positions[group.agency] += 1
            current = _recommendation(group, positions[group.agency])
            tally.recommendations += bool(current.words.text)
            yield current
        for thing in group.things:
            if isinstance(thing, PlacedFault):
                yield thing
            elif current:
                yield _counted(_row(thing, current, is_first=is_first), tally)
                is_first = False


def place_in(row: LogicalRow, column: Meaning | None = None, text: str = "") -> Place:
    """Where a text stands: the piece that holds it, else the first piece of its column, else the row's beginning."""
    pieces = row.cell(column).pieces if column else ()
    every = [piece for cell in (*row.cells.values(), *row.other.values()) for piece in cell.pieces]
    holding = [piece for piece in pieces if text in piece.text]
    first = (*holding, *pieces, *every)[0].place
    return first if column else Place(row=row.numbers[0], sheet=first.sheet, table=first.table, line=first.line)


def _counted(row: PlanRow, tally: Tally) -> PlanRow:
    tally.rows += 1
    tally.joined += len(row.printed.numbers) - 1
    tally.dates.update(date.kind for _, date in row.dates)
    return row


def _recommendation(group: Group, position: int) -> PlanRecommendation:
    row = group.rows[0]
    cell, number_cell = row.cell(Column.RECOMMENDATION), number_cell_of(row)
    words = read_recommendation(cell.text)
    number, printed = words.number, words.number_as_printed
    if not number:
        number = group.number
        is_its_own = number == number_in(number_cell.text)
        printed = " ".join(number_cell.text.split())[:_LONGEST_NUMBER] or None if is_its_own else None
    return PlanRecommendation(group.agency, position, words, cell, number_cell, number, printed, place_in(row))


def _row(row: LogicalRow, recommendation: PlanRecommendation, *, is_first: bool) -> PlanRow:
    alignment = align(
        split_tasks(row.cell(Column.TASKS).text),
        split_owners(row.cell(Column.RESPONSIBILITY).text),
        tuple(_dated_items(row.cell(Column.TARGET_DATES))),
    )
    faults = (
        *(_faults_of_first_row(row, recommendation) if is_first else ()),
        *_faults_of_row(row, alignment),
        *_faults_of_dates(row, alignment),
    )
    return PlanRow(
        recommendation,
        row,
        alignment.actions,
        alignment.owners,
        alignment.target_dates,
        tuple(item.date for item in _dated_items(row.cell(Extra.REVISED_DATES))),
        tuple(item.date for item in _dated_items(row.cell(Extra.COMPLETED_ON))),
        faults,
    )


def _dated_items(cell: JoinedCell) -> Iterator[DatedItem]:
    items = split_target_dates(cell.text, cell.date)
    dates = read_target_dates([item.text for item in items], cell.date)
    return (DatedItem(item.number, date) for item, date in zip(items, dates, strict=True))


def _faults_of_first_row(row: LogicalRow, recommendation: PlanRecommendation) -> Iterator[PlacedFault]:
    if recommendation.words.text:
        return
    if recommendation.cell.pieces:
        yield PlacedFault(Fault("SCR-074", ("recommendation",)), place_in(row))
    else:
        cure = None if Column.RECOMMENDATION in row.cells else _NO_COLUMN
        yield PlacedFault(Fault("SCR-073", ("recommendation",), cure=cure), place_in(row))


def _faults_of_row(row: LogicalRow, alignment: Alignment) -> Iterator[PlacedFault]:
    if len(row.numbers) > 1:
        yield PlacedFault(Fault("SCR-063", words={"count": str(len(row.numbers))}), place_in(row))
    if alignment.unplaced:
        what = " and ".join(alignment.unplaced)
        yield PlacedFault(Fault("SCR-067", words={"what": what}), place_in(row, Column.TASKS))


def _faults_of_dates(row: LogicalRow, alignment: Alignment) -> Iterator[PlacedFault]:
    for path, date in _placed_dates(alignment.actions, alignment.target_dates):
        if date.kind is TargetKindCode.UNREADABLE:
            rule = "SCR-064" if TargetFlagCode.IMPOSSIBLE_DATE in date.flags else "SCR-065"
            yield PlacedFault(Fault(rule, path), place_in(row, Column.TARGET_DATES, date.text or ""))


def _placed_dates(actions: Iterable[Action], target_dates: Iterable[TargetDate]) -> Iterator[tuple[Path, TargetDate]]:
    for number, action in enumerate(actions):
        for position, date in enumerate(action.target_dates):
            yield ("actions", number, "target_dates", position), date
    for position, date in enumerate(target_dates):
        yield ("target_dates", position), date
