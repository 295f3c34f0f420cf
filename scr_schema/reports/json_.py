"""The report as JSON; its form is published as ``report.schema.json``."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from scr_schema._version import __version__
from scr_schema.finding import Finding, Severity
from scr_schema.reports.reading import as_json
from scr_schema.reports.report import Report

REPORT_VERSION = "1.0"


def render(report: Report) -> str:
    """The report as one JSON object."""
    return json.dumps(document(report), indent=2, ensure_ascii=False) + "\n"


def document(report: Report) -> dict[str, Any]:
    """The report as parsed JSON."""
    head = {
        "report_version": REPORT_VERSION,
        "tool": {"name": "scr-schema", "version": __version__},
        "profile": report.profile,
        "side": report.side,
        "as_of": report.as_of,
        "parameters": list(_parameters(report)),
        "baseline": report.baseline,
        "schema_versions": list(report.schema_versions),
        "inputs": [
            _present({"path": file.path, "format": file.format, "records": file.records, "sha256": file.sha256})
            for file in report.inputs
        ],
        "summary": _summary(report),
        "reading": report.reading and as_json(report.reading),
        "not_checked": [asdict(left_out) for left_out in report.not_checked],
        "findings": [_finding(finding) for finding in report.findings],
    }
    return _present(head)


def _parameters(report: Report) -> Iterator[dict[str, str]]:
    for name, value in report.parameters.items():
        if isinstance(value, Mapping):
            yield from ({"name": name, "key": key, "value": text} for key, text in value.items())
        else:
            yield {"name": name, "value": value}


def _summary(report: Report) -> dict[str, Any]:
    by_severity = report.by_severity
    return {
        "records": report.records,
        "valid": report.valid,
        "invalid": report.records - report.valid,
        "errors": by_severity[Severity.ERROR],
        "warnings": by_severity[Severity.WARNING],
        "infos": by_severity[Severity.INFO],
        "accepted": report.accepted,
        "by_rule": [{"rule": rule, "total": total} for rule, total in report.by_rule.items()],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return _present(
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "message": finding.message,
            "help": finding.help,
            **asdict(finding.location),
            "record_type": finding.record_type,
            "record": finding.record,
            "fingerprint": finding.fingerprint,
        }
    )


def _present(members: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None}
