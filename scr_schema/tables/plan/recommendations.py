"""What stands in a recommendation's cell: its number, its words, and the remarks in brackets behind them."""

import re
from dataclasses import dataclass

from scr_schema.codelists.plans import RecommendationBasisCode

_WORD = (
    r"(?:(?:additional|agency|health|imr|key|local|lscb|lscp|national|overview|panel|report|review|scr)\s+){0,2}"
    r"(?:recommendation|argymhelliad|rec\b\.?)\s*(?:no\b\.?|number|\#)?"
)
_CIPHER = r"[0-9]{1,3}(?:\.[0-9]{1,2}){0,3}[a-z]?"
_IN_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# "Recommendations 1 and 2" are spoken of.
_OTHERS = r"\s*(?:and\b|&|to\b|,|[–—-])\s*[0-9]"
# A capital behind tells "1.1 Staff" from "1.5 posts", and "1 – Staff" from "1 – 2 weeks".
_CAPITAL = r"(?=\s*[\"“‘'(]?[A-Z])"
_NUMBER = re.compile(
    rf"""(?P<printed>
      (?i:{_WORD}\s*(?P<named>{_CIPHER}|{"|".join(_IN_WORDS)})\b(?!{_OTHERS})(?:\s?[.:)]|\s+[–—-](?=\s))?)
    | R\s?(?P<short>[0-9]{{1,3}}[a-z]?)\b(?:\s?[.:)]|\s+[–—-](?=\s)|(?=\s+[A-Z]))
    | \((?P<round>[0-9]{{1,3}}[a-z]?)\)
    | (?P<bare>[0-9]{{1,3}}[a-zA-Z]?)(?:\.?\)|\.(?![0-9]))
    | (?P<set_off>[0-9]{{1,3}}[a-z]?)(?::(?=\s)|\s+[–—-](?=\s)|[ \t]*(?=\n)){_CAPITAL}
    | (?P<level>[1-9][0-9]?(?:\.[1-9][0-9]?){{1,3}})(?:\.|\))?(?=\s){_CAPITAL}
    )\s*""",
    re.VERBOSE,
)
_PLACES = ("named", "short", "round", "bare", "set_off", "level")
_TAGS = (
    (
        RecommendationBasisCode.REMINDER_OF_STANDARD_PRACTICE,
        r"\(\s*reminder\s+of\s+(?:standard|existing|good)\s+practice\s*\)",
    ),
    (RecommendationBasisCode.NEW, r"\(\s*new(?:\s+recommendation)?\s*\)"),
    (RecommendationBasisCode.REPEAT, r"\(\s*repeat(?:ed)?\s+recommendation\s*\)"),
    (RecommendationBasisCode.EXTENSION, r"\(\s*(?:this\s+is\s+)?an\s+extension\s+(?:of|to)\s[^()]*\)"),
)
_ANY_TAG = re.compile("|".join(f"(?P<tag{index}>{form})" for index, (_, form) in enumerate(_TAGS)), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tag:
    """A remark in brackets on how the recommendation stands to what was asked for before."""

    kind: RecommendationBasisCode
    as_printed: str


@dataclass(frozen=True, slots=True)
class RecommendationWords:
    """A recommendation's cell taken apart; ``number`` is absent where none is printed."""

    number: str | None
    number_as_printed: str | None
    text: str
    tags: tuple[Tag, ...]


def is_numbered(text: str) -> bool:
    """Whether the text begins with a recommendation's number: ``Recommendation 1.``, ``Recommendation 4``, ``1.``."""
    return _NUMBER.match(text) is not None


def read_recommendation(text: str) -> RecommendationWords:
    """The number, the text without number and tags, and the tags, of a cell after joining."""
    found = _NUMBER.match(text)
    words = text[found.end() :] if found else text
    return RecommendationWords(
        number=_number(found) if found else None,
        number_as_printed=" ".join(found["printed"].split()) if found else None,
        text=_without_tags(words),
        tags=tuple(_tag(tag) for tag in _ANY_TAG.finditer(words)),
    )


def _number(found: re.Match[str]) -> str:
    """The number without what stands around it, in small letters and ciphers."""
    number = next(found[name] for name in _PLACES if found[name] is not None).lower()
    return str(_IN_WORDS.index(number) + 1) if number in _IN_WORDS else number


def _tag(found: re.Match[str]) -> Tag:
    index = int(str(found.lastgroup).removeprefix("tag"))
    return Tag(_TAGS[index][0], " ".join(found.group().split()))


def _without_tags(words: str) -> str:
    ends = (0, *(tag.end() for tag in _ANY_TAG.finditer(words)))
    starts = (*(tag.start() for tag in _ANY_TAG.finditer(words)), len(words))
    parts = (words[end:start].strip() for end, start in zip(ends, starts, strict=True))
    return " ".join(filter(None, parts))
