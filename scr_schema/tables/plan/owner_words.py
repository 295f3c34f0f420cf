"""What some words of an owner's cell are: a post, a group, a part of a body, a body, a field of work, or a name.

Only what is fully understood counts. A word with a capital that no vocabulary has may be anybody's name, so it stands
in a title only where no name does: right in front of what somebody is, or behind ``of``, ``in`` or ``at``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
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
    RANKS,
    SMALL,
    TITLES,
    UNITS,
)

_VOCABULARY = HEADS | GROUPS | UNITS | BODIES | OF_NAMES | FIELDS | SMALL | ANOTHER | HONORIFICS
_EDGES = " .,;:'\"“”‘’()[]*"
_SEPARATORS = re.compile(r"[/,;:()&+]")
_IRREGULAR = {"children": "child", "childrens": "child", "midwives": "midwife"}
_SMALL_LETTERS = re.compile(r"[a-z][a-z'’&-]*")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{2,}(?:['’]?s)?")
_NAME = re.compile(r"[A-Z](?:[A-Za-z'’-]*[a-z]|\.)?")
_PLACE = frozenset(("of", "in", "at", "within", "across"))
_BEHIND = _PLACE | {"for", "from", "on", "with", "to"}
_EVERY = frozenset(("all", "both", "each", "every"))
_POLICE = (PostRoleCode.POLICE_MANAGER, PostRoleCode.POLICE_OFFICER)
_MOST_OF_A_NAME = 3
#: In so few words one in small letters is no part of a sentence.
_FEW = 6


class Kind(Enum):
    """What some words are."""

    POST = auto()
    GROUP = auto()
    UNIT = auto()
    BODY = auto()
    FIELD = auto()
    NAME = auto()
    UNKNOWN = auto()


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
class Phrase:
    """What a few words are; of a post its code and whether several hold it."""

    kind: Kind
    role: PostRoleCode = PostRoleCode.OTHER
    plural: bool = False


@dataclass(frozen=True, slots=True)
class _Title:
    """A title with a code among some words."""

    start: int
    end: int
    role: PostRoleCode


_UNKNOWN = Phrase(Kind.UNKNOWN)


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


def has_title(word: Word) -> bool:
    """Whether a word alone is the title of a post."""
    return word.role is not None or any(len(title) == 1 for title, _ in TITLES.get(word.key, ()))


def read_phrase(words: Sequence[Word]) -> Phrase:
    """What some words between two marks are."""
    if not words:
        return _UNKNOWN
    if _is_name(words):
        return Phrase(Kind.NAME)
    core = next((at for at, word in enumerate(words) if at and word.raw in _BEHIND), len(words))
    titles = _titles(words)
    if not _is_understood(words, core) or any(title.start >= core for title in titles):
        return _UNKNOWN
    holders = {at for at, word in enumerate(words[:core]) if word.is_holder}
    holders |= {title.end - 1 for title in titles if title.end <= core}
    return _post(words, core, max(holders), titles) if holders else Phrase(_kind_without_post(words, core))


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


def person_in_front(words: Sequence[Word]) -> int:
    """How many words are a person's name with what is put in front of a surname, as ``Dr Example``; else 0."""
    is_rank = bool(words) and words[0].raw in RANKS
    if len(words) < 2 or not (is_rank or words[0].key in HONORIFICS):
        return 0
    at = 1
    while at < len(words) - 1 and len(words[at].key) == 1:  # initials
        at += 1
    if len(words[at].key) == 1 or not _NAME.match(words[at].raw) or (is_rank and words[at].known):
        return 0
    end = at + 1
    while end < min(len(words), at + _MOST_OF_A_NAME) and not words[end].known and _NAME.match(words[end].raw):
        end += 1
    return end


def rank_in_front(words: Sequence[Word]) -> PostRoleCode | None:
    """The post that a rank of the police tells, where it stands in front of a surname and nothing else."""
    if words[0].raw in RANKS:
        return RANKS[words[0].raw]
    first = next(iter(_titles(words)), None)
    if first is None or first.start > 0 or first.role not in _POLICE:
        return None
    surname = words[first.end :]
    is_name = len(surname) == 1 and not surname[0].known and len(surname[0].key) > 1 and _NAME.match(surname[0].raw)
    return first.role if is_name else None


def body_among(words: Sequence[Word]) -> tuple[int, int] | None:
    """From where to where words are a body by what it is and a name of its own, as ``Alpha Trust``."""
    for end in range(len(words), 1, -1):
        if not words[end - 1].among(BODIES) or (end < len(words) and words[end].among(BODIES)):
            continue
        start = end - 1
        while start and _may_be_of_body(words[start - 1]):
            start -= 1
        proper = [at for at in range(start, end - 1) if not words[at].known or words[at].among(OF_NAMES)]
        if any(not words[at].known for at in proper):
            return proper[0], end
    return None


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word


