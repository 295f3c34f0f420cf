"""What the title of a column says.

A title is known if the vocabulary has it: as it stands, without its date, without what stands in brackets, or without
words that say nothing. One that begins like a known one is known too, and so is one that names several things of one
kind. A title that names two kinds of things is never split: it is taken for what holds words, and that is doubtful.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache, lru_cache

from scr_schema.tables.plan.parts import Column, Extra, Meaning
from scr_schema.tables.plan.printed_time import TIMES, undated
from scr_schema.tables.plan.spelling import key_of, words_of
from scr_schema.tables.plan.vocabulary import BEGINNINGS, DOUBTFUL, SECOND_CHOICES, STAND_INS, TITLES, WITHOUT_MEMBER

#: Longer texts are no titles.
LONGEST = 120
_MOST_WORDS = 16


class Fit(IntEnum):
    """How well a title fits a meaning: of two columns with one meaning the better fit has it.

    A mapping says it; the vocabulary names it, with a date or without; the title is nearly one that does, or begins
    like one; it stands in where no title names it; it may mean it; it means that and another thing; or it means it
    where another column is nearer to its first meaning.
    """

    MAPPED = -1
    NAMES = 0
    DATED = 1
    LIKENED = 2
    BEGINS = 3
    STANDS_IN = 4
    DOUBTFUL = 5
    TWO_THINGS = 6
    SECOND_CHOICE = 7

    @property
    def certain(self) -> bool:
        """Whether the whole title is one that means this."""
        return self in (Fit.NAMES, Fit.DATED, Fit.STANDS_IN)

    @property
    def plain(self) -> bool:
        """Whether the title names this and nothing else."""
        return self <= Fit.BEGINS

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it."""
        return self in (Fit.LIKENED, Fit.DOUBTFUL, Fit.TWO_THINGS)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a title may mean; of two titles with one fit the one of lower ``order`` is nearer to it."""

    meaning: Meaning
    fit: Fit
    order: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """A title of the vocabulary, and all that it may mean; nothing, where it has no member."""

    title: str
    choices: tuple[Choice, ...]

    @property
    def meaning(self) -> Meaning | None:
        """What it means, if no other column is nearer to that."""
        return self.choices[0].meaning if self.choices else None

    def fitting(self, fit: Fit) -> "Known":
        """The same with another fit, where that is the worse one."""
        return replace(self, choices=tuple(replace(choice, fit=max(fit, choice.fit)) for choice in self.choices))


#: The columns that hold words: nothing is lost if a cell says more than its column asks for.
_HOLD_WORDS = (
    Column.RECOMMENDATION,
    Column.TASKS,
    Column.EVIDENCE,
    Column.EXPECTED_OUTCOME,
    Column.PROGRESS,
)

#: Words that say nothing of what a column holds.
_SAY_NOTHING = frozenset(
    (
        "key", "main", "specific", "agreed", "brief", "summary", "overall", "smart", "our", "your", "please",
        "specify", "detail", "insert", "list", "column", "initial", "include", "including", "of",
        "for",
    )
)  # fmt: skip

#: An agency and the person who leads in it are one answer to the question who.
_WHO = {Extra.AGENCY, Column.RESPONSIBILITY}

#: What is told again and again, each time with its date.
TOLD_AGAIN = (Column.PROGRESS, Extra.STATUS)

_TABLES = (
    (Fit.NAMES, TITLES),
    (Fit.STANDS_IN, STAND_INS),
    (Fit.DOUBTFUL, DOUBTFUL),
    (Fit.SECOND_CHOICE, SECOND_CHOICES),
)


_OPENING = re.compile(r"[\W\d_]*([^\W\d_]{1,4})")
_BRACKETED = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_BETWEEN = re.compile(r"\s*[/&+,;|\n]\s*|\s+(?:and|or|[-–—])\s+", re.IGNORECASE)
_MOST_PARTS = 4


def may_be_title(text: str) -> bool:
    """Whether the first line of a text is short and begins like a known title: a test that costs next to nothing."""
    opening = _OPENING.match(text, 0, LONGEST)
    if opening is None:
        return text.strip() in ("#", "№") if len(text) <= LONGEST else False
    end = text.find("\n", opening.end(), opening.end() + LONGEST)
    words = text.count(" ", 0, end if end > 0 else len(text))
    return opening[1].lower() in _first_letters() and words < _MOST_WORDS


@cache
def _first_letters() -> frozenset[str]:
    titles = (*(known.title for known in vocabulary().values()), *_SAY_NOTHING, *TIMES)
    return frozenset(opening[1].lower() for title in titles if (opening := _OPENING.match(title)))


@lru_cache(maxsize=4096)
def known_title(title: str) -> Known | None:
    """The title that this is, or nothing: one of the vocabulary, or one made of such."""
    words = words_of(title) if len(title) <= LONGEST else ()
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    of_two = _of_parts(title) if "/" in title else None  # `Progress/RAG` is two things, and `Progress RAG` is one
    return (
        of_two or _whole(words) or _at_a_time(words) or _without_brackets(title) or _of_parts(title) or _begins(words)
    )


def is_told_again(title: str) -> bool:
    """Whether a title has a date, so that of several the last one counts."""
    known = known_title(title)
    return known is not None and any(choice.fit is Fit.DATED for choice in known.choices)


@cache
def vocabulary() -> Mapping[str, Known]:
    """Every known title, by what is alike for all its spellings."""
    titles: dict[str, str] = {}
    choices: dict[str, list[Choice]] = {}
    for fit, table in _TABLES:
        for meaning, written in table.items():
            for order, title in enumerate(written):
                key = key_of(words_of(title))
                titles.setdefault(key, title)
                choices.setdefault(key, []).append(Choice(meaning, fit, order))
    without_member = {key_of(words_of(title)): Known(title, ()) for title in WITHOUT_MEMBER}
    return without_member | {key: Known(title, tuple(choices[key])) for key, title in titles.items()}


def _whole(words: Sequence[str]) -> Known | None:
    known = vocabulary().get(key_of(words))
    return known or vocabulary().get(key_of(word for word in words if word not in _SAY_NOTHING))


def _at_a_time(words: Sequence[str]) -> Known | None:
    """Progress or status at a date; actions since a date are progress too. Another title with a date is data."""
    title, since = undated(words)
    known = _whole(title) if title else None
    if known and since and known.meaning is Column.TASKS:
        return Known(known.title, (Choice(Column.PROGRESS, Fit.DATED),))
    if known and known.meaning in TOLD_AGAIN:
        return Known(known.title, (Choice(known.choices[0].meaning, Fit.DATED),))
    return None


def _without_brackets(title: str) -> Known | None:
    """The title without what stands in brackets, which explains it; where that names another thing, it is doubtful."""
    inner = _BRACKETED.findall(title)
    known = known_title(_BRACKETED.sub(" ", title)) if inner else None
    if known is None or known.meaning is None:
        return known
    others = {note.meaning for note in map(known_title, inner) if note and note.meaning}
    return known if others <= {known.meaning} or others | {known.meaning} == _WHO else known.fitting(Fit.TWO_THINGS)


def _of_parts(title: str) -> Known | None:
    parts = _BETWEEN.split(title)
    if not 1 < len(parts) <= _MOST_PARTS:
        return None
    known = [known_title(part) for part in parts]
    return of_all([part for part in known if part]) if all(known) else None


def of_all(parts: Sequence[Known]) -> Known:
    """What several titles in one mean; of two things the first that holds words, and that is doubtful."""
    meanings = {part.meaning for part in parts}
    if len(meanings) == 1:
        return min(parts, key=lambda part: [choice.fit for choice in part.choices])
    if meanings == _WHO:
        return next(part for part in parts if part.meaning is Column.RESPONSIBILITY)
    came_about = any(choice.meaning is Extra.COMPLETED_ON for part in parts for choice in part.choices)
    holding = (part for part in parts if part.meaning in _HOLD_WORDS)
    first = None if came_about else next(holding, None)
    return first.fitting(Fit.TWO_THINGS) if first else Known(parts[0].title, ())


def _begins(words: Sequence[str]) -> Known | None:
    for length in range(len(words), 1, -1):
        if meaning := _beginnings().get(tuple(words[:length])):
            return Known(TITLES[meaning][0], (Choice(meaning, Fit.BEGINS),))
    return None


@cache
def _beginnings() -> Mapping[tuple[str, ...], Meaning]:
    return {words_of(phrase): meaning for meaning, phrases in BEGINNINGS.items() for phrase in phrases}
