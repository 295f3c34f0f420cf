"""Streams that are whole, and streams that are not: each fixture names what must be found."""

import json
from pathlib import Path

import pytest

from scr_schema import validate

FOLDER = Path(__file__).parents[2] / "fixtures" / "readers" / "ndjson"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ndjson")), ids=lambda path: path.stem)
def test_a_stream_has_the_findings_it_names(path: Path) -> None:
    expected = [f["rule"] for f in json.loads(path.with_suffix(".findings.json").read_text("utf-8"))["findings"]]
    assert [finding.rule for finding in validate([path]).findings] == expected


def test_one_bundle_in_two_forms_holds_the_same_records(fixtures: Path) -> None:
    document, stream = (validate([fixtures / "bundle" / "valid" / f"example.{form}"]) for form in ("json", "ndjson"))
    assert document.records == stream.records == 11
