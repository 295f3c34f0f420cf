"""What some words of an owner's cell are: a post, a group, a part of a body, a field of work, or a name.

Only what is fully understood counts. A word with a capital that no vocabulary has may be anybody's name, so it stands
in a title only where no name does: right in front of what somebody is, or behind ``of``, ``in`` or ``at``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from scr_schema.codelists.organisations import PostRoleCode
from scr_schema.tables.plan.owner_words import NAME, Title, Word, titles_among
from scr_schema.tables.plan.post_titles import ANOTHER, BODIES, GROUPS, HEADS, UNITS

_PLACE = frozenset(("of", "in", "at", "within", "across"))
_BEHIND = _PLACE | {"for", "from", "on", "with", "to"}
_EVERY = frozenset(("all", "both", "each", "every"))
_MOST_OF_A_NAME = 3


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
class Phrase:
    """What a few words are; of a post its code and whether several hold it."""

    kind: Kind
    role: PostRoleCode = PostRoleCode.OTHER
    plural: bool = False


_UNKNOWN = Phrase(Kind.UNKNOWN)


def read_phrase(words: Sequence[Word]) -> Phrase:
    """What some words between two marks are."""
    if not words:
        return _UNKNOWN
    if _is_name(words):
        return Phrase(Kind.NAME)
    core = next((at for at, word in enumerate(words) if at and word.raw in _BEHIND), len(words))
    titles = titles_among(words)
    if not _is_understood(words, core) or any(title.start >= core for title in titles):
        return _UNKNOWN
    holders = {at for at, word in enumerate(words[:core]) if word.is_holder}
    holders |= {title.end - 1 for title in titles if title.end <= core}
    return _post(words, core, max(holders), titles) if holders else Phrase(_kind_without_post(words, core))


def _is_name(words: Sequence[Word]) -> bool:
    """Whether the words may be a name and nothing else: two or three with capitals, none of them in a vocabulary."""
    first, *middle, last = words if len(words) > 1 else (words[0], words[0])
    plain = all(NAME.fullmatch(word.raw.strip(",;:()")) for word in words)
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


def _post(words: Sequence[Word], core: int, last: int, titles: Sequence[Title]) -> Phrase:
    """A post, or a group of those who hold it; the last word for what somebody is stands at ``last``."""
    behind = words[last + 1 : core]
    if any(word.among(GROUPS) for word in behind):
        return Phrase(Kind.GROUP)
    if behind and behind[0].among(UNITS, BODIES):
        return Phrase(Kind.UNIT)
    titled = {at for title in titles for at in range(title.start, title.end)}
    if len(titles) > 1 or _are_two(words, last, titled):
        return _UNKNOWN
    is_another = any(
        at not in titled and (word.key in HEADS or word.among(ANOTHER)) for at, word in enumerate(words[:core])
    )
    plural = words[last].plural or words[0].key in _EVERY or any(words[title.start].plural for title in titles)
    return Phrase(Kind.POST, titles[0].role if titles and not is_another else PostRoleCode.OTHER, plural)


def _are_two(words: Sequence[Word], last: int, titled: set[int]) -> bool:
    """Whether posts, or a group and a post, stand beside each other without a mark between them."""
    if any(word.is_holder and word.plural for at, word in enumerate(words[:last]) if not {at, last} <= titled):
        return True  # "Service managers head of governance"
    return any(
        word.among(GROUPS) and at not in titled and at > 0 and (at < last - 1 or last in titled)
        for at, word in enumerate(words[:last])
    )


def _kind_without_post(words: Sequence[Word], core: int) -> Kind:
    if any(word.among(GROUPS) for word in words[:core]) or (len(words) == 1 and words[0].key == "all"):
        return Kind.GROUP
    if any(word.among(UNITS, BODIES) for word in words[:core]):
        return Kind.UNIT
    return Kind.FIELD if all(word.listed or (word.known and word.raw[:1].isupper()) for word in words) else Kind.UNKNOWN
