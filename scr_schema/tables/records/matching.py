"""What stood in a plan before, found again in its next version.

Only what is certain counts. The same words are the same thing, wherever it was moved; a printed number is its
recommendation's whatever the words, and a slug its agency's; where a recommendation has and always had one row, that
row is its own. All else is new or asked about. Likeness of words counts for nothing: a reworded task may be another.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from scr_schema.tables.records.id_file import Kept, Question
from scr_schema.tables.records.id_form import NEW
from scr_schema.tables.records.seen import Kind, Seen

#: What tells things apart; nothing for a thing that it cannot tell from others.
_Key = Callable[[Seen | Kept], Hashable | None]

_Name = TypeVar("_Name")

#: So many names a question lists; any other name of the same parent may be the answer too.
MOST_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Matching:
    """What became of the things of one parent, each known by its position among all that was seen.

    ``taken`` are the names that were found again, and ``asked`` the questions about what nothing is sure of; all others
    are new.
    """

    taken: Mapping[int, str]
    asked: Mapping[int, Question]


@dataclass(slots=True)
class _Pool:
    """Things and names that are not matched yet, and the pairs that are."""

    things: dict[int, Seen]
    kept: dict[str, Kept]
    taken: dict[int, str] = field(default_factory=dict)

    def pair(self, key: _Key, sure: Callable[[int, int], bool]) -> None:
        """Match in order what has the same key, where so many things and so many names are a sure match."""
        names = _by_key(self.kept, key)
        for told, positions in _by_key(self.things, key).items():
            if sure(len(positions), len(names[told])):
                for at, name in zip(positions, names[told], strict=False):
                    self.take(at, name)

    def take(self, at: int, name: str) -> None:
        """Match a thing with a name."""
        self.taken[at] = name
        del self.things[at], self.kept[name]


def match(
    under: str, kind: Kind, things: Mapping[int, Seen], kept: Mapping[str, Kept], answers: Iterable[Question]
) -> Matching:
    """Find what is ``kept`` under one id again among the ``things`` that stand there now; both are in plan order."""
    live = _Pool(dict(things), {name: one for name, one in kept.items() if not one.gone})
    _take_certain(live, kind)
    if kind is Kind.ROW and len(things) == len(kept) == 1:
        live.pair(lambda _: True, _any)
    gone = _Pool(live.things, {name: one for name, one in kept.items() if one.gone})
    _take_certain(gone, kind)
    _take_answered((live, gone), {(one.words, one.nth): one.answer for one in answers})
    renumbered = any(_other_number(things[at], kept[name]) for at, name in live.taken.items())
    candidates = _Candidates(live.kept, renumbered)
    asked = {
        at: Question(under, thing.words, (*names, NEW), nth, thing.stood)
        for at, nth in _nth(live.things)
        if (names := candidates.of(thing := live.things[at]))
    }
    return Matching(live.taken | gone.taken, asked)


def _take_certain(pool: _Pool, kind: Kind) -> None:
    # What is alike in all that is compared cannot be told apart by anybody, so that its order tells it apart.
    pool.pair(lambda one: (one.number, one.words, one.rest) if one.words or one.rest else None, _any)
    pool.pair(lambda one: None if one.words or one.rest else True, _as_many)
    # Owners and dates change, and numbers come, go and are changed: what was said is still the same.
    pool.pair(lambda one: one.words or None, _as_many)
    if kind is not Kind.ROW:
        pool.pair(lambda one: one.number, _one_each)


def _take_answered(pools: tuple[_Pool, _Pool], answers: Mapping[tuple[str, int], str]) -> None:
    """Match what the user has answered, and take what is new from the things.

    A name that is met in its own words is not free to be the answer for others.
    """
    things = pools[0].things
    for at, nth in tuple(_nth(things)):
        answer = answers.get((things[at].words, nth), "")
        free = next((pool for pool in pools if answer in pool.kept), None)
        if free:
            free.take(at, answer)
        elif answer == NEW:
            del things[at]


class _Candidates:
    """The names that nothing took, as they are shown in a question.

    A number says that its thing is none of those with another one, unless the plan was numbered anew.
    """

    def __init__(self, kept: Mapping[str, Kept], renumbered: bool) -> None:
        self._by_number: dict[str | None, list[str]] = {}
        for name, one in kept.items():
            self._by_number.setdefault(one.number, []).append(name)
        self._all = tuple(kept)[:MOST_SHOWN]
        self._renumbered = renumbered

    def of(self, thing: Seen) -> tuple[str, ...]:
        """The first names that may be the thing's; none where it is certainly new."""
        if self._renumbered or thing.number is None:
            return self._all
        of_its_number, of_none = (self._by_number.get(number, []) for number in (thing.number, None))
        return (*of_its_number, *of_none)[:MOST_SHOWN]


def _other_number(thing: Seen, one: Kept) -> bool:
    return thing.number is not None and one.number is not None and thing.number != one.number


def _nth(things: Mapping[int, Seen]) -> Iterator[tuple[int, int]]:
    """Each thing with which one of those with the same words it is."""
    met: Counter[str] = Counter()
    for at, thing in things.items():
        met[thing.words] += 1
        yield at, met[thing.words]


def _by_key(things: Mapping[_Name, Seen | Kept], key: _Key) -> defaultdict[Hashable, list[_Name]]:
    grouped: defaultdict[Hashable, list[_Name]] = defaultdict(list)
    for name, thing in things.items():
        if (told := key(thing)) is not None:
            grouped[told].append(name)
    return grouped


def _any(things: int, names: int) -> bool:
    return bool(things and names)


def _as_many(things: int, names: int) -> bool:
    return things == names


def _one_each(things: int, names: int) -> bool:
    return things == names == 1
