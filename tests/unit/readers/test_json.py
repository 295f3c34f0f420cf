import io

import pytest

from scr_schema.readers import json_
from scr_schema.readers.entry import Entry, Role


def said(raw: bytes) -> list[object]:
    return [
        (item.role, item.container) if isinstance(item, Entry) else item.fault.rule
        for item in json_.read(io.BytesIO(raw))
    ]


def test_a_document_is_a_record_a_list_or_a_bundle() -> None:
    assert said(b'{"a": 1}') == [(Role.ALONE, ())]
    assert said(b"[1, {}]") == [(Role.ALONE, (0,)), (Role.ALONE, (1,))]
    assert said(b'{"record_type": "bundle", "records": [{}, []]}') == [
        (Role.BUNDLE, ()),
        (Role.BUNDLED, ("records", 0)),
        (Role.BUNDLED, ("records", 1)),
    ]
    assert said(b'[1, {"record_type": "bundle", "records": [2]}]') == [
        (Role.ALONE, (0,)),
        (Role.BUNDLE, (1,)),
        (Role.BUNDLED, (1, "records", 0)),
    ]


@pytest.mark.parametrize("records", [b"", b', "records": 1', b', "records": {"a": 1}'])
def test_a_bundle_whose_records_are_no_list_is_judged_whole(records: bytes) -> None:
    assert said(b'{"record_type": "bundle"' + records + b"}") == [(Role.BUNDLE, ())]


def test_a_bundle_is_judged_without_its_records() -> None:
    bundle, _ = json_.read(io.BytesIO(b'{"record_type": "bundle", "records": [{"a": 1}]}'))
    assert isinstance(bundle, Entry)
    assert bundle.value == {"record_type": "bundle", "records": []}


@pytest.mark.parametrize("raw", [b"", b" \r\n\t", b"[]", b"\xef\xbb\xbf"])
def test_nothing_is_a_fault(raw: bytes) -> None:
    assert said(raw)[-1] == "SCR-003"


def test_a_document_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_, "LARGEST_DOCUMENT", 8)
    assert said(b'{"a": 1}') == [(Role.ALONE, ())]
    assert said(b'{"a": 1} ') == ["SCR-010"]
