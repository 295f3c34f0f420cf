"""The lines of an owner's cell: each an owner of its own, or one that goes on with the owner above it.

A line is another owner only where it names somebody by itself, and the like of what stands above it. What goes on with
a sentence does not, nor does the body of a post that stands above it, or the post of a person.
"""

import re
from enum import Enum, auto

from scr_schema.tables.plan.owner_names import person_in_front
from scr_schema.tables.plan.owner_words import has_title, words_of
from scr_schema.tables.plan.post_titles import BODIES, GROUPS, HEADS, UNITS

#: A longer line is a sentence.
_LONGEST = 150
#: A title is broken into few lines.
_MOST_LINES = 4
_JOINERS = "and|at|by|for|from|in|of|on|or|plus|to|with"
_GOES_ON = re.compile(
    rf"[(&/,;+–—-]|(?:{_JOINERS}|supported|assisted|delegated|jointly|including|who)\b", re.IGNORECASE
)
_TO_GO_ON = re.compile(rf"(?:[(&/,+–—-]|\b(?:{_JOINERS}|the|behalf))\Z", re.IGNORECASE)
#: So many letters have the longest of these, and what stands in front of it.
_LONGEST_JOINER = 8
_MARKS = re.compile(r"[,;:/()]|\s[-–—]\s|\b(?:and|&)\s")


class _Names(Enum):
    """What a line names."""

    NOBODY = auto()
    POST = auto()
    PERSON = auto()
    BODY = auto()


def owner_lines(text: str) -> list[str]:
    """The owners that the lines of a text name, each with the lines that go on with it; none where it is blank."""
    owners: list[list[str]] = []
    named_above = _Names.NOBODY
    may_be_small = text.lstrip()[:1].islower()
    for line in filter(None, map(str.strip, text.splitlines())):
        names = _named_by(line)
        begins = names is named_above and (may_be_small or not line[:1].islower())
        if not owners or (begins and _is_another(owners[-1][-1], line, names)):
            owners.append([line])
            named_above = names
            continue
        owners[-1].append(line)
        if named_above is _Names.NOBODY and len(owners[-1]) <= _MOST_LINES:
            named_above = _named_by(" ".join(owners[-1]))
    return ["\n".join(lines) for lines in owners]


def _is_another(above: str, line: str, names: _Names) -> bool:
    """Whether a line that names the like of what stands above it names somebody else."""
    goes_on = _GOES_ON.match(line) or _TO_GO_ON.search(above[-_LONGEST_JOINER:]) or above.count("(") > above.count(")")
    return names is not _Names.NOBODY and not goes_on and not _is_end_of_title(line)


def _is_end_of_title(line: str) -> bool:
    """Whether a line may end the title that the line above begins, as ``Manager`` below ``Team``."""
    words = words_of(line)
    return len(words) == 1 and words[0].among(HEADS, GROUPS) and not has_title(words[0])


def _named_by(line: str) -> _Names:
    """What a line names: a post or a group, whatever stands beside it, or a person or a body alone."""
    words = words_of(_MARKS.sub(" ", line)) if len(line) <= _LONGEST else ()
    if len(words) == 1 and words[0].among(GROUPS):
        return _Names.NOBODY
    if any(word.is_holder or word.among(GROUPS) for word in words):
        return _Names.POST
    if person_in_front(words):
        return _Names.PERSON
    is_body = any(word.among(UNITS, BODIES) for word in words) or all(word.raw.isupper() for word in words)
    return _Names.BODY if words and is_body else _Names.NOBODY
