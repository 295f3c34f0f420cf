"""Reader of JSON: one record, a list of records, or a bundle."""

from collections.abc import Iterator

from scr_schema.finding import Fault
from scr_schema.readers.entry import Entry, FileFault, entries_of
from scr_schema.readers.mark import BLANKS, without_mark
from scr_schema.readers.positions import Positions
from scr_schema.readers.stream import ByteStream
from scr_schema.readers.strict import read_strictly

#: A document is read whole; what is larger goes as NDJSON, which is read line by line.
LARGEST_DOCUMENT = 256 * 1024 * 1024


def read(stream: ByteStream) -> Iterator[Entry | FileFault]:
    """The entries of a JSON document.

    Raises:
        OSError: the stream breaks off.

    """
    raw = stream.read(LARGEST_DOCUMENT + 1)
    if len(raw) > LARGEST_DOCUMENT:
        yield FileFault(Fault("SCR-010", words={"limit": f"{LARGEST_DOCUMENT:,}"}))
        return
    text, mark = without_mark(raw)
    yield from mark
    if not text.strip(BLANKS):
        yield FileFault(Fault("SCR-003"))
        return
    document = read_strictly(text)
    if isinstance(document, Fault):
        yield FileFault(document)
    else:
        yield from entries_of(document, Positions(text))
