"""The report for a tired analyst: what is wrong, where, how to mend it, file by file, with totals."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from scr_schema.faults import count
from scr_schema.finding import Finding, Location, Severity
from scr_schema.reports.reading import as_text
from scr_schema.reports.report import InputFile, Report

#: How many places of one and the same complaint are named; the JSON report names all.
PLACES = 5

_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_POSITION_IN_A_LIST = re.compile(r"(?<=/)[0-9]+(?=/|$)")


def render(report: Report) -> str:
    """The report as plain text, without colour, whatever it is written to."""
    blocks = [_file(head, list(findings)) for head, findings in _by_file(report)]
    reading = [as_text(report.reading)] if report.reading else []
    return "\n".join([*blocks, *reading, _totals(report)])


def _by_file(report: Report) -> Iterator[tuple[str, Iterable[Finding]]]:
    """What became of each file, and what was found in it."""
    found: dict[str | None, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.location.file, []).append(finding)
    known = {file.path for file in report.inputs}
    for path in [path for path in found if path not in known]:
        is_baseline = path is not None and path == report.baseline
        yield f"{path or 'record'}: {'the baseline' if is_baseline else 'not read'}", found[path]
    for file in report.inputs:
        yield f"{file.path}: {_records(file)}", found.pop(file.path, [])


def _file(head: str, findings: list[Finding]) -> str:
    alike = groupby(sorted(findings, key=_kind), key=_kind)
    return f"{head}\n" + "".join(_complaint(list(group)) for _, group in alike)


def _records(file: InputFile) -> str:
    if file.format is None:
        return "not read"
    if not file.records:
        return "no records"
    invalid = file.records - file.valid
    return f"{count(file.records, 'record')}, " + (f"{invalid} not valid" if invalid else "all valid")


def _kind(finding: Finding) -> tuple[int, str, str, str, str]:
    """What makes two findings one complaint in many places."""
    generic = _POSITION_IN_A_LIST.sub("*", finding.location.pointer or "")
    return (_WEIGHT[finding.severity], finding.rule, generic, finding.message, finding.help)


def _complaint(findings: list[Finding]) -> str:
    first = findings[0]
    lines = [f"  {first.severity:7} {first.rule}  {first.message}", f"{'':10}To mend: {first.help}"]
    lines += [f"{'':10}at {_place(finding)}" for finding in findings[:PLACES]]
    if len(findings) > PLACES:
        lines.append(f"{'':10}and in {count(len(findings) - PLACES, 'more place')}")
    return "\n".join(lines) + "\n"


def _place(finding: Finding) -> str:
    where = finding.location
    pieces = [*_in_file(where), _in_record(finding)]
    return ", ".join(piece for piece in pieces if piece) or "the whole file"


def _in_file(where: Location) -> Iterator[str]:
    if where.sheet:
        yield f"sheet {where.sheet}"
    if where.table:
        yield f"table {where.table}"
    if where.row:
        yield f"row {where.row}"
    if where.cell:
        yield f"cell {where.cell}"
    if where.line:
        yield f"line {where.line}" + (f", column {where.column}" if where.column else "")


def _in_record(finding: Finding) -> str:
    where = finding.location
    if where.pointer is None:
        return ""
    record = f"{finding.record_type or 'record'} {finding.record or where.container or ''}".strip()
    return f"{where.pointer or 'the whole record'} of {record}"


def _parameters(report: Report) -> str:
    """The parameters of one value each; of the others, how many values they have."""
    shown = (f"{name} {_in_short(value)}" for name, value in report.parameters.items() if value)
    return ", ".join(shown)


def _in_short(value: Any) -> str:
    return f"of {count(len(value), 'scale')}" if isinstance(value, Mapping) else str(value)


def _totals(report: Report) -> str:
    by_severity = report.by_severity
    weights = ", ".join(count(by_severity[severity], str(severity)) for severity in Severity)
    lines = [
        f"{count(len(report.inputs), 'file')}, {count(report.records, 'record')} "
        f"({report.valid} valid, {report.records - report.valid} not): {weights}.",
        f"Checked: profile {report.profile}, side {report.side}, "
        f"schema {', '.join(report.schema_versions) or 'of no version, as no record said one'}"
        + (f", as of {report.as_of}." if report.as_of else "."),
        *([f"Parameters: {_parameters(report)}."] if report.parameters else []),
        *([f"{count(report.accepted, 'finding')} accepted by the baseline."] if report.baseline is not None else []),
        *(f"Not checked: {left_out.what}. {left_out.why}" for left_out in report.not_checked),
    ]
    return "\n".join(lines) + "\n"
