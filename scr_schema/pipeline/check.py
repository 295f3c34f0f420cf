"""One record in memory: the verdict of the file that it would make."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from scr_schema.errors import UnknownName
from scr_schema.finding import Fault, Finding
from scr_schema.pipeline.judge import Expected, judge
from scr_schema.pipeline.locate import in_file, in_value
from scr_schema.pipeline.ruling import Asker
from scr_schema.readers.complaint import DEEPEST
from scr_schema.readers.entry import Entry, FileFault, Role, entries_of, is_header, is_trailer
from scr_schema.readers.positions import Positions
from scr_schema.readers.strict import read_strictly
from scr_schema.schema.versions import RECORD_TYPES


def check(
    record: Any, *, record_type: str | None = None, profile: str = "exchange", side: str = "sender"
) -> list[Finding]:
    """What is wrong with one record: a model, or parsed JSON. The record is not changed.

    The verdict is that on the text that the record makes, so NaN, halves of characters and numbers that no other
    system holds are found too. A bundle's records are checked with it, and so are those of a list.
    ``record_type`` is the kind that each must be of. ``profile`` (core, exchange or publication) and ``side`` (sender
    or receiver) decide which rules are asked, and how much each weighs.

    Raises:
        TypeError: the value is neither a model nor made of what JSON has.
        UnknownName: there is no such kind of record, profile or side.

    """
    UnknownName.require("record type", record_type, RECORD_TYPES)
    expected = Expected(record_type, asker=Asker(profile, side))
    return [finding for entry in _entries(record) for finding in _findings(entry, expected)]


def _findings(entry: Entry | FileFault, expected: Expected) -> Iterator[Finding]:
    if isinstance(entry, FileFault):  # the text is ours, so its lines mean nothing to the caller
        yield in_file(FileFault(replace(entry.fault, line=None, column=None)), None)
    else:
        yield from (in_value(fault, entry) for fault in judge(entry, expected).faults)


def _entries(record: Any) -> Iterator[Entry | FileFault]:
    is_model = hasattr(record, "model_dump")
    try:
        raw = json.dumps(record.model_dump(warnings=False) if is_model else record).encode()
    except RecursionError:
        yield FileFault(Fault("SCR-009", words={"limit": str(DEEPEST)}))
        return
    except ValueError as error:
        if "ircular" in str(error):  # the one other thing that has no text is a number of over 4,300 digits
            raise TypeError("the record holds itself, or holds values too deep to be written") from None
        yield FileFault(Fault("SCR-007"))
        return
    value = read_strictly(raw)
    if isinstance(value, Fault):
        yield FileFault(value)
    elif is_model and is_header(value):  # a document that lacks `records` is a bundle with a fault; a model is whole
        yield Entry(value, Role.HEADER, Positions(raw))
    elif is_model and is_trailer(value):
        yield Entry(value, Role.TRAILER, Positions(raw))
    else:
        yield from entries_of(value, Positions(raw))
