"""Turning a table into records."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scr_schema.codelists.bodies import Register
from scr_schema.errors import OwnInput, UnknownName, printable, reason
from scr_schema.faults import FAULTS, finding
from scr_schema.finding import Fault, Finding, Location, Severity, pointer
from scr_schema.operations.filled import Filled, defaults, envelope
from scr_schema.operations.plan_records import Made, records_of
from scr_schema.pipeline.asker import Asker
from scr_schema.pipeline.judge import Expected, Judgement, judge
from scr_schema.readers.csv_ import read_csv
from scr_schema.readers.entry import Entry, Role
from scr_schema.readers.formats import TEXT_TABLES
from scr_schema.readers.positions import Positions
from scr_schema.reports.report import NO_RULES, InputFile, Report
from scr_schema.schema.versions import CURRENT
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan import Plan, read_plan
from scr_schema.tables.table import SourceTable
from scr_schema.writers.json_ import WRITERS
from scr_schema.writers.whole import write_whole

#: A table is read whole, and its records need some hundred times its bytes; the largest plan known here has 60 KB.
LARGEST_TABLE = 8 * 1024 * 1024
_LONGEST_NAME = 500


def convert(source: Path, target: Path, filled: Filled, bodies: Path | None = None) -> Report:
    """Read the plan in ``source``, write its records to ``target``, and report what was and was not understood.

    The same source and options give the same bytes, the day of conversion apart, which ``SOURCE_DATE_EPOCH`` fixes.
    Nothing is written where nothing could be read.

    Raises:
        UnknownName: records are not written to a file with this ending.
        BadRegister: ``bodies`` is no register of bodies.
        BadSetting: what is filled in, or ``SOURCE_DATE_EPOCH``, is not of the form that its member has.
        OwnInput: the target is the source.
        Unwritable: the target cannot be written.

    """
    ending = target.suffix.lower()
    UnknownName.require("ending for the target", ending, WRITERS)
    register = Register.read(bodies)
    name = printable(str(source))
    if source.suffix.lower() not in TEXT_TABLES:
        return _refused(name, Fault("SCR-012", cure="Save the table as CSV, and convert that."))
    try:
        if target.exists() and target.samefile(source):
            raise OwnInput(str(target))
        with source.open("rb") as file:
            content = file.read(LARGEST_TABLE + 1)
    except OSError as error:
        return _refused(name, Fault("SCR-001", words={"reason": reason(error)}))
    if len(content) > LARGEST_TABLE:
        return _refused(name, Fault("SCR-010", words={"limit": f"{LARGEST_TABLE:,}"}))
    table = read_csv(content)
    plan = read_plan(table.rows) if table.rows else Plan(())
    digest = hashlib.sha256(content).hexdigest()
    origin = {"name": printable(source.name).strip()[:_LONGEST_NAME], "sha256": digest, "media_type": "text/csv"}
    records = [_Judged.of(made) for made in records_of(plan, envelope(filled, origin), register)]
    if records:
        write_whole(target, WRITERS[ending](record.made.record for record in records))
    findings = [
        *(_of_table(fault, name) for fault in (*table.faults, *plan.faults)),
        *(finding(fault, Location(file=name)) for fault in (defaults(filled) if records else _nothing(table, plan))),
        *(found for record in records for found in record.findings(name)),
    ]
    valid = sum(record.judgement.valid for record in records)
    return _report(InputFile(path=name, format="csv", records=len(records), valid=valid, sha256=digest), findings)


@dataclass(frozen=True, slots=True)
class _Judged:
    """A record with what its schema says of it: a plan may hold what no record may."""

    made: Made
    judgement: Judgement

    @classmethod
    def of(cls, made: Made) -> "_Judged":
        return cls(made, judge(Entry(made.record, Role.ALONE, Positions(b"")), Expected(asker=Asker("core"))))

    def findings(self, file: str) -> Iterator[Finding]:
        """What was met while reading the row, and what its record breaks, each at its cell."""
        record = self.made.record
        of_row = self.made.row.faults if self.made.row else ()
        of_record = (PlacedFault(fault, self.made.place_of(fault.path)) for fault in self.judgement.faults)
        for placed in (*of_row, *of_record):
            where = _location(placed, file, pointer(placed.fault.path))
            yield finding(placed.fault, where, record_type=record["record_type"], record=record["id"])


def _nothing(table: SourceTable, plan: Plan) -> Iterator[Fault]:
    """The fault of a table that makes no record, unless what was wrong with it says why."""
    if all(FAULTS[placed.fault.rule].severity is not Severity.ERROR for placed in (*table.faults, *plan.faults)):
        yield Fault("SCR-003")


def _of_table(placed: PlacedFault, file: str) -> Finding:
    return finding(placed.fault, _location(placed, file))


def _location(placed: PlacedFault, file: str, inside: str | None = None) -> Location:
    place = placed.place
    if place is None:
        return Location(file=file, pointer=inside)
    return Location(file=file, line=place.line, column=place.column, row=place.row, cell=place.cell, pointer=inside)


def _refused(name: str, fault: Fault) -> Report:
    return _report(InputFile(path=name), [finding(fault, Location(file=name))])


def _report(file: InputFile, findings: list[Finding]) -> Report:
    return Report(
        profile="core",
        side="sender",
        schema_versions=(CURRENT,) if file.records else (),
        inputs=(file,),
        not_checked=(NO_RULES,),
        findings=tuple(findings),
    )
