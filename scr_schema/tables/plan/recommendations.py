"""What stands in a recommendation's cell: its number, its words, and the remarks in brackets behind them."""

import re
from dataclasses import dataclass

from scr_schema.codelists.plans import RecommendationBasisCode

_NUMBER = re.compile(
    r"(?P<printed>recommendation\s+(?:no\.?\s*)?(?P<named>[0-9]{1,3}[a-z]?)\b[.:)]?"
    r"|(?P<bare>[0-9]{1,3}[a-z]?)[.)](?![0-9]))\s*",
    re.IGNORECASE,
)
_TAGS = (
    (RecommendationBasisCode.REMINDER_OF_STANDARD_PRACTICE, r"\(\s*reminder\s+of\s+standard\s+practice\s*\)"),
    (RecommendationBasisCode.NEW, r"\(\s*new\s+recommendation\s*\)"),
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
        number=(found["named"] or found["bare"]).lower() if found else None,
        number_as_printed=" ".join(found["printed"].split()) if found else None,
        text=_without_tags(words),
        tags=tuple(_tag(tag) for tag in _ANY_TAG.finditer(words)),
    )


def _tag(found: re.Match[str]) -> Tag:
    index = int(str(found.lastgroup).removeprefix("tag"))
    return Tag(_TAGS[index][0], " ".join(found.group().split()))


def _without_tags(words: str) -> str:
    ends = (0, *(tag.end() for tag in _ANY_TAG.finditer(words)))
    starts = (*(tag.start() for tag in _ANY_TAG.finditer(words)), len(words))
    parts = (words[end:start].strip() for end, start in zip(ends, starts, strict=True))
    return " ".join(filter(None, parts))
