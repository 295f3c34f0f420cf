"""The byte order mark that some editors put before UTF-8."""

from codecs import BOM_UTF8

from scr_schema.finding import Fault
from scr_schema.readers.entry import Unread


def without_mark(raw: bytes) -> tuple[bytes, tuple[Unread, ...]]:
    """The bytes without their mark, and what is to be said of it."""
    if raw.startswith(BOM_UTF8):
        return raw[len(BOM_UTF8) :], (Unread(Fault("SCR-011", line=1, column=1)),)
    return raw, ()
