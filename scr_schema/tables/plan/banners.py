"""A line across a table: a row with words in one cell only, which speak of the rows below it."""

from collections.abc import Iterable
from dataclasses import dataclass

from scr_schema.tables.place import Place
from scr_schema.tables.plan.parts import Piece
from scr_schema.tables.plan.recommendations import is_numbered
from scr_schema.tables.source import SourceRow


@dataclass(frozen=True, slots=True)
class Banner:
    """The words of such a line; ``is_wide`` where its cell takes several columns, as no cell of a plan does."""

    piece: Piece
    is_wide: bool

    @property
    def text(self) -> str:
        """Its words."""
        return self.piece.text


def banner_of(row: SourceRow) -> Banner | None:
    """The line that a row is, or nothing: words stand in one cell only, the first or one that takes several columns."""
    telling = [index for index, cell in enumerate(row.cells) if cell.strip() and index not in row.spanned]
    if len(telling) != 1 or len(row.cells) == 1 or row.spanned:
        return None
    (index,) = telling
    is_wide = row.widths.get(index, 1) > 1
    return Banner(Piece(row.cells[index], row.place(index)), is_wide) if is_wide or index == 0 else None


def recommended_above(lines: Iterable[tuple[str, Place]]) -> Banner | None:
    """The recommendation that stands above a table, from the line that begins with its number to the table itself."""
    above = [line for line in lines if line[0].strip()]
    start = next((at for at in range(len(above) - 1, -1, -1) if _opens(above[at][0])), None)
    if start is None:
        return None
    return Banner(Piece("\n".join(text for text, _ in above[start:]), above[start][1]), is_wide=True)


def _opens(text: str) -> bool:
    return is_numbered(text) or text.strip().casefold().startswith("recommendation")
