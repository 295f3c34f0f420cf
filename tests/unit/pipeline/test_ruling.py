import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scr_schema import validate
from scr_schema.errors import UnknownName
from scr_schema.pipeline import asker
from scr_schema.rules.registry import RULES


@pytest.fixture
def row(fixtures: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((fixtures / "action-plan-row/valid/minimal.json").read_text("utf-8"))
    return record


def test_a_rule_that_fails_is_said_and_the_others_still_run(
    row: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> list[Any]:
        raise ValueError("canary of a child")

    broken = replace(RULES["ACT-001"], schema=None, check=fail)
    monkeypatch.setattr(asker, "RULES", RULES | {"ACT-001": broken})
    (tmp_path / "row.json").write_text(json.dumps(row))
    report = validate(tmp_path / "row.json")
    assert {finding.rule for finding in report.findings} == {"SCR-090", "ACT-014"}
    assert report.unreadable
    assert "ACT-001, ValueError" in next(finding.help for finding in report.findings if finding.rule == "SCR-090")
    assert "canary" not in repr(report)


def test_rules_see_only_what_has_passed_its_schema(row: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "row.json").write_text(json.dumps(row | {"owners": None}))
    assert [finding.rule for finding in validate(tmp_path / "row.json").findings] == ["SCR-040"]


def test_rules_are_selected_and_ignored_by_name(row: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "row.json"
    file.write_text(json.dumps({name: value for name, value in row.items() if name not in {"owners", "target_dates"}}))

    def found(**options: list[str]) -> set[str]:
        return {finding.rule for finding in validate(file, **options).findings}

    assert found() == {"ACT-001", "ACT-002", "ACT-014"}
    assert found(select=["ACT-001", "ACT-003"]) == {"ACT-001"}
    assert found(ignore=["ACT-014"]) == {"ACT-001", "ACT-002"}
    assert found(select=["ACT-001"], ignore=["ACT-001"]) == set()
    assert found(select=["ACT"]) == found()
    assert found(select=["DV1"]) == found(ignore=["ACT"]) == set()
    left_out = [left.what for left in validate(file, ignore=["ACT-014", "ACT-003"]).not_checked]
    assert "ACT-003, ACT-014" in left_out
    narrowed = validate(file, select=["REV", "ACT-001"], ignore=["REV-007"]).not_checked
    assert "all rules but ACT-001, REV, REV-007" in [left.what for left in narrowed]
    with pytest.raises(UnknownName):
        validate(file, select=["ACT-999"])
