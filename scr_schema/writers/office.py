"""The container of Office Open XML files (ECMA-376, part 2): a ZIP that says nothing about who made it or when."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from html import escape

#: The first moment that a ZIP can name, for every part of it: the same content gives the same bytes.
_NO_TIME = (1980, 1, 1, 0, 0, 0)

#: A document's title and language, which screen readers say; its author, company, dates and program are left out.
_CORE = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>{language}</dc:language>\
</cp:coreProperties>"""

CORE_PART = "docProps/core.xml"


# What XML 1.0 has no way to write; all of it is no character, or no text of a record may hold it.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml(text: str) -> str:
    """The text as it stands in an element or attribute; what XML cannot hold becomes ``U+FFFD``."""
    return escape(_NO_XML.sub("\ufffd", text))


def core_properties(title: str, language: str) -> bytes:
    """The part that holds a document's properties."""
    return _CORE.format(title=xml(title), language=xml(language)).encode()


def packed(parts: Mapping[str, bytes | Iterable[bytes]]) -> bytes:
    """The file that holds these parts, in this order; a long one may come in pieces."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as container:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o600 << 16  # as on Linux, wherever it is written
            with container.open(entry, "w") as part:
                for piece in (content,) if isinstance(content, bytes) else content:
                    part.write(piece)
    return file.getvalue()
