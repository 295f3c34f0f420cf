"""Records into tables: plans as people print them, and any record as flat rows."""

from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from scr_schema.errors import BadSetting, UnknownName, printable
from scr_schema.faults import count
from scr_schema.finding import Finding, Severity
from scr_schema.pipeline.asker import Asker
from scr_schema.pipeline.judge import Expected, judge
from scr_schema.pipeline.locate import in_entry, in_file
from scr_schema.readers.entry import Entry, FileFault, Role
from scr_schema.readers.formats import FORMATS, READERS
from scr_schema.readers.stream import Digesting
from scr_schema.reports.report import InputFile, NotChecked, Report, core_report
from scr_schema.tables.flat.writing import FlatTables
from scr_schema.tables.plan.printing import printed_plan
from scr_schema.writers.flat_csv import flat_csv
from scr_schema.writers.flat_xlsx import LONGEST_CELL, flat_workbook
from scr_schema.writers.registry import PLAN_WRITERS
from scr_schema.writers.whole import write_whole

#: Endings of files that tables are written to.
ENDINGS = tuple(PLAN_WRITERS)
#: How records are laid out: the rows of a plan, one of its actions a row, or every member in a column of its own.
LAYOUTS = ("rows", "actions", "flat")

_FLAT = (".csv", ".xlsx")
_BY = {"rows": "row", "actions": "action"}
_CORE = Expected(asker=Asker("core"))


def to_tables(source: Path, target: Path, layout: str | None = None) -> Report:
    """Write the records in ``source`` to ``target`` as tables, and report what was wrong with them.

    ``layout`` is one of `LAYOUTS`; without one a plan is written as rows, and anything else flat. Nothing is written
    unless all records are read and pass their schemas: a table would hide what is wrong.

    Raises:
        BadSetting: a plan is asked for, and no record belongs to one.
        DoesNotFit: the format cannot hold so much.
        NotInstalled: the library that writes such files is not there.
        OSError: the source cannot be read.
        UnknownName: there is no such layout, or it is not written to such a file.
        Unwritable: the target cannot be written.

    """
    UnknownName.require("layout", layout, LAYOUTS)
    if layout == "flat":
        UnknownName.require("ending for flat tables", target.suffix.lower(), _FLAT)
    records = _Records(source)
    if layout is None:
        layout = "rows" if records.are_a_plan() or target.suffix.lower() not in _FLAT else "flat"
    left_out: Mapping[str, int] = {}
    with suppress(_HasFaults):
        if layout == "flat":
            _write_flat(records, target)
        else:
            plan = printed_plan(records.all(), _BY[layout])
            left_out = plan.not_written
            if left_out and not any(table.lines for table in plan.tables):
                raise BadSetting("layout", "no record in it is a row of a plan: write flat tables, to .csv or .xlsx")
            write_whole(target, PLAN_WRITERS[target.suffix.lower()](plan))
    return records.report(left_out)


class _HasFaults(Exception):
    """A record could not be read, or not be taken into a table: nothing is written."""


@dataclass(slots=True)
class _Records:
    """The records of a file, and what is said of them."""

    source: Path
    findings: list[Finding] = field(default_factory=list)
    records: int = 0
    valid: int = 0
    digest: str | None = None

    def are_a_plan(self) -> bool:
        """Whether the first record, or the first in the bundle, belongs to a plan."""
        with self.source.open("rb") as stream:
            entries = (entry for entry in READERS[self.format](stream) if isinstance(entry, Entry))
            kinds = [entry.value.get("record_type") for entry in islice(entries, 2) if isinstance(entry.value, dict)]
        return any(kind in {"recommendation", "action-plan-row"} for kind in kinds)

    @property
    def format(self) -> str:
        """The name of the format in which they are written."""
        return FORMATS[self.source.suffix.lower()]

    def all(self) -> Iterator[Any]:
        """The records, heads and tails of bundles apart.

        Raises:
            _HasFaults: at the end, if one is not as it should be.

        """
        return (entry.value for entry in self.entries() if entry.role.is_record)

    def entries(self) -> Iterator[Entry]:
        """Every entry that its schema takes.

        Raises:
            _HasFaults: at the end, if one is not as it should be.

        """
        name = printable(str(self.source))
        with self.source.open("rb") as file:
            stream = Digesting(file)
            for entry in READERS[self.format](stream):
                if isinstance(entry, FileFault):
                    self.findings.append(in_file(entry, name))
                    self.records += entry.records
                    continue
                judgement = judge(entry, _CORE)
                self.records += entry.role.is_record
                self.valid += entry.role.is_record and judgement.valid
                self.findings += [in_entry(fault, entry, name) for fault in judgement.faults]
                if judgement.valid:
                    yield entry
            self.digest = stream.digested()
        self.require_clean()

    def require_clean(self) -> None:
        """Go on only if nothing is wrong."""
        if any(found.severity is Severity.ERROR for found in self.findings):
            raise _HasFaults

    def report(self, left_out: Mapping[str, int]) -> Report:
        """What is said in the end; ``left_out`` counts what is no part of a plan."""
        name = printable(str(self.source))
        file = InputFile(path=name, format=self.format, records=self.records, valid=self.valid, sha256=self.digest)
        said = (
            NotChecked(f"{count(number, 'record')} ({why})", "They are no rows of a plan and were not written.")
            for why, number in left_out.items()
        )
        report = core_report(file, self.findings)
        return replace(report, not_checked=(*report.not_checked, *said))


def _write_flat(records: _Records, target: Path) -> None:
    is_csv = target.suffix.lower() == ".csv"
    with closing(FlatTables(linked=not is_csv, longest_cell=None if is_csv else LONGEST_CELL)) as tables:
        for entry in records.entries():
            if entry.role is not Role.TRAILER:
                faults = tables.add(entry.value)
                records.findings += [in_entry(fault, entry, printable(str(records.source))) for fault in faults]
        records.require_clean()
        written = tables.tables()
        write_whole(target, flat_csv(next(written)) if is_csv else flat_workbook(written))
