"""Bytes as readers take them."""

import hashlib
from typing import Protocol

from scr_schema.readers.mark import BLANKS

_PIECE = 1024 * 1024


class ByteStream(Protocol):
    """What a reader asks of a file."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""

    def readline(self, size: int, /) -> bytes:
        """Up to and with the next LF, but at most so many bytes; none at the end."""


class Digesting:
    """A stream that digests what is read from it, and whose first line can be looked at before."""

    def __init__(self, stream: ByteStream) -> None:
        self._stream = stream
        self._ahead = b""
        self._digest = hashlib.sha256()

    def first_line(self, size: int) -> bytes:
        """The first line that is not blank, or its beginning; all of it will be read all the same."""
        line = self._stream.readline(size)
        while line and not line.strip(BLANKS):
            self._ahead += line
            line = self._stream.readline(size)
        self._ahead += line
        return line

    def read(self, size: int, /) -> bytes:
        """At most so many bytes."""
        ahead, self._ahead = self._ahead[:size], self._ahead[size:]
        return self._taken(ahead + self._stream.read(size - len(ahead)))

    def readline(self, size: int, /) -> bytes:
        """Up to and with the next LF."""
        end = self._ahead.find(b"\n", 0, size) + 1 or size
        ahead, self._ahead = self._ahead[:end], self._ahead[end:]
        whole = ahead.endswith(b"\n") or bool(self._ahead)
        return self._taken(ahead if whole else ahead + self._stream.readline(size - len(ahead)))

    def digested(self) -> str:
        """The sha256 of the whole stream; what nobody has read of it is read now."""
        while self.read(_PIECE):
            pass
        return self._digest.hexdigest()

    def _taken(self, raw: bytes) -> bytes:
        self._digest.update(raw)
        return raw
