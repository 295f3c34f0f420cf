"""Every fixture states its own verdict; the API and the command line agree with it."""

import json
from pathlib import Path

import pytest

from scr_schema import check, validate
from scr_schema.cli import main
from scr_schema.finding import Severity
from scr_schema.schema.versions import RECORD_TYPES

FIXTURES = Path(__file__).parents[2] / "fixtures" / "1.0"
VALID = sorted(FIXTURES.glob("*/valid/*"))
#: The case breaks rules, as the true one did; a record with every member has those that a rule asks to leave out.
BREAK_RULES = {"bundle/valid/case.json", "review/valid/maximal.json", "action-plan-row/valid/maximal.json"}
EXPECTED = sorted(FIXTURES.glob("*/invalid/*.findings.json"))


def subject(expected: Path) -> Path:
    return expected.with_name(expected.name.replace(".findings.json", ".json"))


def name(path: Path) -> str:
    return str(path.relative_to(FIXTURES))


def by_place(finding: tuple[str | None, str | None, str]) -> tuple[str, str, str]:
    container, pointer, rule = finding
    return container or "", pointer or "", rule


def exit_code(*arguments: str) -> object:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    return left.value.code


@pytest.mark.parametrize("path", VALID, ids=name)
def test_a_valid_fixture_has_no_error_and_no_warning(path: Path) -> None:
    profile = "core" if name(path) in BREAK_RULES else "exchange"
    assert not validate([path], profile=profile).has(Severity.WARNING)
    assert exit_code("validate", "-q", "--profile", profile, "--fail-on", "warning", str(path)) == 0


@pytest.mark.parametrize("path", EXPECTED, ids=name)
def test_an_invalid_fixture_has_exactly_the_findings_it_names(path: Path) -> None:
    said = json.loads(path.read_text("utf-8"))
    expected = [(f.get("container"), f["pointer"], f["rule"]) for f in said["findings"]]
    record = json.loads(subject(path).read_text("utf-8"))
    from_file = validate([subject(path)], profile=said["profile"]).findings
    for findings in (from_file, check(record, profile=said["profile"])):
        found = [(f.location.container, f.location.pointer, f.rule) for f in findings]
        assert sorted(found, key=by_place) == expected
    assert all(finding.location.line for finding in from_file)
    assert exit_code("validate", "-q", "--profile", said["profile"], str(subject(path))) == 1


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_each_record_type_has_its_fixtures(record_type: str) -> None:
    valid = {path.name for path in FIXTURES.glob(f"{record_type}/valid/*")}
    assert {"minimal.json", "maximal.json"} < valid
    assert len(valid) >= 3
    assert len(list(FIXTURES.glob(f"{record_type}/invalid/*.findings.json"))) >= 12
