"""Where something lies that was found when all was read."""

import io
import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bundle_head import HEAD

from scr_schema import validate
from scr_schema.finding import Finding
from scr_schema.pipeline import run
from scr_schema.readers.formats import READERS

Change = Callable[[Path], object]


@pytest.fixture
def recommendation(fixtures: Path) -> dict[str, Any]:
    """A recommendation whose review is nowhere, and of which it is known that it extends another."""
    record: dict[str, Any] = json.loads((fixtures / "recommendation/valid/minimal.json").read_text("utf-8"))
    return record | {"basis": [{"kind": "new"}, {"kind": "extension", "extends": "fixture:r-9"}]}


def across(path: Path | str, **options: Any) -> list[Finding]:
    found = validate(path, select=["BUN-001", "BUN-002"], **options).findings
    return [finding for finding in found if finding.rule.startswith("BUN")]


def places(found: list[Finding]) -> list[tuple[int | None, int | None, str | None]]:
    return [(one.location.line, one.location.column, one.location.pointer) for one in found]


def place_in(text: str, *after: str) -> tuple[int, int]:
    """Line and column behind the last of these, each looked for behind the one before."""
    at = 0
    for part in after:
        at = text.index(part, at) + len(part)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def lines(*documents: Any) -> str:
    return "".join(f"{json.dumps(document, ensure_ascii=False)}\n" for document in documents)


def standard_input(monkeypatch: pytest.MonkeyPatch, raw: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw.encode())))


def test_in_a_document_at_every_depth(tmp_path: Path, recommendation: dict[str, Any]) -> None:
    first = recommendation | {"id": "fixture:r-1", "text": "é𝄞", "review": "fixture:review-9", "basis": []}
    text = json.dumps({**HEAD, "records": [first, recommendation]}, indent=1, ensure_ascii=False)
    (tmp_path / "b.json").write_text(text, "utf-8")
    assert places(across(tmp_path / "b.json")) == [
        (*place_in(text, '"records"', '"review": '), "/review"),
        (*place_in(text, '"records"', "é𝄞", '"review": '), "/review"),
        (*place_in(text, '"records"', "é𝄞", '"extends": '), "/basis/1/extends"),
    ]


def test_in_lines_columns_are_counted_as_people_count(tmp_path: Path, recommendation: dict[str, Any]) -> None:
    text = lines({"text": "é𝄞", **recommendation}, {**recommendation, "id": "fixture:r-1", "basis": []})
    text = text.replace('"text": "Duty', '"text": "é𝄞 Duty')
    (tmp_path / "l.ndjson").write_text(f"\n{text}", "utf-8")
    found = across(tmp_path / "l.ndjson")
    assert places(found) == [
        (2, place_in(text, '"review": ')[1], "/review"),
        (2, place_in(text, '"extends": ')[1], "/basis/1/extends"),
    ]
    assert all(finding.record == recommendation["id"] for finding in found)


def test_findings_of_one_file_stand_together_in_order(tmp_path: Path, recommendation: dict[str, Any]) -> None:
    faulty = recommendation | {"id": "fixture:r-9", "status": "canary"}
    for name in ("1.ndjson", "2.ndjson"):
        last = recommendation | {"id": f"fixture:{name}", "review": f"fixture:review-{name}", "basis": []}
        (tmp_path / name).write_text(lines(recommendation, faulty, last))
    found = validate(tmp_path, select=["BUN-002"]).findings
    assert [(Path(one.location.file or "").name, one.location.line, one.rule) for one in found] == [
        ("1.ndjson", 1, "BUN-002"),
        ("1.ndjson", 2, "SCR-033"),
        ("1.ndjson", 3, "BUN-002"),
        ("2.ndjson", 2, "SCR-033"),
        ("2.ndjson", 3, "BUN-002"),
    ]


