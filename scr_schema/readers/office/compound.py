"""Files of OLE2, which a workbook or document is when it is old, or protected by a password.

Layout: [MS-CFB]; the names of their streams are in UTF-16. [MS-OFFCRYPTO] 2.3.4: a protected package is two streams,
EncryptionInfo and EncryptedPackage.
"""

from collections.abc import Iterator
from typing import BinaryIO

from scr_schema.finding import Fault

_SIGN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PIECE = 1024 * 1024
# What a stream of this name says of the file.
_KINDS = {"EncryptedPackage": "protected", "EncryptionInfo": "protected", "WordDocument": "doc", "Workbook": "xls",
          "Book": "xls", "PowerPoint Document": "ppt"}  # fmt: skip
_NEEDLES = {kind.encode("utf-16-le") + b"\0\0": meaning for kind, meaning in _KINDS.items()}
_OVERLAP = max(map(len, _NEEDLES))
_CURES = {
    "xls": "This is an old workbook: open it in a spreadsheet program, and save it as XLSX.",
    "doc": "This is an old document: open it in a word processor, and save it as DOCX.",
}
_CURE = "Save the plan as XLSX, DOCX, ODS or CSV, and give that."


def is_compound(file: BinaryIO) -> bool:
    """Whether a file begins as OLE2."""
    file.seek(0)
    return file.read(len(_SIGN)) == _SIGN


def kind_of_compound(file: BinaryIO) -> str | None:
    """What such a file is: ``protected``, ``xls``, ``doc``, ``ppt``; its first name that is known decides."""
    found = {meaning for piece in _pieces(file) for needle, meaning in _NEEDLES.items() if needle in piece}
    return next((meaning for meaning in ("protected", "doc", "xls", "ppt") if meaning in found), None)


def fault_of_compound(file: BinaryIO) -> Fault:
    """Why such a file is not read."""
    kind = kind_of_compound(file)
    if kind == "protected":
        return Fault("SCR-013")
    return Fault("SCR-012", cure=_CURES.get(kind or "", _CURE))


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    """The file in pieces that overlap, so that no name is cut."""
    file.seek(0)
    end = b""
    while piece := file.read(_PIECE):
        yield end + piece
        end = piece[-_OVERLAP:]
