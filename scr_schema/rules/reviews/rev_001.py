"""REV-001: part of a review marked below it."""

from collections.abc import Iterable, Iterator

from scr_schema.codelists.groups import MARKING_LEVELS
from scr_schema.faults import count
from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, Weights

_KINDS = ("imr", "recommendation", "action-plan-row")
_NO_MORE = {"more": ""}


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met]:
    annexed: set[str] = set()
    for review in exchange.of("review"):
        for position, (marking, names) in enumerate(review.told.annexes):
            if marking is not None and _is_below(marking, review.marking):
                yield Met(review, ("annexes", position, "marking"), _NO_MORE)
            records = [one for one in _annexed(exchange, names) if one.id not in annexed]
            annexed.update(one.id for one in records)
            yield from _below(
                records, marking or review.marking, Met(review, ("annexes", position, "records"), _NO_MORE)
            )
    for review in exchange.of("review"):
        for kind in _KINDS:
            others = (one for one in exchange.of_review(review.id, kind) if one.id not in annexed)
            yield from _first_of(sorted(_lower(others, review.marking), key=lambda one: one.id))


def _annexed(exchange: Exchange, names: Iterable[str]) -> Iterator[Facts]:
    for name in names:
        one = exchange.latest.get(name)
        if one is not None and one.kind in _KINDS and one.withdrawn is None:
            yield one


def _below(records: list[Facts], marking: str, whole: Met) -> list[Met]:
    """The records of an annex that are marked below it; where all are, the annex as a whole lost its marking."""
    below = [Met(one, ("marking",), _NO_MORE) for one in _lower(records, marking)]
    return [whole] if 1 < len(below) == len(records) else below


def _lower(records: Iterable[Facts], marking: str) -> list[Facts]:
    return [one for one in records if _is_below(one.marking, marking)]


def _first_of(lower: list[Facts]) -> Iterator[Met]:
    """One finding for a whole plan whose marking was forgotten."""
    if lower:
        more = f", and so are {count(len(lower) - 1, 'more record')} of its kind" if len(lower) > 1 else ""
        yield Met(lower[0], ("marking",), {"more": more})


def _is_below(marking: str, other: str) -> bool:
    return MARKING_LEVELS[marking] < MARKING_LEVELS[other]


RULE = Rule(
    id="REV-001",
    record_types=("review", "imr", "recommendation", "action-plan-row"),
    title="part of a review marked below it",
    summary="The protective marking is lower than that of the review, or of its annex{more}.",
    why="The pages of the narrative are marked as confidential, and those of the plans behind it are not.",
    source=("L3", "L178", "§11.1"),
    passes="An annex is marked no lower than its review or not at all, and a record no lower than its annex or review.",
    fails="An annex, a record of one, or any other report, recommendation or row of the review is marked lower; where "
    "several of a kind are, the first is named.",
    help="Raise the marking, or leave that of an annex out: then the review's holds.",
    reads=("marking.code", "annexes.marking.code", "annexes.records", "review", "recommendation"),
    undecided="Never: a record whose review is not here has nothing to be below.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
