"""One record in memory: the verdict of the file that it would make."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from scr_schema.errors import UnknownName
from scr_schema.finding import Fault, Finding
from scr_schema.pipeline.across import Across, FoundAcross
from scr_schema.pipeline.asker import Asker
from scr_schema.pipeline.judge import Expected, judge
from scr_schema.pipeline.locate import in_file, in_value
from scr_schema.readers.complaint import DEEPEST
from scr_schema.readers.entry import Entry, FileFault, Role, entries_of, is_header, is_trailer
from scr_schema.readers.positions import Positions
from scr_schema.readers.strict import read_strictly
from scr_schema.schema.versions import RECORD_TYPES


def check(
    record: Any,
    *,
    record_type: str | None = None,
    profile: str = "exchange",
    side: str = "sender",
    as_of: str | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> list[Finding]:
    """What is wrong with one record: a model, or parsed JSON. The record is not changed.

    The verdict is that on the text that the record makes, so NaN, halves of characters and numbers that no other
    system holds are found too. A bundle's records are checked with it, and so are those of a list.
    ``record_type`` is the kind that each must be of. ``profile`` (core, exchange or publication) and ``side`` (sender
    or receiver) decide which rules are asked, and how much each weighs; ``as_of`` is the day, or the time with its
    offset, at which deadlines are judged, and ``parameters`` are those that differ from their defaults.

    Raises:
        TypeError: the value is neither a model nor made of what JSON has.
        UnknownName: there is no such kind of record, profile, side or parameter.
        BadSetting: the day or a parameter is not of its form.

    """
    UnknownName.require("record type", record_type, RECORD_TYPES)
    asker = Asker(profile, side, as_of=as_of, settings=parameters or {})
    return list(_findings(_entries(record), Expected(record_type, asker=asker)))


def _findings(entries: Iterable[Entry | FileFault], expected: Expected) -> Iterator[Finding]:
    across = Across(expected.asker)
    for entry in entries:
        if isinstance(entry, FileFault):  # the text is ours, so its lines mean nothing to the caller
            yield in_file(FileFault(replace(entry.fault, line=None, column=None)), None)
            continue
        across.open(entry)
        judgement = judge(entry, expected, across.bundle)
        yield from (in_value(fault, entry) for fault in across.take(entry, judgement, entry))
    for found in across.rulings():
        if isinstance(found, FoundAcross):
            yield in_value(found.fault, found.record.origin) if found.record else in_file(FileFault(found.fault), None)


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
