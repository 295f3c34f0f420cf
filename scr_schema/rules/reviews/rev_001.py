"""REV-001: part of a review marked below it."""

from collections.abc import Iterable, Iterator

from scr_schema.codelists.everywhere import MARKING_LEVELS
from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, Weights

_KINDS = ("imr", "recommendation", "action-plan-row")


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met]:
    annexed: set[str] = set()
    for review in exchange.of("review"):
        for position, (marking, names) in enumerate(review.told.annexes):
            if marking is not None and MARKING_LEVELS[marking] < MARKING_LEVELS[review.marking]:
                yield Met(review, ("annexes", position, "marking"))
            records = [one for one in _annexed(exchange, names) if one.id not in annexed]
            annexed.update(one.id for one in records)
            yield from _below(records, marking or review.marking, Met(review, ("annexes", position, "records")))
    for kind in _KINDS:
        for one in exchange.of(kind):
            review_of_it = exchange.review_of(one)
            if review_of_it and one.id not in annexed and MARKING_LEVELS[one.marking] < MARKING_LEVELS[review_of_it.marking]:
                yield Met(one, ("marking",))


def _annexed(exchange: Exchange, names: Iterable[str]) -> Iterator[Facts]:
    for name in names:
        one = exchange.latest.get(name)
        if one is not None and one.kind in _KINDS and one.withdrawn is None:
            yield one


def _below(records: list[Facts], marking: str, whole: Met) -> list[Met]:
    """The records of an annex that are marked below it; where all are, the annex as a whole lost its marking."""
    below = [Met(one, ("marking",)) for one in records if MARKING_LEVELS[one.marking] < MARKING_LEVELS[marking]]
    return [whole] if 1 < len(below) == len(records) else below


RULE = Rule(
    id="REV-001",
    record_types=("review",),
    title="part of a review marked below it",
    summary="An annex or a record of a review has a lower protective marking than the review.",
    why="The pages of the narrative are marked as confidential, and those of the plans behind it are not.",
    source=("L3", "L178", "§11.1"),
    passes="An annex is marked no lower than its review or not at all, and a record no lower than its annex or review.",
    fails="An annex, a record of one, or any other report, recommendation or row of the review is marked lower.",
    help="Raise the marking, or leave that of an annex out: then the review's holds.",
    reads=("marking.code", "annexes.marking.code", "annexes.records", "review", "recommendation"),
    undecided="Never: a record whose review is not here has nothing to be below.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
