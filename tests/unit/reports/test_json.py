import json
from dataclasses import fields, replace

from jsonschema import Draft202012Validator

from scr_schema.finding import Finding, Location, Severity
from scr_schema.reports.json_ import document, render
from scr_schema.reports.report import NO_RULES, InputFile, Report
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT

FULL = Location(
    file="é.csv", line=1, column=2, sheet="S", table=1, row=3, cell="A3", pointer="/a", container="/records/0"
)
FINDING = Finding(
    rule="SCR-064",
    severity=Severity.WARNING,
    message="A message.",
    help="A cure.",
    location=FULL,
    record_type="imr",
    record="example:imr-1",
    fingerprint="0" * 64,
)
REPORT = Report(
    profile="core",
    side="sender",
    as_of="2011-03-01",
    schema_versions=("1.0",),
    inputs=(InputFile(path="é.csv", format="csv", records=3, valid=2, sha256="0" * 64), InputFile(path="b")),
    not_checked=(NO_RULES,),
    baseline="é.toml",
    accepted=4,
    findings=(FINDING, replace(FINDING, rule="SCR-001", severity=Severity.ERROR, location=Location(), record=None)),
)


def test_every_part_of_a_location_stands_in_its_finding() -> None:
    assert all(getattr(FULL, field.name) is not None for field in fields(Location))
    first, second = document(REPORT)["findings"]
    assert {field.name: first[field.name] for field in fields(Location)} == {
        field.name: getattr(FULL, field.name) for field in fields(Location)
    }
    assert second.keys() == {"rule", "severity", "message", "help", "record_type", "fingerprint"}


def test_the_summary_counts() -> None:
    assert document(REPORT)["summary"] == {
        "records": 3,
        "valid": 2,
        "invalid": 1,
        "errors": 1,
        "warnings": 1,
        "infos": 0,
        "accepted": 4,
        "by_rule": [{"rule": "SCR-001", "total": 1}, {"rule": "SCR-064", "total": 1}],
    }


def test_what_is_written_obeys_the_published_schema_and_is_the_document() -> None:
    written = json.loads(render(REPORT))
    assert written == json.loads(json.dumps(document(REPORT)))
    assert list(Draft202012Validator(schema("report", CURRENT)).iter_errors(written)) == []
    assert "é.csv" in render(REPORT)


def test_a_baseline_is_named_where_one_was_given() -> None:
    assert document(REPORT)["baseline"] == "é.toml"
    assert "baseline" not in document(replace(REPORT, baseline=None))
