"""Records as JSON: a list in one file, or one a line; written while they come, so that memory stays flat."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

#: Records in, the bytes of a file out, piece by piece.
RecordWriter = Callable[[Iterable[Any]], Iterator[bytes]]


def ndjson(records: Iterable[Any]) -> Iterator[bytes]:
    """One record a line, each line ended by LF.

    Raises:
        ValueError: a record holds what JSON has not, such as NaN.

    """
    return (_compact(record) + b"\n" for record in records)


def array(records: Iterable[Any]) -> Iterator[bytes]:
    """A JSON list with a record a line.

    Raises:
        ValueError: a record holds what JSON has not, such as NaN.

    """
    yield b"[\n"
    gap = b""
    for record in records:
        yield gap + _compact(record)
        gap = b",\n"
    yield b"\n]\n"


def _compact(record: Any) -> bytes:
    return json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


#: How records are written to a file with this ending.
WRITERS: dict[str, RecordWriter] = {".ndjson": ndjson, ".jsonl": ndjson, ".json": array}
