"""The ids of a plan's records: review, agency and printed number; what has no printed number is counted.

Without a file of ids they are made by position, while the plan is read. With one, the whole plan is shown first, as
digests; then each thing gets the id that it had before, or a new one, or none and a question.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from scr_schema.errors import BadSetting
from scr_schema.tables.records.id_file import IdFile, Kept, Question
from scr_schema.tables.records.matching import Matching, match
from scr_schema.tables.records.seen import Kind, Seen, in_id

_COUNTED = {Kind.RECOMMENDATION: re.compile(r"u([1-9][0-9]{0,8})"), Kind.ROW: re.compile(r"a([1-9][0-9]{0,8})")}
_OF_ANOTHER_REVIEW = "it keeps the ids of another review: give each review a file of its own"


@dataclass(slots=True)
class _Taken:
    """Names that are taken; a second one of the same name is told apart by a number behind it."""

    names: set[str] = field(default_factory=set)
    _clashes: Counter[str] = field(default_factory=Counter)

    def add(self, name: str) -> str:
        """The name, or the first of ``name-2``, ``name-3`` … that is free."""
        free = name
        while free in self.names:
            self._clashes[name] += 1
            free = f"{name}-{self._clashes[name] + 1}"
        self.names.add(free)
        return free


@dataclass(slots=True)
class ByPosition:
    """Ids without a file: what has no printed number is counted where it stands."""

    review: str
    _counts: Counter[str] = field(default_factory=Counter)
    _taken: _Taken = field(default_factory=_Taken)

    def recommendation(self, slug: str, number: str | None) -> str:
        """The id of the next recommendation of an agency, by what stands for the agency in ids."""
        agency = f"{self.review}/{in_id(slug)}"
        self._counts[agency] += 1
        name = _own_name(Kind.RECOMMENDATION, in_id(number or ""), self._counts[agency])
        return self._taken.add(f"{agency}/{name}")

    def row(self, recommendation: str) -> str:
        """The id of the next row of a recommendation, by the recommendation's."""
        self._counts[recommendation] += 1
        return f"{recommendation}/{_own_name(Kind.ROW, None, self._counts[recommendation])}"


@dataclass(frozen=True, slots=True)
class Assigned:
    """The id of each thing that was seen, and the file as it is to be written.

    What is asked about has no id, nor has anything under it; ``asked`` are the positions of the former.
    """

    ids: tuple[str | None, ...]
    asked: tuple[int, ...]
    file: IdFile


def assign(file: IdFile, review: str, seen: Sequence[Seen]) -> Assigned:
    """Give each thing of a plan its id; ``seen`` holds each after its parent, in the plan's order.

    The same file and plan give the same ids, and an empty file those by position.

    Raises:
        BadSetting: the file is that of another review.

    """
    if file.review not in (None, review):
        raise BadSetting("the file of ids", _OF_ANOTHER_REVIEW)
    return _Assignment(file, review, seen).assigned()


class _Assignment:
    """A plan on its way to its ids, one parent after the other, from the agencies down."""

    def __init__(self, file: IdFile, review: str, seen: Sequence[Seen]) -> None:
        self._review = review
        self._seen = seen
        self._names: dict[int, str] = {}
        self._kept = dict(file.kept)
        self._questions: dict[str, list[Question]] = defaultdict(list)
        for question in file.questions:
            self._questions[question.under].append(question)
        self._asked: list[int] = []

    def assigned(self) -> Assigned:
        """Everything done."""
        children: defaultdict[int | None, dict[int, Seen]] = defaultdict(dict)
        for at, thing in enumerate(self._seen):
            children[thing.parent][at] = thing
        self._settle("", Kind.AGENCY, children[None])
        for kind in (Kind.RECOMMENDATION, Kind.ROW):
            parents = [(at, name) for at, name in self._names.items() if name.count("/") == kind - 1]
            for at, name in parents:
                if at in children:
                    self._settle(name, kind, children[at])
        ids = (self._names.get(at) for at in range(len(self._seen)))
        questions = tuple(question for of_one in self._questions.values() for question in of_one)
        return Assigned(
            ids=tuple(None if name is None else f"{self._review}/{name}" for name in ids),
            asked=tuple(sorted(self._asked)),
            file=IdFile(self._review, self._kept, questions),
        )

    def _settle(self, under: str, kind: Kind, things: Mapping[int, Seen]) -> None:
        """Name the things under one id, and note what is to be kept of them."""
        kept = self._kept.get(under, {})
        matching = match(under, kind, things, kept, self._questions.pop(under, ()))
        new = {at: thing for at, thing in things.items() if at not in matching.taken and at not in matching.asked}
        names = {**matching.taken, **dict(_new_names(kind, new, kept))}
        self._names |= {at: f"{under}/{name}".lstrip("/") for at, name in names.items()}
        met = {names[at]: _kept(thing) for at, thing in things.items() if at in names}
        self._kept[under] = met | dict(_not_met(kind, matching, kept))
        self._asked += matching.asked
        self._questions[under] += matching.asked.values()


def _not_met(kind: Kind, matching: Matching, kept: Mapping[str, Kept]) -> Iterator[tuple[str, Kept]]:
    """What is kept of what was not met: it is gone, unless something asked about may be it.

    An agency that is not in this file may be in another one.
    """
    stays = kind is Kind.AGENCY or bool(matching.asked)
    taken = set(matching.taken.values())
    for name, one in kept.items():
        if name not in taken:
            yield name, one if stays or one.gone else replace(one, gone=True)


def _new_names(kind: Kind, new: Mapping[int, Seen], kept: Mapping[str, Kept]) -> Iterator[tuple[int, str]]:
    """Names that nothing ever had for what is new: by position where nothing was kept yet, as all is new there."""
    free = count(_highest(kind, kept) + 1)
    taken = _Taken(set(kept))
    for at, thing in new.items():
        yield at, taken.add(thing.slug or _own_name(kind, thing.number, next(free)))


def _own_name(kind: Kind, number: str | None, counted: int) -> str:
    """The last part of the id of a recommendation or row."""
    if kind is Kind.ROW:
        return f"a{counted}"
    return f"r{number}" if number else f"u{counted}"


def _highest(kind: Kind, kept: Mapping[str, Kept]) -> int:
    """The highest number that was ever counted to."""
    if kind not in _COUNTED:
        return 0
    found = (_COUNTED[kind].fullmatch(name) for name in kept)
    return max((int(name[1]) for name in found if name), default=0)


def _kept(thing: Seen) -> Kept:
    return Kept(thing.words, thing.rest, thing.number, thing.stood)
