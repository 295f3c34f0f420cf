"""A plan as a Word document: real headings, and tables whose first row every page repeats.

The parts are written as the standard has them (ECMA-376, part 1, 17), since a document made from a template carries
the traces of whoever made that.
"""

import re
from collections.abc import Iterator, Sequence

from scr_schema.tables.plan.parts import Column, Extra, Meaning
from scr_schema.tables.plan.printed import PrintedLine, PrintedPlan, PrintedTable
from scr_schema.tables.plan.status import shown
from scr_schema.writers.docx_parts import document_parts
from scr_schema.writers.office import packed, xml

_LINE_END = re.compile(r"\r\n|\r|\n")

#: What an A4 page on its side leaves between its margins, in twentieths of a point.
_WIDTH = 15_398
_SHARES: dict[Meaning | None, int] = {
    Column.RECOMMENDATION: 20,
    Column.TASKS: 22,
    Column.RESPONSIBILITY: 12,
    Column.TARGET_DATES: 10,
    Column.EVIDENCE: 15,
    Column.EXPECTED_OUTCOME: 15,
    Column.PROGRESS: 15,
    Extra.NUMBER: 5,
}
_SHARE = 10
#: A letter is about as wide as this, and a row of so many lines is short enough to be kept on one page.
_LETTER = 92
_SHORT = 16

_HEADING_FILL = "E1E8EF"
# Between two tables, and behind the last one, a document must have a paragraph.
_GAP = '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p>'


def write(plan: PrintedPlan) -> bytes:
    """The document. A line break inside a cell begins a paragraph; what XML cannot hold becomes ``U+FFFD``."""
    return packed(document_parts(_body(plan), plan.title, f"{plan.language}-GB", plan.markings))


def _body(plan: PrintedPlan) -> Iterator[str]:
    yield _paragraph(plan.title, '<w:pStyle w:val="Heading1"/>')
    for table in plan.tables:
        if table.agency:
            yield _paragraph(table.agency, '<w:pStyle w:val="Heading2"/>')
        yield from _table(table)
        yield _GAP


def _table(table: PrintedTable) -> Iterator[str]:
    widths = _widths(table.meanings)
    yield '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
    yield f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    yield '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
    yield f' w:noVBand="1"/><w:tblCaption w:val="{xml(table.name)}"/>'
    yield '<w:tblDescription w:val="Recommendations and what is done about them, a row each"/></w:tblPr>'
    columns = (f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield f"<w:tblGrid>{''.join(columns)}</w:tblGrid>"
    yield "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    for title, width in zip(table.titles, widths, strict=True):
        yield _cell(title, width, _HEADING_FILL, "<w:b/>")
    yield "</w:tr>"
    for line in table.lines:
        yield "".join(_row(line, widths, table.status_column))
    yield "</w:tbl>"


def _row(line: PrintedLine, widths: Sequence[int], status_column: int | None) -> Iterator[str]:
    yield f"<w:tr>{'<w:trPr><w:cantSplit/></w:trPr>' if _is_short(line, widths) else ''}"
    for index, (cell, width) in enumerate(zip(line.cells, widths, strict=True)):
        if line.status and index == status_column:
            colours = shown(line.status)
            yield _cell(cell, width, colours.fill, f'<w:b/><w:color w:val="{colours.text}"/>')
        else:
            yield _cell(cell, width)
    yield "</w:tr>"


def _cell(text: str, width: int, fill: str = "", letters: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    paragraphs = "".join(_paragraph(words, "", letters) for words in _LINE_END.split(text))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{paragraphs}</w:tc>'


def _paragraph(text: str, style: str, letters: str = "") -> str:
    looks = f"<w:pPr>{style}</w:pPr>" if style else ""
    run = f"<w:r>{f'<w:rPr>{letters}</w:rPr>' if letters else ''}{_words(text)}</w:r>" if text else ""
    return f"<w:p>{looks}{run}</w:p>"


def _words(text: str) -> str:
    pieces = text.split("\t")
    return "<w:tab/>".join(f'<w:t xml:space="preserve">{xml(words)}</w:t>' if words else "" for words in pieces)


def _widths(meanings: Sequence[Meaning | None]) -> list[int]:
    shares = [_SHARES.get(meaning, _SHARE) for meaning in meanings]
    return [_WIDTH * share // sum(shares) for share in shares]


def _is_short(line: PrintedLine, widths: Sequence[int]) -> bool:
    return all(_height(cell, width) <= _SHORT for cell, width in zip(line.cells, widths, strict=True))


def _height(cell: str, width: int) -> int:
    """About how many lines a cell takes."""
    return sum(1 + len(words) * _LETTER // width for words in _LINE_END.split(cell))
