"""Reader of NDJSON: a record a line, or a bundle as a stream with a header line and a trailer line."""

import hashlib
from collections.abc import Iterator
from typing import Any

from scr_schema.finding import Fault
from scr_schema.readers.entry import Entry, FileFault, Role, entries_of, is_header, is_trailer
from scr_schema.readers.mark import BLANKS, without_mark
from scr_schema.readers.positions import Positions
from scr_schema.readers.stream import ByteStream
from scr_schema.readers.strict import read_strictly

LARGEST_RECORD = 64 * 1024 * 1024
_PIECE = 1024 * 1024


def read(stream: ByteStream) -> Iterator[Entry | FileFault]:
    """The entries of a stream of lines; blank lines are passed over.

    Raises:
        OSError: the stream breaks off.

    """
    bundle = _Bundle()
    for number, raw in enumerate(bundle.lines(stream), 1):
        text, mark = without_mark(raw) if number == 1 else (raw, ())
        yield from mark
        if text.strip(BLANKS):
            yield from _line(bundle, text.rstrip(b"\r\n"), number)
    if bundle.missing:
        yield FileFault(bundle.missing)


def _line(bundle: "_Bundle", text: bytes, number: int) -> Iterator[Entry | FileFault]:
    value = _read(text)
    if isinstance(value, Fault):
        bundle.pass_over()
        yield FileFault(value, number, records=1)
        return
    role, complaint = bundle.take(value)
    places = Positions(text)
    yield from entries_of(value, places, number) if role is Role.ALONE else (Entry(value, role, places, number),)
    if complaint:
        yield FileFault(complaint, number)


def _read(text: bytes) -> Any | Fault:
    if len(text) > LARGEST_RECORD:
        return Fault("SCR-010", words={"limit": f"{LARGEST_RECORD:,}"})
    return read_strictly(text)


class _Bundle:
    """The stream as a bundle: a trailer is held against the header, the lines between, and all bytes before it."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()
        self._lines = 0
        self._header: dict[str, Any] | None = None
        self._beheaded = False
        self._ended = False

    def lines(self, stream: ByteStream) -> Iterator[bytes]:
        """Lines with their ends, each digested when the next is asked for; of one too long, only its beginning."""
        while line := stream.readline(LARGEST_RECORD + _PIECE):
            yield line
            self._take_bytes(line)
            while not line.endswith(b"\n") and (line := stream.readline(_PIECE)):
                self._take_bytes(line)

    def _take_bytes(self, raw: bytes) -> None:
        if self._header is not None:
            self._digest.update(raw)

    def take(self, value: Any) -> tuple[Role, Fault | None]:
        """What a line is, and what it says of the stream that is not so."""
        self._lines += 1
        if self._lines == 1 and is_header(value):
            self._header = value
            return Role.HEADER, None
        if self._header is None:
            return Role.TRAILER if self._beheaded and is_trailer(value) else Role.ALONE, None
        complaint = _AFTER_THE_END if self._ended else None
        if not is_trailer(value):
            return Role.BUNDLED, complaint
        self._ended = True
        return Role.TRAILER, complaint or self._untrue(self._header, value)

    def pass_over(self) -> None:
        """Count a line that could not be read; the first may have been the header."""
        self._lines += 1
        self._beheaded |= self._lines == 1

    @property
    def missing(self) -> Fault | None:
        """What the stream lacks now that it has ended."""
        if not self._lines:
            return Fault("SCR-003")
        if self._header is not None and not self._ended:
            return _not_whole("the bundle has no trailer", "Ask the sender for all of it; what came has been checked.")
        return None

    def _untrue(self, header: dict[str, Any], trailer: dict[str, Any]) -> Fault | None:
        """What a trailer says that is not so; what it does not say in its form is its schema's to find."""
        so = {
            "bundle": (header.get("id"), "its trailer belongs to another bundle"),
            "total": (self._lines - 2, "its trailer counts another number of records"),
            "sha256": (self._digest.hexdigest(), "its trailer was made over other bytes"),
        }
        untrue = (what for member, (fact, what) in so.items() if _contradicts(trailer.get(member), fact))
        return next((_not_whole(what, "Ask the sender for the bundle as it was made.") for what in untrue), None)


def _contradicts(said: Any, fact: Any) -> bool:
    """Whether two numbers or two texts differ; what is neither is the schema's to find."""
    number = isinstance(fact, int) and isinstance(said, int | float) and not isinstance(said, bool)
    return (number or (isinstance(fact, str) and isinstance(said, str))) and said != fact


def _not_whole(what: str, cure: str) -> Fault:
    return Fault("SCR-004", words={"what": what}, cure=cure)


_AFTER_THE_END = _not_whole("lines stand after its trailer", "Put every record before the trailer, which is the end.")
