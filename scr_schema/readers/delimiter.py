"""Which character parts the cells of a text, judged by its beginning."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from scr_schema.readers.csv_cells import read_records
from scr_schema.readers.encoding import Encoding, text_of
from scr_schema.tables.plan.headings import read_heading
from scr_schema.tables.source import SourceRow

#: What parts cells, the most usual first: it wins where several read a text equally well.
DELIMITERS = (",", ";", "\t", "|", "~", "^", "¬", "¦", "§", "\x1f")
#: What parts cells only where it parts the titles of a heading; else it is part of words, as in an id.
RARE_DELIMITERS = (":", "#")

# What is shown of a text to judge it by, in characters.
_SAMPLE = 64 * 1024
# As many rows as a title page has at most before the first heading.
_ROWS_BEFORE_HEADING = 50


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of a text; ``whole`` says that it is all of it."""

    text: str
    whole: bool = True

    def rows(self, delimiter: str) -> list[SourceRow]:
        """The first rows, as that delimiter parts them; without the last one where the sample may have cut it."""
        records = islice(read_records([self.text], delimiter), 2 * _ROWS_BEFORE_HEADING)
        rows = [row for row in records if isinstance(row, SourceRow)]
        return rows[:_ROWS_BEFORE_HEADING] if self.whole or len(rows) == 1 else rows[:-1][:_ROWS_BEFORE_HEADING]


def sample_of(file: BinaryIO, encoding: Encoding) -> Sample:
    """The beginning of the text in a file."""
    text = ""
    for piece in text_of(file, encoding):
        text += piece
        if len(text) > _SAMPLE:
            return Sample(text[:_SAMPLE], whole=False)
    return Sample(text)


def likely_delimiter(sample: Sample) -> str | None:
    """The delimiter that parts the rows best into as many cells each; nothing where none does."""
    alike = {delimiter: parts_alike(sample.rows(delimiter)) for delimiter in DELIMITERS if delimiter in sample.text}
    best = max(alike, key=alike.__getitem__, default=None)
    return best if best and alike[best] else None


def known_delimiter(sample: Sample) -> str | None:
    """The delimiter with which the most columns of a heading are known; nothing where no heading is."""
    present = (delimiter for delimiter in (*DELIMITERS, *RARE_DELIMITERS) if delimiter in sample.text)
    known = {delimiter: known_columns(sample.rows(delimiter)) for delimiter in present}
    best = max(known, key=known.__getitem__, default=None)
    return best if best and known[best] else None


def known_columns(rows: Sequence[SourceRow]) -> int:
    """How many columns the best heading among the rows has that are known."""
    headings = filter(None, map(read_heading, rows))
    return max((sum(1 for column in heading.columns if column) for heading in headings), default=0)


def parts_alike(rows: Sequence[SourceRow]) -> float:
    """How well a delimiter parts the rows: many cells, and as many in each row; 0 where it parts less than half."""
    widths = [len(row.cells) for row in rows if not row.blank]
    parted = Counter(width for width in widths if width > 1)
    if not parted:
        return 0
    width, count = parted.most_common(1)[0]
    share = count / len(widths)
    return share * (1 - 1 / width) if share >= 0.5 else 0
