"""An action plan read from a table: its agencies, their recommendations, and the rows under each.

The plan is neutral: no ids, no issuer, nothing filled in. Every printed word stands in a row's ``as_printed`` cells.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.finding import Fault, Path
from scr_schema.tables.alignment import Action, Alignment, DatedItem, align
from scr_schema.tables.joining import join_rows
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.recommendations import RecommendationWords, read_recommendation
from scr_schema.tables.sections import read_sections
from scr_schema.tables.splitting import split_owners, split_tasks
from scr_schema.tables.table import Column, JoinedCell, LogicalRow, Section, SourceRow
from scr_schema.types.target_dates import TargetDate, read_target_dates, split_target_dates


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of a plan: what was printed, and what it says.

    ``faults`` carry paths inside the action-plan row that it becomes.
    """

    printed: LogicalRow
    actions: tuple[Action, ...]
    owners: tuple[str, ...]
    target_dates: tuple[TargetDate, ...]
    faults: tuple[PlacedFault, ...]

    @property
    def place(self) -> Place:
        """Where the row begins in the source."""
        return _place(self.printed)


@dataclass(frozen=True, slots=True)
class PlanRecommendation:
    """A recommendation and its rows, which may be several; ``position`` counts from 1 under its agency."""

    position: int
    words: RecommendationWords
    cell: JoinedCell
    rows: tuple[PlanRow, ...]

    @property
    def has_words(self) -> bool:
        """Whether it says anything: a number alone recommends nothing."""
        return bool(self.words.text)


@dataclass(frozen=True, slots=True)
class PlanSection:
    """One agency's plan; ``agency`` is the heading as printed, absent where the table names none."""

    agency: str | None
    heading_rows: int
    recommendations: tuple[PlanRecommendation, ...]

    @property
    def rows(self) -> tuple[PlanRow, ...]:
        """All rows, in order."""
        return tuple(row for recommendation in self.recommendations for row in recommendation.rows)


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan; ``faults`` are those of the table, apart from those of single rows."""

    sections: tuple[PlanSection, ...]
    faults: tuple[PlacedFault, ...] = ()

    @property
    def rows(self) -> tuple[PlanRow, ...]:
        """All rows of all agencies, in order."""
        return tuple(row for section in self.sections for row in section.rows)


def read_plan(rows: Iterable[SourceRow]) -> Plan:
    """The plan that a table holds; a table without a known heading is an empty plan with a fault."""
    sections, faults = read_sections(rows)
    return Plan(tuple(map(_read_section, sections)), faults)


def _read_section(section: Section) -> PlanSection:
    groups: list[list[LogicalRow]] = []
    for row in join_rows(section):
        printed = row.cell(Column.RECOMMENDATION).as_printed
        if groups and (not printed or printed == groups[-1][0].cell(Column.RECOMMENDATION).as_printed):
            groups[-1].append(row)
        else:
            groups.append([row])
    recommendations = (_read_recommendation(position, group) for position, group in enumerate(groups, 1))
    return PlanSection(section.agency, len(section.headings), tuple(recommendations))


def _read_recommendation(position: int, rows: Sequence[LogicalRow]) -> PlanRecommendation:
    cell = rows[0].cell(Column.RECOMMENDATION)
    words = read_recommendation(cell.text)
    lacking = None if words.text else Fault("SCR-074" if cell.pieces else "SCR-073", ("recommendation",))
    return PlanRecommendation(position, words, cell, tuple(_read_row(row, lacking) for row in rows))


def _read_row(row: LogicalRow, lacking: Fault | None) -> PlanRow:
    alignment = align(
        split_tasks(row.cell(Column.TASKS).text),
        split_owners(row.cell(Column.RESPONSIBILITY).text),
        _dated_items(row.cell(Column.TARGET_DATES).text),
    )
    faults = (*_faults_of_row(row, alignment, lacking), *_faults_of_dates(row, alignment))
    return PlanRow(row, alignment.actions, alignment.owners, alignment.target_dates, faults)


def _dated_items(cell: str) -> tuple[DatedItem, ...]:
    atoms = split_target_dates(cell)
    dates = read_target_dates([atom.text for atom in atoms])
    return tuple(DatedItem(atom.number, date) for atom, date in zip(atoms, dates, strict=True))


def _faults_of_row(row: LogicalRow, alignment: Alignment, lacking: Fault | None) -> Iterator[PlacedFault]:
    if lacking:
        yield PlacedFault(lacking, _place(row))
    if len(row.numbers) > 1:
        yield PlacedFault(Fault("SCR-063", words={"count": str(len(row.numbers))}), _place(row))
    if alignment.unplaced:
        what = " and ".join(alignment.unplaced)
        yield PlacedFault(Fault("SCR-067", words={"what": what}), _place(row, Column.TASKS))


def _faults_of_dates(row: LogicalRow, alignment: Alignment) -> Iterator[PlacedFault]:
    for path, date in _placed_dates(alignment):
        if date.kind is TargetKindCode.UNREADABLE:
            rule = "SCR-064" if TargetFlagCode.IMPOSSIBLE_DATE in date.flags else "SCR-065"
            yield PlacedFault(Fault(rule, path), _place(row, Column.TARGET_DATES, date.text or ""))


def _placed_dates(alignment: Alignment) -> Iterator[tuple[Path, TargetDate]]:
    """Every target date of a row with its path in the record."""
    for number, action in enumerate(alignment.actions):
        for position, date in enumerate(action.target_dates):
            yield ("actions", number, "target_dates", position), date
    for position, date in enumerate(alignment.target_dates):
        yield ("target_dates", position), date


def _place(row: LogicalRow, column: Column | None = None, text: str = "") -> Place:
    """Where a text stands: the piece that holds it, else the first piece of its column, else the row's first."""
    pieces = row.cell(column).pieces if column else ()
    every = [piece for cell in (*row.cells.values(), *row.other.values()) for piece in cell.pieces]
    holding = [piece for piece in pieces if text in piece.text]
    first = (*holding, *pieces, *every)[0].place
    return first if column else Place(row=row.numbers[0], line=first.line)
