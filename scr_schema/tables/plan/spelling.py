"""Titles without what spellings of them differ in, and how far two of them are apart."""

import re
import unicodedata
from collections.abc import Iterable

_APOSTROPHES = re.compile("['’‘`´]")
_PLURAL_IN_BRACKETS = re.compile(r"\((?:e?s|ies)\)", re.IGNORECASE)
_SIGNS = (("&", " and "), ("#", " number "), ("№", " no "))
_ENUMERATOR = re.compile(r"\W*(?:[0-9]{1,2}|[a-z])[.):]\s+")
_WORD = re.compile(r"[^\W_]+")
#: American ``organization``, ``prioritized``: the endings before which a z is our s.
_AMERICAN_Z = re.compile(r"iz(?=(?:e[drs]?|ing|ations?|ational)$)")
_ARTICLES = frozenset(("the", "a", "an"))


def words_of(title: str) -> tuple[str, ...]:
    """The words of a title in small letters and the singular, spelt as in Britain, without articles.

    A letter or number in front, as in ``1. Recommendation``, is none of them.
    """
    text = unicodedata.normalize("NFKC", _PLURAL_IN_BRACKETS.sub("", title)).casefold()
    for sign, spelt_out in _SIGNS:
        text = text.replace(sign, spelt_out)
    words = _WORD.findall(_without_enumerator(_APOSTROPHES.sub("", text)))
    return tuple(_AMERICAN_Z.sub("is", _singular(word)) for word in words if word not in _ARTICLES)


def key_of(words: Iterable[str]) -> str:
    """What is alike for all spellings of a title: blanks do not count, so ``Time scale`` is ``Timescale``."""
    return "".join(words)


def distance(first: str, second: str, most: int) -> int:
    """How many slips lie between two texts: a letter too many, too few, wrong, or two that changed places.

    Anything more than ``most`` comes out as ``most + 1``; the work is that of ``most`` times the length.
    """
    if abs(len(first) - len(second)) > most:
        return most + 1
    too_far = [most + 1] * (len(second) + 1)
    before, last = too_far, [min(column, most + 1) for column in range(len(second) + 1)]
    for row, letter in enumerate(first, start=1):
        current = too_far.copy()
        current[0] = min(row, most + 1)
        for column in range(max(1, row - most), min(len(second), row + most) + 1):
            other = second[column - 1]
            cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (letter != other))
            if row > 1 < column and letter == second[column - 2] and first[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            current[column] = cost
        if min(current) > most:
            return most + 1
        before, last = last, current
    return min(last[-1], most + 1)


def _without_enumerator(text: str) -> str:
    enumerator = _ENUMERATOR.match(text)
    return text[enumerator.end() :] if enumerator else text


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        return f"{word[:-3]}y"
    plural = len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word
