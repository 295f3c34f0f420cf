"""Reader of NDJSON: a record a line, or a bundle as a stream with a header line and a trailer line."""

import hashlib
from collections.abc import Iterator
from typing import Any

from scr_schema.finding import Fault
from scr_schema.readers.entry import Entry, Role, Unread, entries_of, is_bundle
from scr_schema.readers.mark import without_mark
from scr_schema.readers.stream import ByteStream
from scr_schema.readers.strict import read_strictly

LARGEST_RECORD = 64 * 1024 * 1024
_PIECE = 1024 * 1024


def read(stream: ByteStream) -> Iterator[Entry | Unread]:
    """The entries of a stream of lines; blank lines are passed over."""
    bundle = _Stream()
    for number, raw in enumerate(_lines(stream), 1):
        text, mark = without_mark(raw) if number == 1 else (raw, ())
        yield from mark
        if text.strip():
            yield from _entries(bundle, text.strip(b"\r\n"), number)
        bundle.take(raw)
    yield from bundle.end()


def _entries(bundle: "_Stream", text: bytes, number: int) -> Iterator[Entry | Unread]:
    if len(text) > LARGEST_RECORD:
        bundle.count(None)
        yield Unread(Fault("SCR-010", words={"limit": f"{LARGEST_RECORD:,}"}), number, records=1)
        return
    value = read_strictly(text)
    if isinstance(value, Fault):
        bundle.count(None)
        yield Unread(value, number, records=1)
        return
    role = bundle.role(value)
    yield from entries_of(value, text, number, role) if role is Role.ALONE else (Entry(value, role, text, number),)
    if complaint := bundle.count(value):
        yield Unread(complaint, number)


class _Stream:
    """What a bundle's trailer is held against: the lines since its header, and all bytes before the trailer."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()
        self._header = False
        self._bundle: Any = None
        self._trailer = False
        self._lines = 0

    def take(self, raw: bytes) -> None:
        """Count the bytes of a line in, after it has been read."""
        self._digest.update(raw)

    def role(self, value: Any) -> Role:
        """What a line is: the first may be a header, and a trailer belongs to a header."""
        if not self._lines and is_bundle(value) and "records" not in value:
            return Role.HEADER
        if not self._header:
            return Role.ALONE
        return Role.TRAILER if _is_trailer(value) else Role.BUNDLED

    def count(self, value: Any) -> Fault | None:
        """Take a line's place in the stream; a fault if the stream is not whole there."""
        role = self.role(value)
        after_the_end = self._trailer
        if role is Role.HEADER:
            self._bundle = value.get("id")
        self._header = self._header or role is Role.HEADER
        self._trailer = self._trailer or role is Role.TRAILER
        self._lines += 1
        if after_the_end:
            return _cut("lines stand after its trailer")
        return self._complaint(value) if role is Role.TRAILER else None

    def _complaint(self, trailer: dict[str, Any]) -> Fault | None:
        """What a trailer says that is not so; what it does not say is its schema's to find."""
        so = {
            "bundle": (self._bundle, "its trailer belongs to another bundle"),
            "total": (self._lines - 2, "its trailer counts another number of records"),
            "sha256": (self._digest.hexdigest(), "its trailer was made over other bytes"),
        }
        return next((_cut(what) for member, (fact, what) in so.items() if trailer.get(member, fact) != fact), None)

    def end(self) -> Iterator[Unread]:
        """What is to be said when there are no more lines."""
        if not self._lines:
            yield Unread(Fault("SCR-003"))
        elif self._header and not self._trailer:
            yield Unread(_cut("the bundle has no trailer"))


def _is_trailer(value: Any) -> bool:
    return isinstance(value, dict) and value.get("record_type") == "bundle-trailer"


def _cut(what: str) -> Fault:
    return Fault("SCR-004", words={"what": what})


def _lines(stream: ByteStream) -> Iterator[bytes]:
    """Lines with their ends; of a line that is too long, only its beginning is kept."""
    while line := stream.readline(LARGEST_RECORD + _PIECE):
        yield line
        while not line.endswith(b"\n") and (line := stream.readline(_PIECE)):
            pass
