import io
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from scr_schema import Report, validate
from scr_schema.errors import UnknownName


@pytest.fixture
def receipt(fixtures: Path) -> Path:
    return fixtures / "receipt/valid/minimal.json"


def found(report: Report) -> list[tuple[str, str | None]]:
    return [(finding.rule, finding.location.file) for finding in report.findings]


def standard_input(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))


def test_one_path_may_be_given_as_it_is(receipt: Path) -> None:
    assert validate(receipt) == validate(str(receipt)) == validate([receipt])
    assert validate(receipt).records == 1


def test_a_file_that_is_named_twice_is_read_once(receipt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(receipt.parent)
    names = [file.name for file in receipt.parent.glob("*.json")]
    report = validate([receipt.name, receipt.parent, receipt, ".", f"../valid/{receipt.name}"])
    assert report.records == len(names)
    assert sorted(Path(file.path).name for file in report.inputs) == sorted(names)


@pytest.mark.parametrize("line_end", ["", "\n"])
def test_standard_input_is_a_document_or_lines(receipt: Path, monkeypatch: pytest.MonkeyPatch, line_end: str) -> None:
    text = receipt.read_text("utf-8")
    for raw, format_, records in (
        (text, "json", 1),
        (json.dumps(json.loads(text)) + line_end, "ndjson", 1),
        (f"{json.dumps(json.loads(text))}\n" * 3, "ndjson", 3),
        (f" \n\r\n{json.dumps(json.loads(text))}\n" * 2, "ndjson", 2),
    ):
        standard_input(monkeypatch, raw.encode())
        (file,) = validate(["-", "-"]).inputs
        assert (file.path, file.format, file.records, file.valid) == ("<stdin>", format_, records, records)


def test_closed_standard_input_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    report = validate("-")
    assert (found(report), report.unreadable) == ([("SCR-001", "<stdin>")], True)


def test_a_file_named_like_standard_input_is_a_file(
    tmp_path: Path, receipt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").write_bytes(receipt.read_bytes())
    standard_input(monkeypatch, b"")
    assert validate("./-").records == 1


@pytest.mark.parametrize("name", ["plan.xls", "plan.PDF"])
def test_a_table_in_a_form_that_is_not_read_is_to_be_saved_in_another(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"a,b\n")
    (finding,) = validate(tmp_path / name).findings
    assert finding.rule == "SCR-012"
    assert "XLSX" in finding.help


def test_a_plain_list_says_that_completeness_was_not_checked(receipt: Path, tmp_path: Path) -> None:
    line = json.dumps(json.loads(receipt.read_text("utf-8")))
    contents = {"list.json": f"[{line}]", "lines.ndjson": line, "record.json": line}
    for name, text in contents.items():
        (tmp_path / name).write_text(text)
    said = {name: [left.what for left in validate(tmp_path / name).not_checked] for name in contents}
    assert {name: "completeness" in left for name, left in said.items()} == {
        "list.json": True,
        "lines.ndjson": True,
        "record.json": False,
    }


def test_the_report_names_for_whom_and_by_which_rules_it_was_made(receipt: Path) -> None:
    assert (validate(receipt).profile, validate(receipt).side) == ("exchange", "sender")
    report = validate(receipt, profile="core", side="receiver")
    assert (report.profile, report.side, [left.what for left in report.not_checked]) == ("core", "receiver", ["rules"])
    for wrong in ({"profile": "none"}, {"side": "none"}):
        with pytest.raises(UnknownName):
            validate(receipt, **wrong)


def test_free_text_is_never_said_to_be_without_names(receipt: Path) -> None:
    said = {
        profile: [left.what for left in validate(receipt, profile=profile).not_checked]
        for profile in ("core", "exchange", "publication")
    }
    assert {profile: "names in free text" in left for profile, left in said.items()} == {
        "core": False,
        "exchange": False,
        "publication": True,
    }


def test_wrong_names_are_misuse(receipt: Path) -> None:
    with pytest.raises(UnknownName):
        validate(receipt, record_type="letter")
    with pytest.raises(UnknownName):
        validate(receipt, require_version="9.9")


def test_a_file_that_breaks_off_while_it_is_read_is_unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _: object) -> int:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BufferedReader(Broken())))
    (finding,) = validate("-").findings
    assert (finding.rule, finding.message) == ("SCR-001", "The path cannot be read: Input/output error.")


def test_a_path_of_bytes_is_a_path(receipt: Path) -> None:
    assert validate(os.fsencode(receipt)).records == 1


def test_what_is_not_there_is_said_once(tmp_path: Path) -> None:
    report = validate([tmp_path / "absent", tmp_path / "absent"])
    assert (len(report.findings), len(report.inputs)) == (1, 1)


def test_the_versions_that_were_used_are_named(receipt: Path, tmp_path: Path) -> None:
    assert validate(receipt).schema_versions == ("1.0",)
    (tmp_path / "future.json").write_text('{"record_type": "receipt", "schema_version": "9.0"}')
    assert validate(tmp_path).schema_versions == ()


def test_a_first_line_with_a_fault_hides_no_other(receipt: Path, tmp_path: Path) -> None:
    line = json.dumps(json.loads(receipt.read_text("utf-8")))
    (tmp_path / "lines.log").write_text(f'{{"a": 1, "a": 2}}\n{line}\n{line}\n')
    report = validate(tmp_path / "lines.log")
    assert (report.records, report.valid, found(report)[0][0]) == (3, 2, "SCR-006")
