"""What a reader makes of bytes, as tests look at it; and packages made by hand."""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from hypothesis import strategies as st

from scr_schema.faults import FAULTS
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import Source, SourceRow, SourceTable

Reader = Callable[[BinaryIO], Source]


@dataclass
class Read:
    """All that a reader gave: tables with their rows, and the faults in the order in which they came."""

    tables: list[tuple[SourceTable, list[SourceRow]]] = field(default_factory=list)
    faults: list[PlacedFault] = field(default_factory=list)

    @property
    def rows(self) -> list[SourceRow]:
        return [row for _, rows in self.tables for row in rows]

    @property
    def cells(self) -> list[tuple[str, ...]]:
        return [row.cells for row in self.rows]

    @property
    def rules(self) -> list[str]:
        return [placed.fault.rule for placed in self.faults]

    def words(self, rule: str) -> list[dict[str, str]]:
        return [dict(placed.fault.words) for placed in self.faults if placed.fault.rule == rule]


def read_all(read: Reader, content: bytes) -> Read:
    """What a reader gives; each fault must fill the slots of its text."""
    found = Read()
    for item in read(io.BytesIO(content)):
        if isinstance(item, PlacedFault):
            found.faults.append(item)
            continue
        rows: list[SourceRow] = []
        found.tables.append((item, rows))
        for row in item.rows:
            if isinstance(row, PlacedFault):
                found.faults.append(row)
            else:
                rows.append(row)
    for placed in found.faults:
        assert set(placed.fault.words) == FAULTS[placed.fault.rule].slots
    return found


def package(parts: dict[str, str | bytes]) -> bytes:
    """A zip archive of parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NAMES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)


def document(body: str, **parts: str) -> bytes:
    """A Word document with that body; other parts by their names without ending, as ``styles="<w:style …>"``.

    Of a part only the inside of its first element is given.
    """
    ties = "".join(f'<Relationship Id="{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in parts)
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{ties}</Relationships>',
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": f"<w:{name} {_NAMES}>{inside}</w:{name}>" for name, inside in parts.items()},
    }
    return package(whole)


_OPEN = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "number": "datastyle",
        "draw": "drawing",
        "manifest": "manifest",
    }.items()
)
SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"


def spreadsheet(sheets: str, styles: str = "", **parts: str) -> bytes:
    """An OpenDocument spreadsheet with those sheets and automatic styles; of other parts the inside is given."""
    body = f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body>"
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    whole: dict[str, str | bytes] = {
        "mimetype": SPREADSHEET,
        "content.xml": f"<office:document-content {_OPEN}>{automatic}{body}</office:document-content>",
        **{
            f"{name}.xml": f"<office:document-{name} {_OPEN}>{text}</office:document-{name}>"
            for name, text in parts.items()
        },
    }
    return package(whole)


def pieces(text: str, size: int) -> Iterator[str]:
    """A text in pieces of so many characters."""
    return (text[start : start + size] for start in range(0, len(text), size))


def trees(names: Sequence[str], attributes: Sequence[str]) -> st.SearchStrategy[str]:
    """XML of elements with those names, in places where most do not belong."""
    opening = st.tuples(st.sampled_from(names), st.sampled_from(attributes))
    leaves = opening.map(lambda tag: f"<{tag[0]} {tag[1]}/>") | st.sampled_from(["a", "\n b ", "&#x7f;"])
    return st.recursive(
        leaves,
        lambda inside: st.tuples(opening, st.lists(inside, min_size=1, max_size=4)).map(
            lambda node: f"<{node[0][0]} {node[0][1]}>{''.join(node[1])}</{node[0][0]}>"
        ),
        max_leaves=12,
    )