def test_of_what_comes_once_the_line_of_the_record_is_known(
    recommendation: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    standard_input(monkeypatch, f"\n{lines(recommendation | {'basis': []}, recommendation | {'revision': 2})}")
    assert places(across("-")) == [(3, None, "/review"), (3, None, "/basis/1/extends")]
    standard_input(monkeypatch, json.dumps({**HEAD, "records": [recommendation]}, indent=1))
    found = across("-")
    assert places(found) == [(1, None, "/review"), (1, None, "/basis/1/extends")]
    assert {(one.location.container, one.record_type, one.record) for one in found} == {
        ("/records/0", "recommendation", recommendation["id"])
    }


def test_a_finding_is_known_again_wherever_its_record_was_read(
    tmp_path: Path, recommendation: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = json.dumps({**HEAD, "records": [recommendation]})
    (tmp_path / "b.json").write_text(text)
    standard_input(monkeypatch, text)
    assert [one.fingerprint for one in across("-")] == [one.fingerprint for one in across(tmp_path / "b.json")]


def replaced_by(text: str) -> Change:
    return lambda path: path.write_text(text)


@pytest.mark.parametrize(
    "change",
    [
        Path.unlink,
        replaced_by(""),
        replaced_by("no JSON"),
        replaced_by("\n\n[1, 2]\n"),
        replaced_by('\n\n{"record_type": "recommendation", "id": "fixture:other"}\n'),
        replaced_by('\n\n{"record_type": "review", "id": "example:review-1/council-a/r1"}\n'),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["gone", "empty", "no JSON", "a list", "another record", "another kind", "a folder"],
)
def test_what_has_changed_since_keeps_the_line_of_its_record(
    tmp_path: Path, recommendation: dict[str, Any], monkeypatch: pytest.MonkeyPatch, change: Change
) -> None:
    file = tmp_path / "l.ndjson"
    file.write_text(f"\n\n{lines(recommendation, recommendation | {'revision': 2})}")
    relocated = run.relocated

    def meanwhile(found: Any) -> Any:
        found = list(found)
        change(file)
        return relocated(found)

    monkeypatch.setattr(run, "relocated", meanwhile)
    assert places(across(file)) == [(4, None, "/review"), (4, None, "/basis/1/extends")]


def test_what_is_still_there_but_shorter_is_found_where_its_parent_begins(
    tmp_path: Path, recommendation: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "l.ndjson"
    file.write_text(lines(recommendation, recommendation))
    relocated = run.relocated

    def meanwhile(found: Any) -> Any:
        found = list(found)
        file.write_text(lines({name: recommendation[name] for name in ("record_type", "id", "review")}))
        return relocated(found)

    monkeypatch.setattr(run, "relocated", meanwhile)
    assert {(line, pointer) for line, _, pointer in places(across(file))} == {(1, "/review"), (1, "/basis/1/extends")}


def test_a_file_that_breaks_off_the_second_time_stops_nothing(
    tmp_path: Path, recommendation: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "l.ndjson"
    other = recommendation | {"id": "fixture:r-2", "review": "fixture:review-2", "basis": []}
    file.write_text(lines(recommendation, other))
    read, times = READERS["ndjson"], []

    def breaks_off(stream: Any) -> Any:
        times.append(1)
        for number, entry in enumerate(read(stream)):
            if len(times) > 1 and number == 1:
                raise OSError(5, "Input/output error")
            yield entry

    monkeypatch.setitem(READERS, "ndjson", breaks_off)
    found = places(across(file))
    assert [(line, column is None, pointer) for line, column, pointer in found] == [
        (1, False, "/review"),
        (1, False, "/basis/1/extends"),
        (2, True, "/review"),
    ]


def test_a_file_is_read_a_second_time_only_as_far_as_something_was_found(
    tmp_path: Path, recommendation: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "l.ndjson"
    file.write_text(lines(recommendation, *(recommendation | {"id": f"fixture:z-{n}"} for n in range(9))))
    read, seen = READERS["ndjson"], []

    def watched(stream: Any) -> Any:
        for entry in read(stream):
            seen.append(entry.line)
            yield entry

    monkeypatch.setitem(READERS, "ndjson", watched)
    assert len(across(file)) == 2
    assert seen == [*range(1, 11), 1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipe has a name here")
def test_a_pipe_is_not_waited_for_a_second_time(tmp_path: Path, recommendation: dict[str, Any]) -> None:
    pipe = tmp_path / "l.ndjson"
    os.mkfifo(pipe)
    text = lines(recommendation, recommendation | {"id": "fixture:z-1"})
    writer = threading.Thread(target=lambda: pipe.write_text(text))
    writer.start()
    found = across(pipe)
    writer.join()
    assert places(found) == [(1, None, "/review"), (1, None, "/basis/1/extends")]
