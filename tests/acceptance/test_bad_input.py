"""Bad input gets a clear finding with its place and the documented exit code: no traceback, no value."""

import subprocess
import sys
from pathlib import Path

import pytest

from scr_schema import validate

CANARY = "canary-7Q-child-name"
RECORD = f'{{"record_type":"receipt","schema_version":"1.0","id":"fixture:r","{CANARY}":1}}'

CASES = {
    "empty": (b"", "SCR-003", None),
    "blank": (b" \n\t\n", "SCR-003", None),
    "not-json": (f"{{{CANARY}}}".encode(), "SCR-002", (1, 2)),
    "cut": (f'{{"a":"{CANARY}'.encode(), "SCR-004", None),
    "duplicate": (f'{{"é":1,"{CANARY}":1,\n"{CANARY}":2}}'.encode(), "SCR-006", None),
    "nan": (b'{"a":NaN}', "SCR-007", (1, 6)),
    "infinite": (b'{"a":1e400}', "SCR-007", None),
    "not-portable": (b'{"a":1.0000000000000001}', "SCR-007", None),
    "large-integer": (b'{"a":9007199254740992}', "SCR-007", None),
    "utf-16": (f'{{"a":"{CANARY}"}}'.encode("utf-16"), "SCR-005", (1, 1)),
    "windows-1252": (f'{{"é":"{CANARY}"}}'.encode("cp1252"), "SCR-005", (1, 3)),
    "surrogate": (b'{"a":"\\ud800"}', "SCR-008", None),
    "deep": (b"[" * 100_000, "SCR-009", None),
    "no-record-type": (b'{"schema_version":"1.0"}', "SCR-020", (1, 1)),
    "no-version": (b'{"record_type":"receipt"}', "SCR-021", (1, 1)),
    "future": (b'{"record_type":"receipt","schema_version":"9.0"}', "SCR-022", (1, 43)),
    "a-number": (b"12", "SCR-032", (1, 1)),
    "empty-list": (b"[]", "SCR-003", None),
}


@pytest.mark.parametrize("case", CASES)
def test_a_file_that_cannot_be_taken_is_one_finding(case: str, tmp_path: Path) -> None:
    raw, rule, place = CASES[case]
    file = tmp_path / "bad.json"
    file.write_bytes(raw)
    report = validate([file])
    assert [finding.rule for finding in report.findings] == [rule]
    if place:
        location = report.findings[0].location
        assert (location.line, location.column) == place
    assert CANARY not in repr(report)


def test_a_byte_order_mark_is_read_and_said(tmp_path: Path, fixtures: Path) -> None:
    file = tmp_path / "marked.json"
    file.write_bytes(b"\xef\xbb\xbf" + (fixtures / "receipt/valid/minimal.json").read_bytes())
    report = validate([file])
    assert [finding.rule for finding in report.findings] == ["SCR-011"]
    assert report.valid == 1


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scr_schema", *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_what_cannot_be_read_weighs_more_than_what_was_found(tmp_path: Path) -> None:
    file = tmp_path / "bad.json"
    file.write_text(RECORD)
    assert run("validate", str(file)).returncode == 1
    both = run("validate", str(file), str(tmp_path / "absent"))
    assert both.returncode == 3
    assert "SCR-001" in both.stdout
    assert CANARY not in both.stdout + both.stderr
    assert "Traceback" not in both.stderr


def test_a_folder_without_records_is_a_finding(tmp_path: Path) -> None:
    result = run("validate", str(tmp_path))
    assert result.returncode == 1
    assert "SCR-003" in result.stdout


def test_wrong_usage_leaves_with_two() -> None:
    assert run("validate").returncode == 2
    assert run("schema", "show", "nothing").returncode == 2


@pytest.mark.parametrize(("content", "rule"), [("a,b\n1,2\n", "SCR-060"), ("", "SCR-003")])
def test_a_table_without_a_plan_is_not_converted(content: str, rule: str, tmp_path: Path) -> None:
    source, target = tmp_path / "plan.csv", tmp_path / "plan.ndjson"
    source.write_text(content)
    result = run("convert", str(source), str(target))
    assert result.returncode == 1
    assert rule in result.stdout
    assert not target.exists()


def test_a_small_plan_is_converted_and_valid(tmp_path: Path) -> None:
    source, target = tmp_path / "plan.csv", tmp_path / "plan.ndjson"
    heading = "Council A RECOMMENDATION,KEY TASKS,RESPONSIBILITY,TARGET DATES,EVIDENCE,EXPECTED OUTCOME,PROGRESS"
    source.write_bytes(f"{heading}\r\n1. Log calls.,1. Draft a form – now,Manager,31/11/2010,,,\r\n".encode("cp1252"))
    result = run("convert", str(source), str(target))
    assert result.returncode == 0
    assert "SCR-064" in result.stdout
    assert "cell D2" in result.stdout
    assert "SCR-068" in result.stdout
    assert run("convert", "--strict", str(source), str(target)).returncode == 1
    assert run("validate", "--profile", "core", str(target)).returncode == 0
    assert "ACT-003" in run("validate", str(target)).stdout
