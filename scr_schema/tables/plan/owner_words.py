"""The words of an owner's cell, each looked up in the vocabularies, and the titles that they make."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scr_schema.codelists.organisations import PostRoleCode
from scr_schema.tables.plan.post_titles import (
    ABBREVIATIONS,
    ANOTHER,
    BODIES,
    FIELDS,
    GROUPS,
    HEADS,
    HONORIFICS,
    LONGEST_TITLE,
    NOBODY,
    OF_NAMES,
    SMALL,
    TITLES,
    UNITS,
)

#: An abbreviation that no vocabulary has; longer capitals may be a name.
ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{2,5}(?:['’]?s)?")
#: What a name is made of.
NAME = re.compile(r"[A-Z](?:[A-Za-z'’-]*[a-z]|\.)?")
_VOCABULARY = HEADS | GROUPS | UNITS | BODIES | OF_NAMES | FIELDS | SMALL | ANOTHER | HONORIFICS
_EDGES = " .,;:'\"“”‘’()[]*"
_SEPARATORS = re.compile(r"[/,;:()&+]")
_IRREGULAR = {"children": "child", "childrens": "child", "midwives": "midwife"}
_SMALL_LETTERS = re.compile(r"[a-z][a-z'’&-]*")
#: In so few words one in small letters is no part of a sentence.
_FEW = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed, and what it is looked up by: small letters, in the singular.

    ``role`` is the post that an abbreviation stands for. ``listed``: a vocabulary has the word. ``known``: it is no
    name, as it is listed, or an abbreviation, or begins with a small letter.
    """

    raw: str
    key: str
    role: PostRoleCode | None
    plural: bool
    listed: bool
    known: bool

    @property
    def is_holder(self) -> bool:
        """Whether it says what somebody is who holds a post."""
        return self.role is not None or self.key in HEADS

    def among(self, *words: frozenset[str]) -> bool:
        """Whether one of the vocabularies has it."""
        return any(self.key in some for some in words)


@dataclass(frozen=True, slots=True)
class Title:
    """A title with a code among some words."""

    start: int
    end: int
    role: PostRoleCode


@lru_cache(maxsize=4096)
def word_of(raw: str) -> Word:
    """A printed word."""
    bare = raw.strip(_EDGES)
    owned = bare[:-2] if bare.endswith(("'s", "’s")) else bare
    single = owned[:-1] if owned.endswith("s") and owned[:-1] in ABBREVIATIONS else owned
    if (role := ABBREVIATIONS.get(single)) is not None:
        return Word(raw, single.casefold(), role, plural=owned != single, listed=True, known=True)
    small = owned.casefold()
    key = _singular(small)
    listed = key in _VOCABULARY or all(_singular(part) in _VOCABULARY for part in key.split("-"))
    return Word(raw, key, None, plural=key != small, listed=listed, known=listed or _is_no_name(bare))


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, without marks that stand alone."""
    return tuple(word for word in map(word_of, text.split()) if word.key)


def titles_among(words: Sequence[Word]) -> list[Title]:
    """The titles among the words, in order, the longest where one holds another."""
    titles: list[Title] = []
    for at, word in enumerate(words):
        if titles and at < titles[-1].end:
            continue
        keys = tuple(one.key for one in words[at : at + LONGEST_TITLE])
        found = next(((title, role) for title, role in TITLES.get(word.key, ()) if title == keys[: len(title)]), None)
        if found is not None:
            titles.append(Title(at, at + len(found[0]), found[1]))
        elif word.role is not None:
            titles.append(Title(at, at + 1, word.role))
    return titles


def has_title(word: Word) -> bool:
    """Whether a word alone is the title of a post."""
    return word.role is not None or any(len(title) == 1 for title, _ in TITLES.get(word.key, ()))


def names_somebody(text: str) -> bool:
    """Whether words may name anybody, be they understood or not: a post, a group, a body, or what may be a name."""
    words = words_of(_SEPARATORS.sub(" ", text))
    few = len(words) <= _FEW
    return any(
        word.role is not None
        or "@" in word.raw
        or (word.among(HEADS, GROUPS, UNITS, BODIES, HONORIFICS) and (few or word.raw[:1].isupper()))
        or (word.raw[:1].isupper() and not word.listed and word.key not in NOBODY)
        or (word.key == "all" and len(words) == 1)
        for word in words
    )


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word


def _is_no_name(bare: str) -> bool:
    return bool(_SMALL_LETTERS.fullmatch(bare) or ACRONYM.fullmatch(bare)) or (bare.isdecimal() and len(bare) < 3)
