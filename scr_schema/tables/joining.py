"""Rows that a page had cut, joined again.

Grounds, from the appendix (105 printed rows, 65 meant, 34 of them cut):
a piece of a row stands right below a repeated heading and nowhere else;
where an agency numbers its recommendations a number opens each row, where it does not each row has a target date.
A blank first cell says nothing (11 of 27 are actions of their own), nor does a capital letter.
"""

import re
from collections.abc import Iterable, Sequence

from scr_schema.tables.recommendations import is_numbered
from scr_schema.tables.table import Column, JoinedCell, LogicalRow, Piece, PrintedRow, Section
from scr_schema.types.list_labels import opens_list

_ENDS_SENTENCE = re.compile(r"[.!?:;][)\"'”’]*$")
_BEGINS_SENTENCE = re.compile(r"[(\"'“‘]*[A-Z0-9•]")


def join_rows(section: Section) -> tuple[LogicalRow, ...]:
    """The rows of a section that were meant, in order."""
    numbered = is_numbered(_first_recommendation(section.rows))
    groups: list[list[PrintedRow]] = []
    for row in section.rows:
        if groups and row.continues_page and _is_fragment(row, numbered):
            groups[-1].append(row)
        else:
            groups.append([row])
    return tuple(map(_joined, groups))


def join_words(texts: Iterable[str]) -> str:
    """The pieces of one cell as one text.

    A blank where the page cut a sentence, a line break where a sentence or a list item ended with the page;
    line breaks inside a piece stay.
    """
    joined = ""
    for text in texts:
        words = text.strip()
        gap = "\n" if _is_break(joined, words) else " "
        joined = f"{joined}{gap}{words}" if joined and words else joined or words
    return joined


def _first_recommendation(rows: Sequence[PrintedRow]) -> str:
    words = (row.pieces[Column.RECOMMENDATION].words for row in rows if Column.RECOMMENDATION in row.pieces)
    return next(filter(None, words), "")


def _is_fragment(row: PrintedRow, numbered: bool) -> bool:
    telling = Column.RECOMMENDATION if numbered else Column.TARGET_DATES
    words = row.pieces[telling].words if telling in row.pieces else ""
    return not is_numbered(words) if numbered else not words


def _is_break(before: str, after: str) -> bool:
    ended = _ENDS_SENTENCE.search(before[-10:]) and _BEGINS_SENTENCE.match(after)
    return bool(ended) or opens_list(after)


def _joined(rows: Sequence[PrintedRow]) -> LogicalRow:
    columns = [column for column in Column if any(column in row.pieces for row in rows)]
    titles = dict.fromkeys(title for row in rows for title in row.other)
    return LogicalRow(
        tuple(row.number for row in rows),
        {column: _cell(row.pieces.get(column) for row in rows) for column in columns},
        {title: _cell(row.other.get(title) for row in rows) for title in titles},
    )


def _cell(pieces: Iterable[Piece | None]) -> JoinedCell:
    with_words = tuple(piece for piece in pieces if piece and piece.text.strip())
    return JoinedCell(
        with_words, join_words(piece.text for piece in with_words), join_words(piece.words for piece in with_words)
    )
