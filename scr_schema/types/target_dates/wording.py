"""Printed words as the grammar reads them: one way of writing for capitals, blanks, dashes, months and the like."""

import re
from dataclasses import dataclass

from scr_schema.types.target_dates.vocabulary import ALIKE, ORDINALS, mended

#: Other characters for those that the grammar knows; what a word processor hides is left out.
_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’ʼ´`", "'"),
        **dict.fromkeys("⁄∕", "/"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)
_WORD = re.compile(r"(?:(?:twenty|thirty)[ -](?=[a-z]))?[^\W\d_]+\.?")
#: ``First`` alone may be the first of anything: it is a number where its noun stands behind it.
_BEHIND_AN_ORDINAL = re.compile(r" (?:of|quarter|qtr|week)\b")
_ON_GOING = re.compile(r"\bon[ -]going\b")
_LAST_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]$")
#: What a column may be called in its cells too.
_LABEL = re.compile(r"\A(?:target |due )?(?:date|deadline|timescale)s? ?[:-] ?")
#: What may stand at either end of a date and says nothing.
_EDGES = " .,;:-•·▪◦*"


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as the grammar reads it; ``misspelt`` says that a month's name had to be mended for it."""

    text: str
    misspelt: bool


def unified(text: str) -> str:
    """The text with one character for every dash, apostrophe and stroke."""
    return text.translate(_CHARACTERS)


def plain(text: str) -> Wording:
    """The text in small letters and in the grammar's own words, nothing at its ends that says nothing.

    A bracket at the end becomes one more part behind a comma: ``June 2011 (TBC)`` is ``jun 2011, tbc``.
    """
    misspelt = False

    def written_alike(found: re.Match[str]) -> str:
        nonlocal misspelt
        word = found[0].removesuffix(".").replace(" ", "-")
        if word == "the":
            return ""
        if word not in ALIKE and (month := mended(word)):
            misspelt = True
            return month
        if word in ORDINALS and not _BEHIND_AN_ORDINAL.match(found.string, found.end()):
            return found[0]
        return ALIKE.get(word, found[0])

    small = " ".join(unified(text).casefold().split()).strip(_EDGES)
    small = _ON_GOING.sub("ongoing", _LAST_BRACKET.sub(r", \1", small))
    words = " ".join(_WORD.sub(written_alike, small).split()).replace(" ,", ",")
    return Wording(_LABEL.sub("", words).strip(_EDGES), misspelt)
