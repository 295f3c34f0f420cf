"""Records as JSON: a list in one file, or one a line."""

import json
from collections.abc import Iterable
from typing import Any


def ndjson(records: Iterable[Any]) -> bytes:
    """One record a line, each line ended by LF.

    Raises:
        ValueError: a record holds what JSON has not, such as NaN.

    """
    return b"".join(_compact(record) + b"\n" for record in records)


def array(records: Iterable[Any]) -> bytes:
    """A JSON list with a record a line.

    Raises:
        ValueError: a record holds what JSON has not, such as NaN.

    """
    return b"[\n" + b",\n".join(_compact(record) for record in records) + b"\n]\n"


def _compact(record: Any) -> bytes:
    return json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


#: How records are written to a file with this ending.
WRITERS = {".ndjson": ndjson, ".jsonl": ndjson, ".json": array}
