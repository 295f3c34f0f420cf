"""A cell of a heading: its title, and what it holds beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from scr_schema.tables.plan.agency_title import agency_before, agency_behind
from scr_schema.tables.plan.mapping import NOTHING_SAID, Layout
from scr_schema.tables.plan.mapping_entries import title_key
from scr_schema.tables.plan.near_title import nearest_title
from scr_schema.tables.plan.parts import Column
from scr_schema.tables.plan.title import LONGEST, Choice, Fit, Known, known_title, of_all

_MOST_LINES = 4
#: The longest title that a mapping may name.
LONGEST_MAPPED = 4 * LONGEST
_RECOMMENDATIONS = Known("Recommendation", (Choice(Column.RECOMMENDATION, Fit.NAMES),))
#: How a note begins that stands below a title to say what belongs there, and is no entry of the column.
_NOTE = re.compile(
    r"[(\[*/–-]|(?:e\.?g|i\.?e|n\.?b|please|see|insert|include|list|note|state|how|what|when|where|which|who|why)\b",
    re.IGNORECASE,
)
#: Numbers and dates, which are entries and no titles; a quarter of the year may be a title.
_NUMBER = re.compile(r"(?![Qq][1-4]\Z)\W*[^\W\d]{0,20}\W{0,3}\d+(?:[.,/:-]\d+)*[^\W\d]?\W*")
_DATE = re.compile(r"[^\W\d]{0,9}\W{0,3}\d{0,4}(?:st|nd|rd|th)?\W{0,3}[^\W\d]{3,9}\W{0,3}\d{2,4}\W{0,3}", re.IGNORECASE)
#: More words than this, and a full stop behind them, are a sentence.
_WORDS_OF_A_TITLE = 5


@dataclass(frozen=True, slots=True)
class TitleCell:
    """What a cell of a heading says of its column.

    ``known`` is absent where the title means nothing to us. ``swallowed`` is what stands below the title and is no
    part of it. ``agency`` is the one that the title names. ``mapped``: a mapping says what it is.
    """

    title: str
    known: Known | None = None
    swallowed: str = ""
    agency: str | None = None
    mapped: bool = False

    @property
    def blank(self) -> bool:
        """Whether there is no title."""
        return not self.title

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All that the title may mean."""
        return self.known.choices if self.known else ()

    @property
    def is_data(self) -> bool:
        """Whether this is an entry rather than a title that nobody knows: long, a number, a date or a sentence."""
        if self.known or not self.title:
            return False
        if len(self.title) > LONGEST or _NUMBER.fullmatch(self.title) or _DATE.fullmatch(self.title):
            return True
        return self.title.endswith(".") and self.title.count(" ") >= _WORDS_OF_A_TITLE

    @property
    def likened(self) -> "TitleCell":
        """The same with what its title nearly is, where it is not known."""
        return self if self.known or not self.title else replace(self, known=nearest_title(self.title))


def title_cell(cell: str, layout: Layout = NOTHING_SAID) -> TitleCell:
    """The title in a cell; below it may stand a note, which belongs to it, or an entry that it swallowed."""
    whole = _one_line(cell) if len(cell) <= LONGEST_MAPPED else ""
    if read := _mapped(whole, layout) or _known(whole):
        return read
    for title, rest in _first_lines(cell):
        if read := _mapped(title, layout) or _known(title):
            return _with_rest(read, rest, whole)
    return _begun(whole) or TitleCell(whole or _one_line(cell))


def is_mapped(cell: str, layout: Layout) -> bool:
    """Whether a mapping says what the column of a cell is: by the whole of it, or by its first line."""
    if len(cell) <= LONGEST_MAPPED and _mapped(cell, layout):
        return True
    end = cell.find("\n", 0, LONGEST)
    return end > 0 and _mapped(cell[:end], layout) is not None


def is_number(text: str) -> bool:
    """Whether the text is what a column of numbers holds: ``1``, ``2.1``, ``R3``, ``Rec 4a``."""
    return len(text) <= LONGEST and _NUMBER.fullmatch(text) is not None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _mapped(title: str, layout: Layout) -> TitleCell | None:
    key = title_key(title)
    if key in layout.agencies:
        known = Known(title, (Choice(Column.RECOMMENDATION, Fit.MAPPED),))
        return TitleCell(title, known, agency=layout.agencies[key], mapped=True)
    if key not in layout.titles:
        return None
    meaning = layout.titles[key]
    return TitleCell(title, Known(title, (Choice(meaning, Fit.MAPPED),) if meaning else ()), mapped=True)


def _known(title: str) -> TitleCell | None:
    """A title that is known as a whole, or names an agency beside the recommendations."""
    if behind := agency_behind(title):
        return TitleCell(title, _RECOMMENDATIONS, agency=behind)
    known = known_title(title)
    if known and not any(choice.fit is Fit.BEGINS for choice in known.choices):
        return TitleCell(title, known)
    if before := agency_before(title):
        fit = Fit.NAMES if before.exact else Fit.LIKENED
        return TitleCell(title, _RECOMMENDATIONS.fitting(fit), agency=before.agency)
    return None


def _begun(title: str) -> TitleCell | None:
    known = known_title(title)
    return TitleCell(title, known) if known else None


def _first_lines(cell: str) -> Iterator[tuple[str, str]]:
    """The first lines of a cell as a title, and what stands below them; the most lines first."""
    text = cell.strip()
    breaks: list[int] = []
    end = text.find("\n", 0, LONGEST)
    while end >= 0 and len(breaks) < _MOST_LINES:
        breaks.append(end)
        end = text.find("\n", end + 1, LONGEST)
    for end in reversed(breaks):
        yield _one_line(text[:end]), text[end:].strip()


def _with_rest(read: TitleCell, rest: str, whole: str) -> TitleCell:
    """The title with what stands below it: another title, a note on it, or text that it swallowed."""
    second = known_title(_one_line(rest)) if len(rest) <= LONGEST else None
    if second and second.meaning and read.known and not read.mapped:
        return replace(read, title=whole, known=of_all([read.known, second]))
    if whole and (second or rest[0].islower() or _NOTE.match(rest) or rest.rstrip(" )]*").endswith("?")):
        return replace(read, title=whole)
    return replace(read, swallowed=rest)
