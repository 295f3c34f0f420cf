"""Rows that a page had cut, joined again.

Grounds, from the appendix (105 printed rows, 65 meant, 34 of them cut):
a piece of a row stands right below a repeated heading and nowhere else;
where an agency numbers its recommendations a number opens each row, where it does not each row has a target date.
A blank first cell says nothing (11 of 27 are actions of their own), nor does a capital letter.
"""

import re
from collections.abc import Iterable, Iterator

from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.parts import Column, Extra, JoinedCell, LogicalRow, Piece, PrintedRow
from scr_schema.tables.plan.recommendations import is_numbered
from scr_schema.types.list_labels import opens_list

_ENDS_SENTENCE = re.compile(r"[.!?:;][)\"'”’]*$")
_BEGINS_SENTENCE = re.compile(r"[(\"'“‘]*[A-Z0-9•]")


def join_rows(rows: Iterable[PrintedRow | PlacedFault]) -> Iterator[LogicalRow | PlacedFault]:
    """The rows that were meant, in order; a fault keeps its place between them."""
    numbered: dict[str | None, bool] = {}
    pieces: list[PrintedRow] = []
    for row in rows:
        if isinstance(row, PlacedFault):
            yield row
        elif pieces and row.continues_page and _is_fragment(row, numbered.get(row.agency, False)):
            pieces.append(row)
        else:
            if pieces:
                yield _joined(pieces)
            pieces = [row]
            if row.agency not in numbered and _opening(row):
                numbered[row.agency] = _is_numbered(row)
    if pieces:
        yield _joined(pieces)


def join_words(texts: Iterable[str]) -> str:
    """The pieces of one cell as one text.

    A blank where the page cut a sentence, a line break where a sentence or a list item ended with the page;
    line breaks inside a piece stay.
    """
    parts: list[str] = []
    for text in texts:
        words = text.strip()
        if words and parts:
            parts.append("\n" if _is_break(parts[-1], words) else " ")
        parts += [words] if words else []
    return "".join(parts)


def _words(row: PrintedRow, column: Column) -> str:
    return row.pieces[column].words if column in row.pieces else ""


def _opening(row: PrintedRow) -> str:
    """What would hold the recommendation's number: a column of its own, or the recommendation."""
    number = row.other[row.extras[Extra.NUMBER]].words if Extra.NUMBER in row.extras else ""
    return number or _words(row, Column.RECOMMENDATION)


def _is_numbered(row: PrintedRow) -> bool:
    in_a_column = Extra.NUMBER in row.extras and bool(row.other[row.extras[Extra.NUMBER]].words)
    return in_a_column or is_numbered(_words(row, Column.RECOMMENDATION))


def _is_fragment(row: PrintedRow, numbered: bool) -> bool:
    if any(piece.spanned for piece in row.pieces.values()):
        return False  # the file itself says where its rows end
    return not _is_numbered(row) if numbered else not _words(row, Column.TARGET_DATES)


def _is_break(before: str, after: str) -> bool:
    ended = _ENDS_SENTENCE.search(before[-10:]) and _BEGINS_SENTENCE.match(after)
    return bool(ended) or opens_list(after)


def _joined(rows: list[PrintedRow]) -> LogicalRow:
    columns = [column for column in Column if any(column in row.pieces for row in rows)]
    titles = dict.fromkeys(title for row in rows for title in row.other)
    return LogicalRow(
        tuple(row.number for row in rows),
        rows[0].agency,
        {column: _cell(row.pieces.get(column) for row in rows) for column in columns},
        {title: _cell(row.other.get(title) for row in rows) for title in titles},
        rows[0].extras,
        rows[0].colours,
    )


def _cell(pieces: Iterable[Piece | None]) -> JoinedCell:
    with_words = tuple(piece for piece in pieces if piece and (piece.text.strip() or piece.fill))
    return JoinedCell(
        with_words, join_words(piece.text for piece in with_words), join_words(piece.words for piece in with_words)
    )
