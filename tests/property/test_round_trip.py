"""What is written is read again: through the models, and through every writer and its reader."""

import io
import json
from typing import Any

import pytest
from generated import records
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.engines.registry import ENGINES
from scr_schema.models import RECORDS
from scr_schema.readers import json_, ndjson
from scr_schema.readers.entry import Entry
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT, RECORD_TYPES
from scr_schema.writers.json_ import WRITERS

READERS = {".json": json_.read, ".ndjson": ndjson.read, ".jsonl": ndjson.read}
SINGLE = [name for name in RECORD_TYPES if name != "bundle"]
ENGINE = {name: [make(schema(name, CURRENT)) for make in ENGINES.values()] for name in RECORD_TYPES}


def values(suffix: str, content: bytes) -> list[Any]:
    entries = list(READERS[suffix](io.BytesIO(content)))
    assert all(isinstance(entry, Entry) for entry in entries)
    return [entry.value for entry in entries if isinstance(entry, Entry)]


@pytest.mark.parametrize("record_type", RECORD_TYPES)
@given(data=st.data())
@tried_on(60)
def test_a_record_made_from_the_schema_is_valid_and_comes_back_from_its_model(
    record_type: str, data: st.DataObject
) -> None:
    record = data.draw(records(record_type))
    assert [engine.is_valid(record) for engine in ENGINE[record_type]] == [True] * len(ENGINES)
    model = RECORDS[record_type].model_validate(record)
    assert json.loads(model.model_dump_json()) == record
    assert RECORDS[record_type].model_validate_json(model.model_dump_json()) == model


@pytest.mark.parametrize("suffix", WRITERS)
@given(data=st.data())
@tried_on(60)
def test_what_a_writer_wrote_its_reader_reads(suffix: str, data: st.DataObject) -> None:
    made = data.draw(st.lists(st.sampled_from(SINGLE).flatmap(records), min_size=1, max_size=3))
    assert values(suffix, b"".join(WRITERS[suffix](made))) == made
