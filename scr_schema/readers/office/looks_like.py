"""What a file is by what it holds, whatever its name says."""

import re
from typing import BinaryIO

from scr_schema.readers.office.compound import is_compound, kind_of_compound
from scr_schema.readers.office.opc import content_types, main_part
from scr_schema.readers.office.package import BadPackage, Package, open_package

_HEAD = 4096

# The content type of the main part tells the formats of Office apart.
_OFFICE = (
    ("spreadsheetml", "xlsx"),
    ("ms-excel.sheet.macroenabled", "xlsx"),
    ("ms-excel.template.macroenabled", "xlsx"),
    ("ms-excel.sheet.binary", "xlsb"),
    ("wordprocessingml", "docx"),
    ("ms-word", "docx"),
    ("presentationml", "pptx"),
    ("ms-powerpoint", "pptx"),
)
# Where the types say nothing, the folder of the main part does.
_FOLDERS = (("xl/workbook.bin", "xlsb"), ("xl/", "xlsx"), ("word/", "docx"), ("ppt/", "pptx"))
_OPEN = (("opendocument.spreadsheet", "ods"), ("opendocument.text", "odt"), ("opendocument", "odf"))
# What stands before the first tag is passed once, and never gone back to.
_PAGE = re.compile(
    rb"\s*+(?>(?:<!--.*?-->|<\?xml[^>]*>)\s*)*+<(?:!DOCTYPE\s+html|html|table|head|body)\b", re.DOTALL | re.IGNORECASE
)
# Old systems write a web page, or XML of Excel 2003, and call it a workbook.
_MARKUP = (
    (re.compile(rb"%PDF-"), "pdf"),
    (re.compile(rb"\{\\rtf"), "rtf"),
    (_PAGE, "html"),
    (re.compile(rb"\s*<\?xml\b"), "xml"),
)


def looks_like(file: BinaryIO) -> str | None:
    """The format of a file by its bytes; nothing for a text, or what is not known.

    That is one of ``xlsx xlsb docx pptx ods odt odf xls doc ppt pdf rtf html xml``, ``zip`` and ``ole2`` for what else
    is packed so, or ``protected`` where a password hides what it is. Workbooks and documents with macros, and
    templates, count as ``xlsx`` and ``docx``. The file is read from its beginning, and stands there again afterwards.
    """
    try:
        return _kind(file)
    finally:
        file.seek(0)


def _kind(file: BinaryIO) -> str | None:
    if is_compound(file):
        return kind_of_compound(file) or "ole2"
    file.seek(0)
    head = file.read(_HEAD)
    if head.startswith(b"PK"):
        try:
            return kind_of_package(open_package(file)) or "zip"
        except BadPackage as bad:
            return "protected" if bad.fault.rule == "SCR-013" else _kind_of_broken(head)
    text = head.removeprefix(b"\xef\xbb\xbf")
    return next((kind for pattern, kind in _MARKUP if pattern.match(text)), None)


def kind_of_package(package: Package) -> str | None:
    """The format of a package: ``xlsx xlsb docx pptx ods odt odf``, or nothing.

    Raises:
        BadPackage: a part that says it cannot be read.

    """
    if "mimetype" in package:
        stated = next(package.chunks("mimetype"), b"").decode("ascii", "replace")
        return next((kind for words, kind in _OPEN if words in stated), None)
    try:
        stated = content_types(package).of(main_part(package)).lower()
    except BadPackage:
        stated = ""
    by_type = next((kind for words, kind in _OFFICE if words in stated), None)
    return by_type or next((kind for start, kind in _FOLDERS if _holds(package, start)), None)


def _holds(package: Package, start: str) -> bool:
    return any(name.lower().startswith(start) for name in package.names)


def _kind_of_broken(head: bytes) -> str | None:
    """What a damaged archive seems to have been, by the names in its first bytes."""
    found = re.search(rb"opendocument\.(spreadsheet|text)|\b(xl|word)/", head)
    if not found:
        return "zip"
    return {b"spreadsheet": "ods", b"text": "odt", b"xl": "xlsx", b"word": "docx"}[found[1] or found[2]]
