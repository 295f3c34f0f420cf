"""What may stand before and around JSON: the byte order mark of some editors, and blanks."""

from codecs import BOM_UTF8

from scr_schema.finding import Fault
from scr_schema.readers.entry import FileFault

#: The blanks that JSON knows; Python's own `strip` would take more.
BLANKS = b" \t\r\n"


def without_mark(raw: bytes) -> tuple[bytes, tuple[FileFault, ...]]:
    """The bytes without their mark, and what is to be said of it."""
    if raw.startswith(BOM_UTF8):
        return raw[len(BOM_UTF8) :], (FileFault(Fault("SCR-011", line=1, column=1)),)
    return raw, ()
