"""What a stream says of itself, line by line; whole streams stand in `fixtures/readers/ndjson`."""

import hashlib
import io
import json
from typing import Any

import pytest

from scr_schema.readers import ndjson
from scr_schema.readers.entry import Entry, FileFault, Role

HEADER = {"record_type": "bundle", "id": "fixture:b"}


def lines(*values: Any) -> bytes:
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


def stream(*records: Any) -> bytes:
    before = lines(HEADER, *records)
    return before + lines(trailer(len(records), before))


def trailer(total: float, before: bytes) -> dict[str, Any]:
    digest = hashlib.sha256(before).hexdigest()
    return {"record_type": "bundle-trailer", "bundle": "fixture:b", "total": total, "sha256": digest}


def said(raw: bytes) -> list[Any]:
    """The role of each entry, and what is said of the whole: its line and its words."""
    return [
        item.role if isinstance(item, Entry) else (item.line, item.fault.words.get("what", item.fault.rule))
        for item in ndjson.read(io.BytesIO(raw))
    ]


def test_a_whole_stream_has_a_head_records_and_a_tail() -> None:
    assert said(stream({}, 1, [])) == [Role.HEADER, Role.BUNDLED, Role.BUNDLED, Role.BUNDLED, Role.TRAILER]


def test_only_the_first_line_can_be_a_header() -> None:
    assert said(lines({}, HEADER)) == [Role.ALONE, Role.BUNDLE]


@pytest.mark.parametrize("piece", [1, 7, 64])
def test_of_a_line_that_is_too_long_every_byte_is_counted(monkeypatch: pytest.MonkeyPatch, piece: int) -> None:
    monkeypatch.setattr(ndjson, "LARGEST_RECORD", 300)
    monkeypatch.setattr(ndjson, "_PIECE", piece)
    assert said(stream({"a": "x" * 5000}, {})) == [Role.HEADER, (2, "SCR-010"), Role.BUNDLED, Role.TRAILER]


@pytest.mark.parametrize("length", [299, 300, 301, 302])
def test_the_largest_record_is_taken(monkeypatch: pytest.MonkeyPatch, length: int) -> None:
    monkeypatch.setattr(ndjson, "LARGEST_RECORD", 300)
    line = b'"' + b"x" * (length - 2) + b'"\r\n'
    assert said(line) == [Role.ALONE if length <= 300 else (1, "SCR-010")]


@pytest.mark.parametrize(
    ("member", "value", "what"),
    [
        ("bundle", "fixture:c", "its trailer belongs to another bundle"),
        ("total", 2, "its trailer counts another number of records"),
        ("sha256", "0" * 64, "its trailer was made over other bytes"),
    ],
)
def test_a_trailer_that_fits_no_more_is_said(member: str, value: object, what: str) -> None:
    before = lines(HEADER, {})
    assert said(before + lines(trailer(1, before) | {member: value}))[-2:] == [Role.TRAILER, (3, what)]


def test_what_a_trailer_does_not_say_is_its_schemas_to_find() -> None:
    assert said(lines(HEADER, {"record_type": "bundle-trailer"})) == [Role.HEADER, Role.TRAILER]


def test_lines_behind_the_trailer_are_read_and_each_is_said() -> None:
    behind = "lines stand after its trailer"
    raw = stream() + lines({}, trailer(0, b""))
    assert said(raw)[2:] == [Role.BUNDLED, (3, behind), Role.TRAILER, (4, behind)]


def test_a_stream_without_its_end_is_cut_also_where_lines_could_not_be_read() -> None:
    assert said(lines(HEADER) + b"{\n")[1:] == [(2, "its JSON ends in the middle"), (1, "the bundle has no trailer")]


def test_each_complaint_of_the_whole_has_a_cure_of_its_own() -> None:
    for raw in (lines(HEADER), stream() + lines({}), lines(HEADER, {"record_type": "bundle-trailer", "total": 5})):
        faults = [item.fault for item in ndjson.read(io.BytesIO(raw)) if isinstance(item, FileFault)]
        assert [bool(fault.cure) for fault in faults] == [True]


def test_what_a_trailer_says_in_another_form_is_its_schemas_to_find_alone() -> None:
    before = lines(HEADER, {})
    for member in ("bundle", "total", "sha256"):
        assert said(before + lines(trailer(1, before) | {member: None})) == [Role.HEADER, Role.BUNDLED, Role.TRAILER]
    assert said(before + lines(trailer(1, before) | {"total": 2.0}))[-1] == (
        3,
        "its trailer counts another number of records",
    )
    nameless = lines({"record_type": "bundle", "id": 5}, {})
    assert said(nameless + lines(trailer(1, nameless)))[-1] is Role.TRAILER


def test_behind_a_header_that_could_not_be_read_a_trailer_is_no_record() -> None:
    assert said(b"{\n" + lines({}, trailer(1, b"")))[1:] == [Role.ALONE, Role.TRAILER]
    assert said(lines({}, trailer(1, b""))) == [Role.ALONE, Role.ALONE]


@pytest.mark.parametrize("blank", [b"\x0c", b"\x0b", b"\xc2\xa0"])
def test_only_blanks_of_json_are_blank(blank: bytes) -> None:
    assert said(b"{}\n" + blank + b"\n{}\n") == [Role.ALONE, (2, "SCR-002"), Role.ALONE]


def test_a_carriage_return_before_a_record_is_counted_as_a_column() -> None:
    *_, entry = ndjson.read(io.BytesIO(b'{}\n\r{"a": 1}\r\n'))
    assert isinstance(entry, Entry)
    assert (entry.line, entry.text.of_value(("a",))) == (2, (1, 8))
