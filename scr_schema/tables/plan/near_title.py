"""The known title that one with typing errors was meant to be: taken only where no other is nearly as near."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from itertools import pairwise
from operator import itemgetter, or_

from scr_schema.tables.plan.printed_time import undated
from scr_schema.tables.plan.spelling import distance, key_of, words_of
from scr_schema.tables.plan.title import LONGEST, TOLD_AGAIN, Fit, Known, vocabulary

#: Shorter words are as likely another word as one with a slip, and only long titles may have two slips.
_SHORTEST_LIKENED = 5
_LONG = 12
#: A short word more or less, or another one, is no slip: ``Date completed by`` is not ``Date completed``.
_SHORT_WORD = 2
#: Two letters that change places make three pairs of neighbours into three others; every other slip changes fewer.
#: That tells nearly all titles apart without counting slips.
_PAIRS_OF_A_SLIP = 6
#: No slip makes a letter a number: ``Recommendation 1`` is an entry.
_LETTERS = re.compile(r"[^\W\d]+")


@dataclass(frozen=True, slots=True)
class _Near:
    """A title of the vocabulary as it is compared with others: letters, pairs of them, and short words."""

    key: str
    pairs: int
    short: tuple[str, ...]
    words: int
    known: Known | None = None

    @classmethod
    def of(cls, words: Sequence[str], known: Known | None = None) -> "_Near":
        """The title of these words."""
        key = key_of(words)
        # Some pairs share a bit: they tell titles apart a little less well, and never wrongly.
        pairs = reduce(or_, (1 << (31 * ord(first) + ord(second)) % 256 for first, second in pairwise(key)), 0)
        return cls(key, pairs, tuple(word for word in words if len(word) <= _SHORT_WORD), len(words), known)

    def slips(self, other: "_Near", most: int) -> int:
        """How many slips lie between the two; one more than ``most`` where there are more, or other short words."""
        if (self.short, self.words) != (other.short, other.words):
            return most + 1
        if (self.pairs ^ other.pairs).bit_count() > _PAIRS_OF_A_SLIP * most:
            return most + 1
        return distance(self.key, other.key, most)


@lru_cache(maxsize=1024)
def nearest_title(title: str) -> Known | None:
    """The known title from which this one differs by a slip, or by two where both are long.

    Nothing, where titles of several meanings are near: no other may be as near, or only one slip farther.
    """
    words = words_of(title) if len(title) <= LONGEST else ()
    if known := _nearest(_Near.of(words)):
        return known
    near = _nearest(_Near.of(undated(words)[0]))
    return near if near and near.meaning in TOLD_AGAIN else None


def _nearest(title: _Near) -> Known | None:
    if len(title.key) < _SHORTEST_LIKENED or not _LETTERS.fullmatch(title.key):
        return None
    near = [(slips, known) for slips, known, is_long in _near(title, 2) if slips == 1 or is_long]
    if not near:
        return None
    slips, known = min(near, key=itemgetter(0))
    rivals = ((away, rival) for away, rival, _ in _near(title, slips + 1) if rival.meaning is not known.meaning)
    # What has no member is only there to be told apart: it is a rival where it is as near.
    return None if any(rival.choices or away <= slips for away, rival in rivals) else known.fitting(Fit.LIKENED)


def _near(title: _Near, most: int) -> Iterator[tuple[int, Known, bool]]:
    """The known titles that are at most so many slips away, how many, and whether both titles are long."""
    for length in range(len(title.key) - most, len(title.key) + most + 1):
        for other in _by_length().get(length, ()):
            if (slips := title.slips(other, most)) <= most and other.known:
                yield slips, other.known, min(len(title.key), length) >= _LONG


@cache
def _by_length() -> Mapping[int, Sequence[_Near]]:
    by_length: defaultdict[int, list[_Near]] = defaultdict(list)
    for key, known in vocabulary().items():
        by_length[len(key)].append(_Near.of(words_of(known.title), known))
    return by_length
