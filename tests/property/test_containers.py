"""One record has the same findings whatever carries it: a file of its own, a list, a stream, or a bundle."""

import io
import json
from typing import Any

import pytest
from bundle_head import HEAD
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on
from strategies import mutants

from scr_schema.finding import Fault, Finding
from scr_schema.pipeline.check import check
from scr_schema.pipeline.judge import Expected, judge
from scr_schema.pipeline.locate import in_entry
from scr_schema.readers import json_, ndjson
from scr_schema.readers.entry import Entry
from scr_schema.readers.strict import read_strictly
from scr_schema.schema.versions import RECORD_TYPES


def is_carried(record: dict[str, Any]) -> bool:
    """Whether a reader hands it on, and hands it on as a record."""
    return record.get("record_type") != "bundle-trailer" and not isinstance(
        read_strictly(json.dumps(record).encode()), Fault
    )


def lines(*records: Any) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def found(reader: Any, content: bytes) -> list[Finding]:
    entries = [entry for entry in reader.read(io.BytesIO(content)) if isinstance(entry, Entry)]
    return [in_entry(fault, entry, None) for entry in entries for fault in judge(entry, Expected()).faults]


def essence(findings: list[Finding]) -> list[tuple[Any, ...]]:
    """All but where the record lies, and which kinds of record may lie there."""
    return [
        (f.rule, f.message, None if f.rule == "SCR-020" else f.help, f.location.pointer, f.record, f.fingerprint)
        for f in findings
    ]


@pytest.mark.parametrize("record_type", [name for name in RECORD_TYPES if name != "bundle"])
@given(data=st.data())
@tried_on(40)
def test_the_container_changes_no_finding(record_type: str, data: st.DataObject) -> None:
    record = data.draw(mutants(record_type).filter(is_carried))
    alone = essence(check(record))
    document = json.dumps(record, indent=1).encode()
    assert essence(found(json_, document)) == alone
    assert essence(found(json_, b"[" + document + b"," + document + b"]")) == alone * 2
    assert essence(found(json_, json.dumps({**HEAD, "records": [record]}).encode())) == alone
    assert essence(found(ndjson, lines(record, record))) == alone * 2
    assert essence(found(ndjson, lines(HEAD, record))) == alone
