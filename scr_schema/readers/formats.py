"""Which reader reads which file."""

from collections.abc import Callable, Iterator

from scr_schema.finding import Fault
from scr_schema.readers import json_, ndjson
from scr_schema.readers.entry import Entry, Unread
from scr_schema.readers.mark import without_mark
from scr_schema.readers.stream import ByteStream
from scr_schema.readers.strict import read_strictly

Reader = Callable[[ByteStream], Iterator[Entry | Unread]]

#: Readers by the format's name.
READERS: dict[str, Reader] = {"json": json_.read, "ndjson": ndjson.read}

#: Formats by the ending of a file's name.
FORMATS = {".json": "json", ".ndjson": "ndjson", ".jsonl": "ndjson"}


def format_of(first_line: bytes) -> str:
    """The format of a stream without a name: NDJSON if its first line is a whole document, else JSON."""
    text, _ = without_mark(first_line)
    return "json" if isinstance(read_strictly(text.strip()), Fault) else "ndjson"
