"""Tables into records."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any

from scr_schema.codelists.bodies import Register
from scr_schema.errors import printable
from scr_schema.finding import Fault, Finding
from scr_schema.pipeline.asker import Asker
from scr_schema.pipeline.judge import Expected, judge
from scr_schema.pipeline.locate import in_entry, in_file, met_in_entry
from scr_schema.readers.conversion import Conversion, TableFile, entries_of_tables, headers_of, plan_of
from scr_schema.readers.entry import Entry, FileFault
from scr_schema.reports.reading import ReadColumn, Reading
from scr_schema.reports.report import InputFile, Report, core_report
from scr_schema.tables.place import shown_sheet
from scr_schema.tables.plan.explanation import OTHER
from scr_schema.tables.plan.mapping import PlanMapping
from scr_schema.tables.plan.mapping_text import write_mapping
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.records.envelope import Filled
from scr_schema.tables.records.id_file import IdFile
from scr_schema.tables.records.ids import Assigned, assign
from scr_schema.tables.records.naming import seen_in
from scr_schema.writers.json_ import WRITERS
from scr_schema.writers.whole import write_whole

_CORE = Expected(asker=Asker("core"))
#: What ends the reading of a file, or leaves ids open: records of a part of a plan are none of the plan.
_ENDS = {"SCR-001", "SCR-005", "SCR-010", "SCR-012", "SCR-013", "SCR-014", "SCR-016", "SCR-081", "SCR-082"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the user says beside source and target; files that are absent are not used.

    ``filled`` is what a plan does not say, ``bodies`` a register of bodies, ``mapping`` what the columns are, ``ids``
    the file in which ids are kept, and ``sheets`` the only sheets or tables that are read, by name or number.
    ``explain`` is where to write what each column was taken for, as a mapping to be edited.
    """

    filled: Filled = field(default_factory=Filled)
    bodies: Path | None = None
    mapping: Path | None = None
    ids: Path | None = None
    sheets: tuple[str, ...] = ()
    explain: Path | None = None

    def conversion(self) -> Conversion:
        """How the tables become records."""
        return Conversion(
            filled=self.filled,
            register=Register.read(self.bodies),
            mapping=PlanMapping.read(self.mapping) if self.mapping else None,
            sheets=frozenset(self.sheets),
        )


def from_tables(source: Path, target: Path, options: Options) -> Report:
    """Read the tables in ``source``, write their records to ``target``, and report what was and was not understood.

    The same source and options give the same bytes, the day of conversion apart, which ``SOURCE_DATE_EPOCH`` fixes.
    Nothing is written where nothing, or not the whole, could be read. The file of ids is written anew in any case.

    Raises:
        BadRegister: the register of bodies is none.
        BadSetting: what is filled in, the mapping, the file of ids or ``SOURCE_DATE_EPOCH`` is not as it must be.
        OSError: the source cannot be read.
        Unreadable: the mapping or the file of ids cannot be read.
        Unwritable: the target, the file of ids or the explanation cannot be written.

    """
    conversion = options.conversion()
    with source.open("rb") as file:
        table = TableFile.opened(file, source.name, source.suffix.lower())
        return _converted(table, printable(str(source)), target, conversion, options)


def _converted(table: TableFile, name: str, target: Path, conversion: Conversion, options: Options) -> Report:
    """The records of an opened table, written."""
    records, tally = _Records(name), Tally()
    questions: list[FileFault] = []
    if options.ids:
        file = IdFile.read(options.ids)
        filled = replace(conversion.filled, review=conversion.filled.review or file.review)
        conversion = replace(conversion, filled=filled)
        assigned, questions = _assigned(table, conversion, file)
        conversion = replace(conversion, assigned=assigned)
        write_whole(options.ids, assigned.file.render().encode())
    entries = chain(questions, entries_of_tables(table, conversion, tally))
    with suppress(_IsNotWhole):
        _write(records.valid_or_not(entries), target)
    if options.explain:
        write_whole(options.explain, write_mapping(found for found, _ in tally.layouts.values()).encode())
    return records.report(table, tally)


class _IsNotWhole(Exception):
    """The source could not be read to its end, or not with certainty: nothing of it is written."""


def _write(records: Iterator[Any], target: Path) -> None:
    """Write the records as they come; where none comes nothing is written."""
    first = next(records, None)
    if first is not None:
        write_whole(target, WRITERS[target.suffix.lower()](chain((first,), records)))


@dataclass(slots=True)
class _Records:
    """The records of a source on their way, and what is said of them."""

    name: str
    findings: list[Finding] = field(default_factory=list)
    records: int = 0
    valid: int = 0

    def valid_or_not(self, entries: Iterator[Entry | FileFault]) -> Iterator[Any]:
        """The records; a plan may hold what no record may, and that is said.

        Raises:
            _IsNotWhole: at the end, if the source was not read whole.

        """
        is_whole = True
        for entry in entries:
            if isinstance(entry, FileFault):
                self.findings.append(in_file(entry, self.name))
                is_whole &= entry.fault.rule not in _ENDS
                continue
            judgement = judge(entry, _CORE)
            self.records += 1
            self.valid += judgement.valid
            self.findings += [met_in_entry(placed, entry, self.name) for placed in entry.met]
            self.findings += [in_entry(fault, entry, self.name) for fault in judgement.faults]
            yield entry.value
        if not is_whole:
            raise _IsNotWhole

    def report(self, table: TableFile, tally: Tally) -> Report:
        """What is said in the end."""
        file = InputFile(
            path=self.name, format=table.format, records=self.records, valid=self.valid, sha256=table.sha256
        )
        return core_report(file, self.findings, _reading(tally) if tally.headings else None)


def _assigned(table: TableFile, conversion: Conversion, file: IdFile) -> tuple[Assigned, list[FileFault]]:
    """The id of each thing in the plan, and what is asked; all of it is looked at before the first record is made."""
    headers = headers_of(table, conversion)
    seen = list(seen_in(plan_of(table.source(conversion), conversion, Tally()), headers))
    assigned = assign(file, headers.envelope.review, [thing for thing, _ in seen])
    return assigned, [FileFault(Fault("SCR-082"), place=seen[at][1]) for at in assigned.asked]


def _reading(tally: Tally) -> Reading:
    columns = (
        ReadColumn(
            sheet=shown_sheet(row.sheet, row.table),
            table=row.table if row.sheet is None else None,
            row=row.number,
            letters=reason.letters,
            taken_for=reason.meaning or OTHER,
            why=reason.ground,
            is_kept_aside=reason.meaning is None,
        )
        for found, row in tally.layouts.values()
        for reason in found.reasons
    )
    return Reading(
        recommendations=tally.recommendations,
        rows=tally.rows,
        printed=tally.printed,
        joined=tally.joined,
        not_read=tally.not_read,
        dates=tally.dates,
        columns=tuple(columns),
    )
