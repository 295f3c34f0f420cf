"""Headings of flat tables: a path into the record, for programs or for people.

`parties/0/role` and `Parties 1 – Role` are the same path, as are `parties/*/role` and `Parties * – Role`; each path has
one heading of either form. Reading is tolerant of case, blanks and the shape of the dash.
"""

import re
from itertools import pairwise

from scr_schema.tables.flat.shape import EACH, Pattern, known_names

#: Longer headings than this are sentences; the longest path of a record has a hundred characters.
LONGEST = 500
_DEEPEST = 32

_DASH = re.compile(r"\s*[–—―]\s*|\s+-+\s+")
_NUMBERED = re.compile(r"(?P<name>.*\S)\s+(?P<place>[0-9]{1,9}|\*)", re.DOTALL)
_POSITION = re.compile(r"[0-9]{1,9}")
# A name that ends in a number of its own would read as a position, were it written as a title.
_WORDS = re.compile(r"[a-z][a-z0-9]*(?:_[a-z][a-z0-9]*)*")
_BETWEEN_WORDS = re.compile(r"[\s_-]+")


def heading_of(pattern: Pattern, *, title: bool = False) -> str:
    """The heading of a path: its steps with `/` between them, or a title for people."""
    return _title(pattern) if title else "/".join(map(str, pattern))


def pattern_of(heading: str) -> Pattern | None:
    """The path that a heading names, in either form; nothing where it can be none."""
    if len(heading) > LONGEST:
        return None
    words = " ".join(heading.split())
    steps = _of_path(words) if "/" in words or words in known_names() else _of_title(words)
    return steps if steps and _is_path(steps) else None


def _title(pattern: Pattern) -> str:
    parts: list[str] = []
    for step in pattern:
        if isinstance(step, int) or step == EACH:
            parts[-1] += f" {step if step == EACH else int(step) + 1}"
        else:
            plain = step in known_names() and _WORDS.fullmatch(step)
            parts.append(step.replace("_", " ").capitalize() if plain else step)
    return " – ".join(parts)


def _of_path(words: str) -> Pattern:
    steps = (step.strip() for step in words.split("/"))
    return tuple(int(step) if _POSITION.fullmatch(step) else _name(step) for step in steps)


def _of_title(words: str) -> Pattern | None:
    steps: list[str | int] = []
    for part in _DASH.split(words):
        numbered = _NUMBERED.fullmatch(part)
        steps.append(_name(numbered["name"] if numbered else part))
        if numbered:
            if numbered["place"] == "0":
                return None  # people count from 1
            steps.append(EACH if numbered["place"] == EACH else int(numbered["place"]) - 1)
    return tuple(steps)


def _name(words: str) -> str:
    """The member that is meant, however it is capitalised; a name that no record has stays as it is."""
    folded = _BETWEEN_WORDS.sub("_", words.lower())
    return folded if words not in known_names() and folded in known_names() else words


def _is_path(steps: Pattern) -> bool:
    """Whether no name is empty, and each position is that of a list in an object."""
    are_names = [isinstance(step, str) and step != EACH for step in steps]
    return (
        len(steps) <= _DEEPEST
        and "" not in steps
        and are_names[0]
        and all(first or second for first, second in pairwise(are_names))
    )
