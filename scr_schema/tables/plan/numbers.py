"""The numbers in a plan's column of numbers: of recommendations, or of the actions below them."""

import re
from collections.abc import Iterable, Sequence

_NUMBER = re.compile(
    r"(?:rec(?:ommendation)?s?\.?\s*)?(?:no\.?\s*)?(?P<number>[0-9]{1,4}(?:\.[0-9]{1,3}){0,3}[a-z]?|[a-z]{1,3}[0-9]{1,3})"
    r"[.):]?",
    re.IGNORECASE,
)
_LAST_STEP = re.compile(r"(?:\.[0-9]{1,3}|(?<=[0-9])[a-z])\Z")
_LONGEST = 40


def number_in(text: str) -> str | None:
    """The number that a cell holds and nothing else: ``1`` of ``Rec. 1``, ``2.1``, ``r3``."""
    found = _NUMBER.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    return found["number"].lower() if found else None


def parent_of(number: str) -> str | None:
    """The number of which one is a part: ``1`` of ``1.2`` or of ``1b``."""
    parent = _LAST_STEP.sub("", number)
    return parent if parent != number else None


def shared_number(numbers: Sequence[str]) -> str | None:
    """The number of what several stand below: their own where they are alike, or that of which all are parts."""
    if len(set(numbers)) <= 1:
        return numbers[0] if numbers else None
    parents: Iterable[str | None] = {parent_of(number) for number in numbers}
    return next(iter(parents)) if len(set(parents)) == 1 else None
