"""What strict reading says of hostile bytes, and where: each fixture names every finding and its place."""

import json
from pathlib import Path
from typing import Any

import pytest

from scr_schema import Finding, validate

FOLDER = Path(__file__).parents[2] / "fixtures" / "readers"
EXPECTED = sorted(FOLDER.glob("*/*.findings.json"))


def subject(expected: Path) -> Path:
    stem = expected.name.removesuffix(".findings.json")
    return next(
        path
        for path in expected.parent.glob(f"{stem}.*")
        if path.suffix in {".json", ".bin", ".ndjson"} and not path.name.endswith(".findings.json")
    )


def said(finding: Finding) -> dict[str, Any]:
    where = finding.location
    places = {"line": where.line, "column": where.column, "pointer": where.pointer, "container": where.container}
    return {"rule": finding.rule} | {name: value for name, value in places.items() if value is not None}


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: f"{path.parent.name}/{path.name.split('.')[0]}")
def test_reading_says_what_the_fixture_names(path: Path) -> None:
    expected = json.loads(path.read_text("utf-8"))["findings"]
    assert [said(finding) for finding in validate([subject(path)], profile="core").findings] == expected


def test_one_bundle_in_two_forms_holds_the_same_records(fixtures: Path) -> None:
    document, stream = (validate([fixtures / "bundle" / "valid" / f"example.{form}"]) for form in ("json", "ndjson"))
    assert document.records == stream.records == 11
