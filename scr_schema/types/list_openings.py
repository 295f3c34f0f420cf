"""Where a label opens an item of a printed list: at the beginning of a line, or inside one where it is expected.

``1.``, ``1)``, ``(1)``, ``1 -``, ``1:``, ``a)``, ``ii)``, ``1.1``, ``1a``, ``Action 1:``. A label inside a line counts
only where the list leads one to expect it, so that ``03.01.11`` stays a date and ``section 2.`` a place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from scr_schema.types.list_counting import Count, counts, next_label

_WORDS = r"(?i:(?:key[ \t]+)?(?:action|task)(?:[ \t]+point)?|step|item|point|objective|milestone|activity)"
_OPENING = re.compile(
    rf"""[ \t\xa0]*
    (?:(?P<word>{_WORDS})[ \t]+(?:(?i:no)\.?[ \t]*)?)?
    (?P<bracket>\()?
    (?P<label>[1-9][0-9]{{0,2}}(?:\.[1-9][0-9]?){{0,3}}[a-z]? | [ivx]{{1,5}} | [IVX]{{1,5}} | [a-zA-Z])
    (?: (?P<round>[ \t]?\.?\)) | (?P<dot>\.)(?![0-9.]) | (?P<colon>[ \t]?:)(?![0-9]) | (?P<dash>[ \t]*[-–—])(?=\s)
      | (?P<bare>)(?=\s|\Z) )""",
    re.VERBOSE,
)
_BLANK_OR_END = re.compile(r"\s|\Z")
_LETTER = re.compile(r"\s*[^\W\d_]")
# "3 – May 2011" is a day of May.
_WORDS_BEHIND = re.compile(r"\s*(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)[^\W\d_]", re.IGNORECASE)
_LINE_END = re.compile(r"[ \t]*(?:\n|\Z)")

#: What refers to a number behind it; a word in front that makes a thing of it shows that it does not.
_REFERENCE = re.compile(
    r"\b(?P<one>(?:a|an|each|every|last|next|one|our|per|same|that|the|their|this)\s+)?"
    r"(?:appendix|article|band|category|chapter|class|clause|criterion|figure|form|grade|key\s+stage|level|nos?|number"
    r"|page|para|paragraph|part|phase|point|priority|regulation|row|rule|schedule|section|stage|standard|step|table"
    r"|tier|version|volume|week|year)s?\.?\s+(?:[0-9]{1,3}[a-z]?\s*(?:,|and\b|&|to\b|or\b|-|–)\s*)*\Z",
    re.IGNORECASE,
)
#: What no item ends with.
_UNENDED = re.compile(
    r"\b(?:a|about|after|age|aged|an|at|before|between|by|from|in|is|least|most|of|on|only|over|than|the|to|under|until"
    r"|with|within)\s+\Z",
    re.IGNORECASE,
)
_LOOKED_BACK = 60


class Family(Enum):
    """The mark behind a label: a list keeps to one."""

    MARK = auto()
    COLON = auto()
    DASH = auto()


@dataclass(frozen=True, slots=True)
class Opening:
    """A label that opens an item; the item's text begins at ``end``.

    ``sure``: it can hardly be anything else, even where no other label follows.
    ``alone``: it may stand without another, but what looks like it need not be one.
    """

    start: int
    end: int
    label: str
    count: Count
    word: str | None
    family: Family
    sure: bool
    alone: bool

    @property
    def way(self) -> tuple[str, str | None, Family | None]:
        """What all labels of one list share: how they count, their word and their mark."""
        return self.count[0][0], self.word and self.word.casefold(), None if self.word else self.family


def opening_at(text: str, position: int) -> tuple[Opening, ...]:
    """The label at a beginning of a line, in each way that it may be counted; none where there is no label."""
    found = _OPENING.match(text, position)
    if found is None or bool(found["bracket"]) > bool(found["round"]):
        return ()
    label, word = found["label"], found["word"]
    arabic = label[0].isdigit()
    if found["bare"] is not None and not (word or (arabic and not label.isdigit())):
        return ()
    if not arabic and not word and not _marks_a_letter(text, found):
        return ()
    sure, alone = _certainty(text, found)
    family = Family.COLON if found["colon"] else Family.DASH if found["dash"] else Family.MARK
    return tuple(
        Opening(found.start(), found.end(), label, count, word, family, sure, sure or alone) for count in counts(label)
    )


def openings(text: str) -> Iterator[tuple[Opening, ...]]:
    """The labels at the beginnings of lines, whether a list expects them or not."""
    position = 0
    while position >= 0:
        if found := opening_at(text, position):
            yield found
        line_end = text.find("\n", position)
        position = line_end + 1 if line_end >= 0 else -1


def inside(text: str, before: Opening, end: int) -> Opening | None:
    """The next place inside a line, up to ``end``, where the label opens an item that must follow."""
    label = next_label(before.label, before.count)
    if label is None:
        return None
    way, place = before.count[-1]
    count = (*before.count[:-1], (way, place + 1))
    for found in _expected(label, before).finditer(text, before.end, end):
        if not _is_reference(text, found):
            return Opening(found.start(), found.end(), label, count, before.word, before.family, sure=True, alone=True)
    return None


def _marks_a_letter(text: str, found: re.Match[str]) -> bool:
    """Whether what stands behind a letter makes it a label; initials and ``e.g.`` have no blank there."""
    return bool(found["round"]) or (bool(found["dot"]) and bool(_BLANK_OR_END.match(text, found.end())))


def _certainty(text: str, found: re.Match[str]) -> tuple[bool, bool]:
    """Whether a label is sure to be one, and whether it may stand alone."""
    label = found["label"]
    if found["round"]:
        return True, True
    if found["word"]:
        sure = bool(found["bare"] is None or _LINE_END.match(text, found.end()))
        return sure, sure
    if found["dot"]:
        sure = label[0].isdigit() and "." not in label
        return sure and (label.isdigit() or bool(_BLANK_OR_END.match(text, found.end()))), False
    if found["colon"]:
        return False, label.isdigit() and bool(_LETTER.match(text, found.end()))
    return False, bool(found["dash"]) and label.isdigit() and bool(_WORDS_BEHIND.match(text, found.end()))


def _expected(label: str, before: Opening) -> re.Pattern[str]:
    """How a label looks inside a line: behind a full stop, colon or dash a capital or a digit follows."""
    name = re.escape(label)
    capital = r"(?=\s*[\"“‘'(]?[A-Z0-9])"
    if before.word:
        word = re.escape(before.word)
        return re.compile(rf"(?<=\s){word}[ \t]+(?:no\.?[ \t]*)?{name}(?:[ \t]?[.):]|[ \t]*[-–—])", re.IGNORECASE)
    if before.family is Family.COLON:
        return re.compile(rf"(?<=\s){name}:(?![0-9]){capital}")
    if before.family is Family.DASH:
        return re.compile(rf"(?<=\s){name}[ \t]?[-–—](?=\s){capital}")
    if not label[0].isdigit():
        return re.compile(rf"(?<=\s)\(?{name}\.?\)(?=\s*\S)")
    if label.isdigit():
        return re.compile(rf"(?<=\s)\(?{name}(?:\.?\)(?=\s*\S)|\.(?![0-9]){capital})")
    return re.compile(rf"(?<=\s)\(?{name}(?:\.?\)(?=\s*\S)|\.?(?=\s){capital})")


def _is_reference(text: str, found: re.Match[str]) -> bool:
    """Whether the words before it speak of a numbered place or cannot end there, or it closes a bracket of theirs."""
    before = text[max(0, found.start() - _LOOKED_BACK) : found.start()]
    place = _REFERENCE.search(before)
    closes = found.group().endswith(")") and "(" not in found.group()
    return bool(
        (place and not place["one"]) or _UNENDED.search(before) or (closes and before.rfind("(") > before.rfind(")"))
    )
