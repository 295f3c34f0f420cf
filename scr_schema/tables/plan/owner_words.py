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
    ROLES,
    SMALL,
    UNITS,
)

_EDGES = " .,;:'\"“”‘’()[]*"
_IRREGULAR = {"children": "child", "childrens": "child", "midwives": "midwife"}
_LOWER = re.compile(r"[a-z][a-z'’&-]*")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&]{2,}(?:['’]?s)?")
_NAME = re.compile(r"[A-Z](?:[A-Za-z'’-]*[a-z]|\.)")
_PLACES = frozenset(("of", "in", "at", "within", "across"))
_BEHIND = _PLACES | {"for", "from", "on", "with", "to"}
_EVERY = frozenset(("all", "both", "each", "every"))
_MOST_OF_A_PLACE = 3
#: In so few words one in small letters is no part of a sentence.
_FEW = 6
_SEPARATORS = re.compile(r"[/,;:()&+]")


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

    ``listed``: a vocabulary has it. ``known``: it is no name, be it listed, in small letters, or an abbreviation.
    """

    raw: str
    key: str
    role: PostRoleCode | None
    plural: bool
    listed: bool
    known: bool

    def among(self, *words: frozenset[str]) -> bool:
        """Whether one of the vocabularies has it."""
        return any(self.key in some for some in words)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a few words are; of a post its code and whether several hold it."""

    kind: Kind
    role: PostRoleCode = PostRoleCode.OTHER
    plural: bool = False


_UNKNOWN = Phrase(Kind.UNKNOWN)


@lru_cache(maxsize=4096)
def word_of(raw: str) -> Word:
    """A printed word."""
    bare = raw.strip(_EDGES)
    letters = bare[:-2] if bare.endswith(("'s", "’s")) else bare
    single = letters[:-1] if letters.endswith("s") and letters[:-1] in ABBREVIATIONS else letters
    key = _singular(letters.casefold())
    plural = key != letters.casefold() or letters != single
    role = ABBREVIATIONS.get(single)
    listed = role is not None or all(part in _VOCABULARY or _singular(part) in _VOCABULARY for part in key.split("-"))
    return Word(raw, single.casefold() if role else key, role, plural, listed, listed or _is_plain(bare))


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, without marks that stand alone."""
    return tuple(word for word in map(word_of, text.split()) if word.key)


def read_phrase(words: Sequence[Word]) -> Phrase:
    """What some words between two marks are."""
    if not words:
        return _UNKNOWN
    if _is_name(words):
        return Phrase(Kind.NAME)
    core = _core(words)
    if not _is_understood(words, core):
        return _UNKNOWN
    titles = _titles(words)
    if any(start >= core for start, _, _ in titles):
        return _UNKNOWN  # another post behind the first
    heads = [at for at, word in enumerate(words[:core]) if word.role or word.among(HEADS)]
    heads += [end - 1 for start, end, _ in titles if end - 1 not in heads and end <= core]
    return _post(words, core, max(heads), titles) if heads else Phrase(_kind_without_post(words, core))


def person_in_front(words: Sequence[Word]) -> int:
    """How many words are the name of a person with what is put in front of a surname, as ``Dr Example``; else 0."""
    if len(words) < 2 or not (words[0].key in HONORIFICS or words[0].raw in RANKS):
        return 0
    at = 1
    while at < len(words) - 1 and len(words[at].key) == 1:  # initials
        at += 1
    surname = words[at]
    if not _NAME.match(surname.raw) or len(surname.key) == 1 or (words[0].raw in RANKS and surname.known):
        return 0
    at += 1
    while at < len(words) and not words[at].known and _NAME.match(words[at].raw) and at < _MOST_OF_A_PLACE + 1:
        at += 1
    return at


def rank_in_front(words: Sequence[Word]) -> PostRoleCode | None:
    """The post that a rank of the police tells, where it stands in front of a surname and nothing else."""
    if words[0].raw in RANKS:
        return RANKS[words[0].raw]
    titles = _titles(words)
    if not titles or titles[0][0] != 0 or titles[0][2] not in (PostRoleCode.POLICE_MANAGER, PostRoleCode.POLICE_OFFICER):
        return None
    surname = words[titles[0][1] :]
    is_name = len(surname) == 1 and not surname[0].known and len(surname[0].key) > 1
    return titles[0][2] if is_name and _NAME.match(surname[0].raw) else None


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


def names_somebody(text: str) -> bool:
    """Whether words may name anybody, be they understood or not: a post, a group, a body, or a word that is a name."""
    words = words_of(_SEPARATORS.sub(" ", text))
    few = len(words) <= _FEW
    return any(
        word.role is not None
        or "@" in word.raw
        or (word.among(HEADS, GROUPS, UNITS, BODIES, HONORIFICS) and (few or word.raw[:1].isupper()))
        or (word.raw[:1].isupper() and not word.listed and word.key not in NOBODY)
        for word in words
    )


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word


def _is_plain(bare: str) -> bool:
    return bool(_LOWER.fullmatch(bare) or _ACRONYM.fullmatch(bare)) or (bare.isdecimal() and len(bare) < 3)


def _is_name(words: Sequence[Word]) -> bool:
    """Whether the words may be a name and nothing else: two or three with capitals, none of them in a vocabulary."""
    first, last = words[0], words[-1]
    middle = all(len(word.key) == 1 or not word.known for word in words[1:-1])
    plain = all(_NAME.fullmatch(word.raw.strip(",;:()")) for word in words)
    return 2 <= len(words) <= 3 and plain and middle and not (first.known or last.known) and len(last.key) > 1


def _core(words: Sequence[Word]) -> int:
    """How many words come before what says where or of what."""
    return next((at for at, word in enumerate(words) if at and word.raw in _BEHIND), len(words))


def _is_understood(words: Sequence[Word], core: int) -> bool:
    for at, word in enumerate(words):
        if at and not (word.listed or words[at - 1].listed) and word.raw.isupper() and words[at - 1].raw.isupper():
            return False  # capitals throughout may hide a name
        if not (word.known or (_is_modifier(words[:core], at) if at < core else _is_place(words, at))):
            return False
    return True


def _is_modifier(core: Sequence[Word], at: int) -> bool:
    """Whether an unknown word stands alone in front of what somebody or something is."""
    behind = core[at + 1 :]
    alone = (at == 0 or core[at - 1].known) and bool(behind) and behind[0].known
    return alone and any(word.role or word.among(HEADS, GROUPS, UNITS) for word in behind)


def _is_place(words: Sequence[Word], at: int) -> bool:
    """Whether an unknown word stands behind ``of``, ``in`` or ``at``, with few others like it."""
    first = at
    while first and not words[first - 1].known:
        first -= 1
    last = at
    while last + 1 < len(words) and not words[last + 1].known:
        last += 1
    small = next((word.raw for word in reversed(words[:first]) if word.raw in _BEHIND), "")
    return small in _PLACES and last - first < _MOST_OF_A_PLACE


def _titles(words: Sequence[Word]) -> list[tuple[int, int, PostRoleCode]]:
    """The titles among the words, the longest first where one holds another, in order."""
    keys = tuple(word.key for word in words)
    titles, at = [], 0
    while at < len(keys):
        for end in range(min(at + LONGEST_TITLE, len(keys)), at, -1):
            role = words[at].role if end == at + 1 and words[at].role else ROLES.get(keys[at:end])
            if role is not None:
                titles.append((at, end, role))
                at = end - 1
                break
        at += 1
    return titles


def _post(words: Sequence[Word], core: int, last: int, titles: Sequence[tuple[int, int, PostRoleCode]]) -> Phrase:
    """A post or a group of posts, whose last word for what somebody is stands at ``last``."""
    behind = words[last + 1 : core]
    if behind and behind[0].among(GROUPS, UNITS, BODIES):
        return Phrase(Kind.GROUP if behind[0].among(GROUPS) else Kind.UNIT)
    if any(word.among(GROUPS) for word in behind):
        return Phrase(Kind.GROUP)
    titled = {at for start, end, _ in titles for at in range(start, end)}
    others = [at for at in range(core) if at not in titled and words[at].among(HEADS)]
    before_last = [at for at in range(last) if words[at].among(HEADS) and words[at].plural and at not in titled]
    split_group = [at for at in range(last - 1) if at not in titled and words[at].among(GROUPS) and at > 0]
    if len(titles) > 1 or before_last or split_group or _ends_before_last(titles, words, last):
        return _UNKNOWN  # two posts without a mark between them
    plural = words[last].plural or words[0].key in _EVERY or (bool(titles) and words[titles[0][0]].plural)
    is_another = others or any(word.among(ANOTHER) for word in words[:core])
    role = titles[0][2] if titles and not is_another else PostRoleCode.OTHER
    return Phrase(Kind.POST, role, plural)


def _ends_before_last(titles: Sequence[tuple[int, int, PostRoleCode]], words: Sequence[Word], last: int) -> bool:
    """Whether a title in the plural stands in front of another word for what somebody is."""
    return any(end <= last and words[end - 1].plural for _, end, _ in titles)


def _kind_without_post(words: Sequence[Word], core: int) -> Kind:
    if any(word.among(GROUPS) for word in words[:core]):
        return Kind.GROUP
    if any(word.among(UNITS, BODIES) for word in words[:core]):
        return Kind.UNIT
    return Kind.FIELD if all(word.listed or _ACRONYM.match(word.raw) for word in words) else Kind.UNKNOWN


def _may_be_of_body(word: Word) -> bool:
    is_capital = word.raw[:1].isupper() or word.raw == "&"
    return is_capital and not word.role and not word.among(HEADS, GROUPS) and word.key not in HONORIFICS


_VOCABULARY = HEADS | GROUPS | UNITS | BODIES | OF_NAMES | FIELDS | SMALL | ANOTHER | HONORIFICS
