"""The lines of an owner's cell: each an owner of its own, or the next line of the same.

A line is another owner only where it and the words above it each name somebody by themselves. What goes on with a
sentence does not, nor does the body, or the post, that a line names of the person above it.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto

from scr_schema.tables.plan.owner_words import Word, person_in_front, words_of
from scr_schema.tables.plan.post_titles import BODIES, GROUPS, HEADS, ROLES, UNITS

#: A longer line is a sentence.
_LONGEST = 150
_GOES_ON = re.compile(
    r"[(&/,;+–—-]|(?:and|or|of|for|in|on|with|to|by|from|at|plus|supported|assisted|delegated|jointly|including|who)\b",
    re.IGNORECASE,
)
_TO_BE_GONE_ON = re.compile(r"(?:[(&/,+–—-]|\b(?:and|or|of|for|in|on|with|to|by|from|at|the|behalf|plus))\Z", re.IGNORECASE)
_MARKS = re.compile(r"[,;:/()]|\s[-–—]\s|\b(?:and|&)\s")


class _Names(Enum):
    """What a line names."""

    NOBODY = auto()
    POST = auto()
    PERSON = auto()
    BODY = auto()


def owner_lines(text: str) -> list[str]:
    """The owners that the lines of a text name, each with the lines that go on with it; none where it is blank."""
    owners: list[str] = []
    last = _Names.NOBODY
    may_be_small = text.lstrip()[:1].islower()
    for line in filter(None, map(str.strip, text.splitlines())):
        names = _named_by(line)
        begins = may_be_small or not line[:1].islower()
        if owners and not (begins and _is_another(owners[-1], last, line, names)):
            owners[-1] = f"{owners[-1]}\n{line}"
            last = last if last is not _Names.NOBODY else _named_by(owners[-1])
        else:
            owners.append(line)
            last = names
    return owners


def _is_another(above: str, named_above: _Names, line: str, names: _Names) -> bool:
    """Whether a line names somebody else than the owner above it."""
    if _GOES_ON.match(line) or _TO_BE_GONE_ON.search(above) or above.count("(") > above.count(")"):
        return False
    return names is named_above and names is not _Names.NOBODY and not _is_end_of_title(words_of(line))


def _is_end_of_title(words: Sequence[Word]) -> bool:
    """Whether a line may end the title that the line above begins, as ``Manager`` below ``Team``."""
    return len(words) == 1 and words[0].among(HEADS, GROUPS) and not _titled(words[0])


def _titled(word: Word) -> bool:
    return word.role is not None or (word.key,) in ROLES


def _named_by(line: str) -> _Names:
    """What a line names: a post or a group, whatever stands beside it, or a person or a body alone."""
    if len(line) > _LONGEST:
        return _Names.NOBODY
    words = words_of(_MARKS.sub(" ", line))
    if len(words) == 1 and words[0].among(GROUPS):
        return _Names.NOBODY
    if any(_titled(word) or word.among(HEADS, GROUPS) for word in words):
        return _Names.POST
    if person_in_front(words):
        return _Names.PERSON
    is_body = any(word.among(UNITS, BODIES) for word in words) or all(word.raw.isupper() for word in words)
    return _Names.BODY if words and is_body else _Names.NOBODY