def _is_no_name(bare: str) -> bool:
    return bool(_SMALL_LETTERS.fullmatch(bare) or _ACRONYM.fullmatch(bare)) or (bare.isdecimal() and len(bare) < 3)


def _is_name(words: Sequence[Word]) -> bool:
    """Whether the words may be a name and nothing else: two or three with capitals, none of them in a vocabulary."""
    first, *middle, last = words if len(words) > 1 else (words[0], words[0])
    plain = all(_NAME.fullmatch(word.raw.strip(",;:()")) for word in words)
    strange = not (first.known or last.known) and all(not word.known or len(word.key) == 1 for word in middle)
    return 2 <= len(words) <= _MOST_OF_A_NAME and plain and strange and len(last.key) > 1


def _is_understood(words: Sequence[Word], core: int) -> bool:
    """Whether no word may be a name; ``core`` words come before what says where or of what."""
    shouted = any(
        not (word.listed or words[at].listed) and word.raw.isupper() and words[at].raw.isupper()
        for at, word in enumerate(words[1:])
    )
    return not shouted and all(
        word.known or (_is_modifier(words[:core], at) if at < core else _is_place(words, at))
        for at, word in enumerate(words)
    )


def _is_modifier(core: Sequence[Word], at: int) -> bool:
    """Whether an unknown word stands alone in front of what somebody or something is."""
    behind = core[at + 1 :]
    alone = (at == 0 or core[at - 1].known) and bool(behind) and behind[0].known
    return alone and any(word.is_holder or word.among(GROUPS, UNITS) for word in behind)


def _is_place(words: Sequence[Word], at: int) -> bool:
    """Whether an unknown word stands behind ``of``, ``in`` or ``at``, with few others like it."""
    first = last = at
    while first and not words[first - 1].known:
        first -= 1
    while last + 1 < len(words) and not words[last + 1].known:
        last += 1
    small = next((word.raw for word in reversed(words[:first]) if word.raw in _BEHIND), "")
    return small in _PLACE and last - first < _MOST_OF_A_NAME


def _titles(words: Sequence[Word]) -> list[_Title]:
    """The titles among the words, in order, the longest where one holds another."""
    titles: list[_Title] = []
    for at, word in enumerate(words):
        if titles and at < titles[-1].end:
            continue
        keys = tuple(one.key for one in words[at : at + LONGEST_TITLE])
        found = next(((title, role) for title, role in TITLES.get(word.key, ()) if title == keys[: len(title)]), None)
        if found is not None:
            titles.append(_Title(at, at + len(found[0]), found[1]))
        elif word.role is not None:
            titles.append(_Title(at, at + 1, word.role))
    return titles


def _post(words: Sequence[Word], core: int, last: int, titles: Sequence[_Title]) -> Phrase:
    """A post, or a group of those who hold it; the last word for what somebody is stands at ``last``."""
    behind = words[last + 1 : core]
    if any(word.among(GROUPS) for word in behind):
        return Phrase(Kind.GROUP)
    if behind and behind[0].among(UNITS, BODIES):
        return Phrase(Kind.UNIT)
    titled = {at for title in titles for at in range(title.start, title.end)}
    if (
        len(titles) > 1
        or _is_of_two(words, last, titled)
        or any(t.end <= last and words[t.end - 1].plural for t in titles)
    ):
        return _UNKNOWN
    is_another = any(
        at not in titled and (word.key in HEADS or word.among(ANOTHER)) for at, word in enumerate(words[:core])
    )
    plural = words[last].plural or words[0].key in _EVERY or any(words[title.start].plural for title in titles)
    return Phrase(Kind.POST, titles[0].role if titles and not is_another else PostRoleCode.OTHER, plural)


def _is_of_two(words: Sequence[Word], last: int, titled: set[int]) -> bool:
    """Whether two posts, or a group and a post, stand beside each other without a mark between them."""
    untitled = [(at, word) for at, word in enumerate(words[:last]) if at not in titled]
    return any(
        (word.key in HEADS and word.plural) or (word.among(GROUPS) and 0 < at < last - 1) for at, word in untitled
    )


def _kind_without_post(words: Sequence[Word], core: int) -> Kind:
    if any(word.among(GROUPS) for word in words[:core]) or (len(words) == 1 and words[0].key == "all"):
        return Kind.GROUP
    if any(word.among(UNITS, BODIES) for word in words[:core]):
        return Kind.UNIT
    return Kind.FIELD if all(word.listed or _ACRONYM.match(word.raw) for word in words) else Kind.UNKNOWN


def _may_be_of_body(word: Word) -> bool:
    is_capital = word.raw[:1].isupper() or word.raw == "&"
    return is_capital and not word.is_holder and not word.among(GROUPS, HONORIFICS)
