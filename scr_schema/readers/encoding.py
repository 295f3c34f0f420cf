"""Which encoding the bytes of a text file have.

All of the file is looked at before a word of it is read: what is UTF-8 in its first pages may not be so in its last.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from charset_normalizer import from_bytes

from scr_schema.finding import Fault

#: How many bytes are decoded at a time; a guess needs no more of them, and takes minutes over a long file.
PIECE = 64 * 1024

_UTF_8 = "utf-8"
_WINDOWS = "windows-1252"
_CURE = "Write the file as UTF-8; a spreadsheet does so under `CSV UTF-8`."
_NO_TEXT = "Its bytes are no text: save the table as CSV, XLSX, ODS or DOCX, and give that."

# The longer mark first: that of UTF-32 begins as that of UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
    (codecs.BOM_UTF8, _UTF_8, _UTF_8),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# What other programs of an office write, read as Windows-1252: an apostrophe in a word, a bullet, a price.
_TELLTALES = (
    ("mac-roman", re.compile(r"[a-z]Õ[a-z]|¥[ \t]| [ÐÑ] |[a-z]Ž|(?<!\w)Ò[^ÒÓ\r\n]{1,200}Ó(?!\w)")),
    ("cp850", re.compile("œ[0-9]|[a-z]‚")),
)
_TYPED_ON_WINDOWS = re.compile("[‘’“”–—•…]")
# A byte that is not UTF-8 in a text that else is.
_STRAYS = {0xDC00 + byte: bytes([byte]).decode(_WINDOWS, "replace") for byte in range(0x80, 0x100)}
_STRAY = re.compile("[\udc80-\udcff]")
_WIDE = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes become text: Python's name of the codec, ours, how many bytes its mark takes, and if some stray."""

    codec: str
    name: str
    mark: int = 0
    strays: bool = False

    @property
    def fault(self) -> Fault | None:
        """What is to be said of the encoding; nothing of UTF-8."""
        return None if self.name == _UTF_8 else Fault("SCR-068", words={"encoding": self.name})


def encoding_of(file: BinaryIO) -> Encoding | Fault:
    """The encoding in which all of the file can be read, or the fault of a file that is no text."""
    file.seek(0)
    head = file.read(PIECE)
    for mark, codec, name in _MARKS:
        if head.startswith(mark):
            marked = _utf_8(file, len(mark))[0] if codec == _UTF_8 else Encoding(codec, name, len(mark))
            return marked if marked and _decodes(file, marked) else Fault("SCR-005", cure=_CURE)
    if (wide := _unmarked_utf_16(head)) and _decodes(file, wide):
        return wide
    if not _is_text(head.decode("latin-1")):
        return Fault("SCR-012", cure=_NO_TEXT)
    utf_8, odd = _utf_8(file, 0)
    return utf_8 or next((one for one in _of_one_byte(odd) if _decodes(file, one)), Fault("SCR-005", cure=_CURE))


def text_of(file: BinaryIO, encoding: Encoding) -> Iterator[str]:
    """The text of the file in pieces, without its mark; the file is read from its beginning.

    Raises:
        UnicodeDecodeError: the bytes are not of that encoding.

    """
    file.seek(encoding.mark)
    decoder = codecs.getincrementaldecoder(encoding.codec)("surrogateescape" if encoding.strays else "strict")
    while raw := file.read(PIECE):
        piece = decoder.decode(raw)
        yield piece.translate(_STRAYS) if encoding.strays else piece
    yield decoder.decode(b"", final=True).translate(_STRAYS)


def _decodes(file: BinaryIO, encoding: Encoding) -> bool:
    try:
        for _ in text_of(file, encoding):
            pass
    except UnicodeDecodeError:
        return False
    return True


def _is_text(head: str) -> bool:
    """Whether few enough characters are controls; of a binary file more than one in 20 is."""
    return len(_CONTROL.findall(head)) * 20 <= len(head)


def _unmarked_utf_16(head: bytes) -> Encoding | None:
    """UTF-16 if nearly every other byte is 0, as in a British text."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    codec = "utf-16-le" if odd > even else "utf-16-be"
    likely = max(even, odd) * 20 > len(head) * 3 and min(even, odd) * 20 < max(even, odd)
    return Encoding(codec, "utf-16") if likely and _is_text(head.decode(codec, "replace")) else None


def _utf_8(file: BinaryIO, mark: int) -> tuple[Encoding | None, bytes]:
    """UTF-8 if the file is, perhaps but for a few bytes; else the first bytes that are not."""
    file.seek(mark)
    decoder = codecs.getincrementaldecoder(_UTF_8)("surrogateescape")
    strays = wide = 0
    odd = b""
    for raw in chain(iter(lambda: file.read(PIECE), b""), (b"",)):
        piece = decoder.decode(raw, final=not raw)
        if not piece.isascii():
            found = len(_STRAY.findall(piece))
            odd = odd or (raw or piece.encode(_UTF_8, "surrogateescape") if found else b"")
            strays, wide = strays + found, wide + len(_WIDE.findall(piece))
    if not strays:
        return Encoding(_UTF_8, _UTF_8, mark), odd
    mixed = Encoding(_UTF_8, f"{_UTF_8} with some {_WINDOWS}", mark, strays=True)
    return (mixed if mark or wide > strays else None), odd


def _of_one_byte(odd: bytes) -> Iterator[Encoding]:
    """What British offices write, the likeliest first; a guess by frequency only where it can be none of it."""
    text = odd.decode(_WINDOWS, "replace")
    if not _TYPED_ON_WINDOWS.search(text):
        yield from (Encoding(name, name) for name, telltale in _TELLTALES if telltale.search(text))
    yield Encoding(_WINDOWS, _WINDOWS)
    if best := from_bytes(odd).best():
        yield Encoding(best.encoding, best.encoding)


def readable(file: BinaryIO) -> tuple[Encoding | None, tuple[Fault, ...]]:
    """The encoding of a text that says something, and what is to be said of it; none where there is nothing to read."""
    encoding = encoding_of(file)
    if isinstance(encoding, Fault):
        return None, (encoding,)
    guessed = (encoding.fault,) if encoding.fault else ()
    if any(piece.strip() for piece in text_of(file, encoding)):
        return encoding, guessed
    return None, (*guessed, Fault("SCR-003"))
