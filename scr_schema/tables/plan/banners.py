"""Lines over the rows of a table: they stand alone in their row, and speak of the rows below them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scr_schema.codelists.bodies import Register
from scr_schema.tables.plan.agencies import named_agency
from scr_schema.tables.plan.parts import Column, Extra, Heading, Meaning, Piece
from scr_schema.tables.plan.recommendations import is_numbered, read_recommendation
from scr_schema.tables.plan.title import known_title
from scr_schema.tables.plan.title_cell import is_number
from scr_schema.tables.source import SourceRow

_WHITE = "FFFFFF"
# What plans say of an action in a row of its own below it.
_SAID_BELOW = (Column.EVIDENCE, Column.EXPECTED_OUTCOME, Column.PROGRESS)
# A sentence that says what others are to do is a recommendation; an action says what is done.
_ASKS = re.compile(r"\b(?:should|must|shall|ought to|recommends?|recommended)\b", re.IGNORECASE)
_LOOKED_AT = 400
_CONTINUED = re.compile(r"\W*cont(?:inued|['’]?d|\.)?\W*", re.IGNORECASE)
_SAYS = re.compile(
    r"rec(?:ommendation)?\b\.?\s*(?:(?:no\b\.?\s*)?[0-9]|[a-z]\b(?=\s*[.:)–—-])|[:–—-]|\Z)", re.IGNORECASE
)
# What else plans number that actions stand under, where they have no recommendations.
_LABELLED = re.compile(
    r"(?:priority|objective|aim|goal|theme|standard|issue|finding|area|workstream|learning point|lesson)\s+"
    r"(?:no\b\.?\s*)?[0-9]{1,2}[a-z]?\b",
    re.IGNORECASE,
)
# A numbered line that is the title of a part of the document.
_TITLE_OF_A_PART = re.compile(
    r"\W*[0-9.]*\W*(?:(?:the|key|main)\s+)?(?:[\w-]+\s+){0,3}(?:plan|introduction|background|summary|appendix|contents"
    r"|overview|recommendations|actions|conclusions?|methodology|glossary|findings)(?:\s+\w+){0,2}\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Banner:
    """Such a line: its words, and the number that stands in a cell of its own in front of them.

    ``is_wide``: its cell takes several columns, as no cell of a plan does; else ``column`` is the one that it stands
    in. ``row`` is the row that it is, absent where it is a paragraph.
    """

    piece: Piece
    number: Piece | None = None
    is_wide: bool = False
    column: Meaning | None = None
    row: SourceRow | None = None

    @property
    def text(self) -> str:
        """Its words."""
        return self.piece.text

    @property
    def whole(self) -> Piece:
        """Its words with the number in front of them."""
        return replace(self.number, text=f"{self.number.text} {self.text}") if self.number else self.piece

    @property
    def says_recommendation(self) -> bool:
        """Whether it says by its first word that it is a recommendation."""
        first = self.number.text if self.number else self.text
        return _SAYS.match(first.strip()[:_LOOKED_AT]) is not None

    @property
    def names_recommendation(self) -> bool:
        """Whether it begins as recommendations do, with that word or with a number."""
        return self.number is not None or opens(self.text)

    @property
    def asks(self) -> bool:
        """Whether it says what somebody should do, as recommendations do and actions do not."""
        return _ASKS.search(self.text[:_LOOKED_AT]) is not None

    @property
    def is_labelled(self) -> bool:
        """Whether it numbers something else that actions stand under: ``Priority 1: Leadership``."""
        return _LABELLED.match(self.text.strip()) is not None

    @property
    def is_continued(self) -> bool:
        """Whether it only says again which recommendation the rows below belong to."""
        return opens(self.text) and _CONTINUED.fullmatch(read_recommendation(self.text).text) is not None

    @property
    def is_number_alone(self) -> bool:
        """Whether it numbers a recommendation whose words must stand elsewhere."""
        return opens(self.text) and not read_recommendation(self.text).text

    @property
    def is_recommendation(self) -> bool:
        """Whether it is one by itself, whatever stands below it."""
        return (self.names_recommendation or self.asks) and not self.is_number_alone and not self.is_continued


def telling(row: SourceRow) -> list[int]:
    """The indices of the cells that say something of their own, and do not go on with a cell of a row above."""
    return [index for index, cell in enumerate(row.cells) if cell.strip() and index not in row.spanned]


def banner_of(row: SourceRow, heading: Heading, register: Register) -> Banner | None:
    """The line that a row of the table is, or nothing; beside it may stand its number, and whose it is."""
    if any(_holds_rows(heading.at(index)) for index in row.spanned if "".join(row.cells[index : index + 1]).strip()):
        return None
    cells = telling(row)
    if len(cells) > 1:
        cells = [index for index in cells if heading.at(index) is not Extra.AGENCY]
    if not 0 < len(cells) <= 2:
        return None
    *before, last = cells
    if before and not (is_number(row.cells[before[0]]) or heading.at(before[0]) is Extra.NUMBER):
        return None
    number = Piece(row.cells[before[0]], row.place(before[0])) if before else None
    words = Piece(row.cells[last], row.place(last))
    banner = Banner(words, number, _is_wide(row, last, heading), heading.at(last), row)
    is_line = banner.is_wide or _stands_for_a_line(banner, last, heading) or _is_title(banner, last, heading, register)
    return banner if is_line else None


def labelled_piece(row: SourceRow, heading: Heading) -> tuple[Column, Piece] | None:
    """What a row adds to the one above it behind a label, ``Progress:``, where a wide cell is all that it has."""
    cells = telling(row)
    if not 0 < len(cells) <= 2 or not _is_wide(row, cells[-1], heading):
        return None
    text = row.cells[cells[0]][:_LOOKED_AT]
    label, colon, _ = text.partition(":")
    if len(cells) == 1 and not colon:
        return None
    known = known_title(label.strip())
    meaning = known.meaning if known and known.choices[:1] and known.choices[0].fit.certain else None
    piece = Piece(row.cells[cells[-1]], row.place(cells[-1]))
    return (meaning, piece) if isinstance(meaning, Column) and meaning in _SAID_BELOW else None


def followed_by(first: Banner, second: Banner) -> Banner:
    """Two lines that are one recommendation: its number, and below it its words."""
    return replace(first, piece=replace(first.piece, text=f"{first.text}\n{second.text}"))


def opens(text: str) -> bool:
    """Whether a text begins as recommendations do: with that word, or with a number and no title of a part."""
    text = text.strip()[:_LOOKED_AT]
    return _SAYS.match(text) is not None or (is_numbered(text) and not _TITLE_OF_A_PART.fullmatch(text))


def _is_wide(row: SourceRow, index: int, heading: Heading) -> bool:
    """Whether a cell takes several columns; behind a number it takes all that are left."""
    width = row.widths.get(index, 1)
    return width > 1 and (len(telling(row)) == 1 or index + width >= len(heading.columns))


def _stands_for_a_line(banner: Banner, index: int, heading: Heading) -> bool:
    """Whether a cell without neighbours, in a table of which nothing is merged, speaks of the rows below it.

    A recommendation does, in its own column or, where there is none, in that of the tasks; so do an agency in the
    column of agencies, and words in front of all others that are no number.
    """
    if banner.column is Column.TASKS:
        return Column.RECOMMENDATION not in heading.columns and (banner.says_recommendation or banner.asks)
    if banner.column is Column.RECOMMENDATION or banner.number:
        return banner.column is Column.RECOMMENDATION
    if banner.column is Extra.AGENCY:
        return True
    front = next((at for at, title in enumerate(heading.titles) if title), 0)
    return index <= front and banner.column in (None, Extra.NUMBER) and not is_number(banner.text)


def _is_title(banner: Banner, index: int, heading: Heading, register: Register) -> bool:
    """Whether a task without owner and date, in a table of tasks alone, is a title: an agency, or set off by colour."""
    if banner.column is not Column.TASKS or banner.number or Column.RECOMMENDATION in heading.columns:
        return False
    fill = banner.row.fills.get(index, _WHITE) if banner.row else _WHITE
    return fill != _WHITE or named_agency(banner.text, register) is not None


def _holds_rows(column: Meaning | None) -> bool:
    """Whether rows below one another that share a cell of this column are rows of one recommendation or task."""
    return isinstance(column, Column) or column is Extra.NUMBER


def says(row: SourceRow, heading: Heading, columns: Sequence[Meaning]) -> bool:
    """Whether a row says something of its own under one of these columns."""
    return any(heading.at(index) in columns for index in telling(row))
