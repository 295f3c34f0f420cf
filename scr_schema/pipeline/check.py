"""One record in memory: the verdict of the file that it would make."""

import json
from typing import Any

from scr_schema.finding import Fault, Finding
from scr_schema.pipeline.judge import Expected, judge
from scr_schema.pipeline.locate import in_file, in_value
from scr_schema.readers.entry import Unread, entries_of
from scr_schema.readers.strict import read_strictly


def check(record: Any, *, record_type: str | None = None) -> list[Finding]:
    """What is wrong with one record: a model, or parsed JSON. The record is not changed.

    The verdict is that on the text that the record makes, so NaN, halves of characters and numbers that no other
    system holds are found too. ``record_type`` is the kind that it must be of.

    Raises:
        TypeError: the value is neither a model nor made of what JSON has.

    """
    text = record.model_dump_json() if hasattr(record, "model_dump_json") else json.dumps(record)
    raw = text.encode()
    value = read_strictly(raw)
    if isinstance(value, Fault):
        return [in_file(Unread(value), None)]
    expected = Expected(record_type)
    return [in_value(fault, entry) for entry in entries_of(value, raw) for fault in judge(entry, expected).faults]
