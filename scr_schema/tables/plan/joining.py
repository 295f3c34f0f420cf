"""Rows that a page had cut, joined again, and cells that go on in a row of their own.

Grounds, from the appendix (105 printed rows, 65 meant, 34 of them cut):
a piece of a row stands right below a repeated heading and nowhere else;
where an agency numbers its recommendations a number opens each row, where it does not each row has a target date.
A blank first cell says nothing (11 of 27 are actions of their own), nor does a capital letter.
Plans of others add: a further action has a task that begins, an owner and a date, whatever its first cell; and a row
that adds neither recommendation nor task goes on with the one above, wherever it stands.
"""

import re
from collections.abc import Iterable, Iterator

from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.parts import Column, Extra, JoinedCell, LogicalRow, Meaning, Piece, PrintedRow
from scr_schema.tables.plan.recommendations import is_numbered
from scr_schema.types.list_labels import opens_list

_ENDS_SENTENCE = re.compile(r"[.!?:;][)\"'”’]*$")
_BEGINS_SENTENCE = re.compile(r"[(\"'“‘]*[A-Z0-9•]")

# Rows of plans have four pieces at most; what goes on longer is no row, and memory has an end.
_MOST_PIECES = 100

#: What a row of its own adds to the one above, one of the first at least; of the others where its task is not blank.
_TELLING = (Extra.NUMBER, Column.RECOMMENDATION, Column.TASKS)
_TELLING_OF_A_TASK = (Column.RESPONSIBILITY, Column.TARGET_DATES)


def join_rows(rows: Iterable[PrintedRow | PlacedFault]) -> Iterator[LogicalRow | PlacedFault]:
    """The rows that were meant, in order; a fault keeps its place between them."""
    section, numbered = -1, False
    pieces: list[PrintedRow] = []
    for row in rows:
        if isinstance(row, PlacedFault):
            yield row
        elif 0 < len(pieces) < _MOST_PIECES and _are_near(pieces[-1], row) and _goes_on(row, numbered=numbered):
            pieces.append(row)
        else:
            if pieces:
                yield _joined(pieces)
            pieces = [row]
            if row.section != section:
                section, numbered = row.section, False
            numbered = numbered or _is_numbered(row)
    if pieces:
        yield _joined(pieces)


def _are_near(above: PrintedRow, row: PrintedRow) -> bool:
    """Whether two rows stand in one part of the plan and are one agency's."""
    return (above.section, above.agency) == (row.section, row.agency)


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


def _piece(row: PrintedRow, column: Meaning) -> Piece | None:
    if isinstance(column, Column):
        return row.pieces.get(column)
    return row.other.get(row.extras.get(column, ""))


def _words(row: PrintedRow, column: Meaning) -> str:
    """What the row itself says in a column: neither a cell that begins above it nor a line over it."""
    piece = _piece(row, column)
    return "" if piece is None or piece.spanned or piece.above else piece.words


def _is_numbered(row: PrintedRow) -> bool:
    return bool(_words(row, Extra.NUMBER)) or is_numbered(_words(row, Column.RECOMMENDATION))


def _goes_on(row: PrintedRow, *, numbered: bool) -> bool:
    """Whether a row is a piece of the one above."""
    if not _adds(row):
        return True
    if not row.continues_page or any(piece.spanned for piece in row.pieces.values()):
        return False  # where cells reach over rows the file itself says where its rows end
    if numbered and _is_numbered(row):
        return False
    return not (_is_action(row) if numbered else _is_dated(row))


def _adds(row: PrintedRow) -> bool:
    """Whether a row says more than further words of the one above: a task, or who does a task by when."""
    task = row.pieces.get(Column.TASKS)
    is_open = task is None or task.spanned
    telling = (*_TELLING, *(_TELLING_OF_A_TASK if is_open else ()))
    return any(_words(row, column) for column in telling)


def _is_action(row: PrintedRow) -> bool:
    """Whether a row below a numbered recommendation is a further action of it."""
    has_owner = Column.RESPONSIBILITY not in row.pieces or bool(_words(row, Column.RESPONSIBILITY))
    return not _words(row, Column.RECOMMENDATION) and _begins(row, Column.TASKS) and has_owner and _has_date(row)


def _is_dated(row: PrintedRow) -> bool:
    """Whether a row without a number has a date, or else begins in each of its columns."""
    columns = (Column.RECOMMENDATION, Column.TASKS, Column.RESPONSIBILITY)
    begins = all(_begins(row, column) for column in columns if column in row.pieces)
    return begins or bool(_words(row, Column.TARGET_DATES))


def _has_date(row: PrintedRow) -> bool:
    return Column.TARGET_DATES not in row.pieces or bool(_words(row, Column.TARGET_DATES))


def _begins(row: PrintedRow, column: Column) -> bool:
    return _BEGINS_SENTENCE.match(_words(row, column)) is not None


def _is_break(before: str, after: str) -> bool:
    ended = _ENDS_SENTENCE.search(before[-10:]) and _BEGINS_SENTENCE.match(after)
    return bool(ended) or opens_list(after)


def _joined(rows: list[PrintedRow]) -> LogicalRow:
    first = rows[0]
    columns = [column for column in Column if any(column in row.pieces for row in rows)]
    titles = dict.fromkeys(title for row in rows for title in row.other)
    return LogicalRow(
        tuple(row.number for row in rows),
        first.agency,
        {column: _cell([(row, row.pieces.get(column)) for row in rows]) for column in columns},
        {title: _cell([(row, row.other.get(title)) for row in rows]) for title in titles},
        first.extras,
        first.colours,
        first.section,
        first.plan_agency,
    )


def _cell(printed: list[tuple[PrintedRow, Piece | None]]) -> JoinedCell:
    """The pieces of one cell, those that no page had cut on lines of their own.

    What a further row only repeats of the one above is no piece.
    """
    cuts: list[list[Piece]] = []
    for row, piece in printed:
        if not cuts or not row.continues_page:
            cuts.append([])
        is_repeated = row is not printed[0][0] and piece is not None and (piece.spanned or piece.above)
        if piece and not is_repeated and (piece.text.strip() or piece.fill):
            cuts[-1].append(piece)
    cuts = [cut for cut in cuts if cut]
    return JoinedCell(
        tuple(piece for cut in cuts for piece in cut),
        "\n".join(filter(None, (join_words(piece.text for piece in cut) for cut in cuts))),
        "\n".join(filter(None, (join_words(piece.words for piece in cut) for cut in cuts))),
    )
