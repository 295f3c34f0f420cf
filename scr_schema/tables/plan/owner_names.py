"""Names in an owner's cell: of persons with what is put in front of a surname, and of bodies with what they are."""

from collections.abc import Sequence

from scr_schema.codelists.organisations import PostRoleCode
from scr_schema.tables.plan.owner_words import NAME, Word, titles_among
from scr_schema.tables.plan.post_titles import BODIES, GROUPS, HONORIFICS, OF_NAMES, RANKS

_POLICE = (PostRoleCode.POLICE_MANAGER, PostRoleCode.POLICE_OFFICER)
_MOST_OF_A_NAME = 3


def person_in_front(words: Sequence[Word]) -> int:
    """How many words are a person's name with what is put in front of a surname, as ``Dr Example``; else 0."""
    is_rank = bool(words) and words[0].raw in RANKS
    if len(words) < 2 or not (is_rank or words[0].key in HONORIFICS):
        return 0
    at = 1
    while at < len(words) - 1 and len(words[at].key) == 1:  # initials
        at += 1
    if len(words[at].key) == 1 or not NAME.match(words[at].raw) or (is_rank and words[at].known):
        return 0
    end = at + 1
    while end < min(len(words), at + _MOST_OF_A_NAME) and not words[end].known and NAME.match(words[end].raw):
        end += 1
    return end


def rank_in_front(words: Sequence[Word]) -> PostRoleCode | None:
    """The post that a rank of the police tells, where it stands in front of a surname and nothing else."""
    if words[0].raw in RANKS:
        return RANKS[words[0].raw]
    first = next(iter(titles_among(words)), None)
    if first is None or first.start > 0 or first.role not in _POLICE:
        return None
    surname = words[first.end :]
    is_name = len(surname) == 1 and not surname[0].known and len(surname[0].key) > 1 and NAME.match(surname[0].raw)
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


def _may_be_of_body(word: Word) -> bool:
    is_capital = word.raw[:1].isupper() or word.raw == "&"
    return is_capital and not word.is_holder and not word.among(GROUPS, HONORIFICS)
