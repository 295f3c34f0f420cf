"""Turning a table into records."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from scr_schema.codelists.bodies import Register
from scr_schema.errors import UnknownName
from scr_schema.faults import either, finding
from scr_schema.finding import Fault, Finding, Location, pointer
from scr_schema.operations.plan_records import Envelope, Made, records_of
from scr_schema.pipeline.judge import Expected, judge
from scr_schema.pipeline.paths import printable
from scr_schema.readers.csv_ import read_csv
from scr_schema.readers.entry import Entry, Role
from scr_schema.reports.report import NO_RULES, InputFile, Report
from scr_schema.schema.versions import CURRENT
from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.plan import Plan, read_plan
from scr_schema.writers.json_ import WRITERS
from scr_schema.writers.whole import write_whole

#: What is read as a table, by the ending of the file's name.
TABLES = {".csv": read_csv, ".tsv": read_csv}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What the user says of a table that does not say it itself; the rest gets stated defaults."""

    review: str | None = None
    issuer: str | None = None
    issued_at: str | None = None
    marking: str | None = None
    language: str | None = None


def convert(source: Path, target: Path, filled: Filled, bodies: Path | None = None) -> Report:
    """Read the plan in ``source``, write its records to ``target``, and report what was and was not understood.

    The same source and options give the same bytes, the day of conversion apart, which ``SOURCE_DATE_EPOCH`` fixes.
    Nothing is written where nothing could be read.

    Raises:
        UnknownName: records are not written to a file with this ending.
        BadRegister: ``bodies`` is no register of bodies.
        Unwritable: the target cannot be written.

    """
    if target.suffix not in WRITERS:
        raise UnknownName("ending for the target", tuple(WRITERS))
    name = printable(str(source))
    if source.suffix.lower() not in TABLES:
        return _report(InputFile(path=name), [finding(Fault("SCR-012", words={"known": either(TABLES)}), _whole(name))])
    try:
        content = source.read_bytes()
    except OSError as error:
        fault = Fault("SCR-001", words={"reason": error.strerror or type(error).__name__})
        return _report(InputFile(path=name), [finding(fault, _whole(name))])
    table = TABLES[source.suffix.lower()](content)
    plan = read_plan(table.rows) if table.rows else Plan(())
    digest = hashlib.sha256(content).hexdigest()
    made = list(records_of(plan, _envelope(filled, digest, source.name), Register.read(bodies)))
    records = [_Judged.of(record) for record in made]
    if made:
        write_whole(target, WRITERS[target.suffix](record.record for record in made))
    findings = [
        *(_located(fault, name) for fault in (*table.faults, *plan.faults)),
        *(_defaults(filled, name) if made else ()),
        *(found for record in records for found in record.findings(name)),
    ]
    valid = sum(not record.faults for record in records)
    file = InputFile(path=name, format="csv", records=len(records), valid=valid, sha256=digest)
    return _report(file, findings)


@dataclass(frozen=True, slots=True)
class _Judged:
    """A record with what its schema says of it: a plan may hold what no record may."""

    made: Made
    faults: tuple[Fault, ...]

    @classmethod
    def of(cls, made: Made) -> "_Judged":
        return cls(made, judge(Entry(made.record, Role.ALONE, b""), Expected()).faults)

    def findings(self, file: str) -> Iterator[Finding]:
        """What was met while reading the row, and what its record breaks, each at its cell."""
        record = self.made.record
        of_row = self.made.row.faults if self.made.row else ()
        for placed in (*of_row, *(PlacedFault(fault, self.made.place) for fault in self.faults)):
            yield _located(placed, file, record["record_type"], record["id"])


def _located(placed: PlacedFault, file: str, kind: str | None = None, name: str | None = None) -> Finding:
    place = placed.place
    where = pointer(placed.fault.path) if kind else None
    location = _location(place, file, where) if place else Location(file=file, pointer=where)
    return finding(placed.fault, location, record_type=kind, record=name)


def _location(place: Place, file: str, where: str | None) -> Location:
    return Location(file=file, line=place.line, column=place.column, row=place.row, cell=place.cell, pointer=where)


def _whole(file: str) -> Location:
    return Location(file=file)


def _envelope(filled: Filled, digest: str, name: str) -> Envelope:
    return Envelope(
        review=filled.review or f"plan-{digest[:12]}",
        issuer=filled.issuer,
        issued_at=filled.issued_at or _today(),
        marking=filled.marking or "unmarked",
        language=filled.language,
        source={"name": name, "sha256": digest, "media_type": "text/csv"},
    )


def _today() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return moment.date().isoformat()


def _defaults(filled: Filled, file: str) -> Iterator[Finding]:
    defaults = (
        ("review", filled.review, "a name made from the file's digest"),
        ("issuer", filled.issuer, "the agency of the heading"),
        ("issued-at", filled.issued_at, "the day of conversion"),
        ("marking", filled.marking, "`unmarked`"),
    )
    for option, given, value in defaults:
        if given is None:
            words = {"member": option.replace("-", "_"), "value": value, "option": f"--{option}"}
            yield finding(Fault("SCR-062", (option.replace("-", "_"),), words), _whole(file))


def _report(file: InputFile, findings: list[Finding]) -> Report:
    return Report(
        profile="core",
        side="sender",
        schema_versions=(CURRENT,) if file.records else (),
        inputs=(file,),
        not_checked=(NO_RULES,),
        findings=tuple(findings),
    )
