"""ACT-004: to be done before what happened."""

from collections.abc import Iterator

from scr_schema.finding import Path, Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.actions.readings import readings_of
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights
from scr_schema.rules.span import Span, span_of


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    for row in exchange.of("action-plan-row"):
        dated = [(path, readings) for path, date in row.told.dates if (readings := readings_of(date))]
        trigger = _trigger(exchange.review_of(row))
        if trigger is not None:
            yield from _compared(row, dated, trigger)
        elif dated:
            yield UndecidedFor(row)


def _compared(row: Facts, dated: list[tuple[Path, tuple[Span, ...]]], trigger: Span) -> Iterator[Met | UndecidedFor]:
    answers = [(path, {reading.surely_before(trigger) for reading in readings}) for path, readings in dated]
    yield from (Met(row, path) for path, answer in answers if answer == {True})
    if any(len(answer) > 1 for _, answer in answers):
        yield UndecidedFor(row)


def _trigger(review: Facts | None) -> Span | None:
    """When what is reviewed happened, if that has a beginning."""
    if review is None or review.told.trigger is None:
        return None
    span = span_of(review.told.trigger)
    return span if span.first is not None else None


RULE = Rule(
    id="ACT-004",
    record_types=("action-plan-row",),
    title="to be done before what happened",
    summary="A target date lies before the event that the review is about.",
    why="One task of a plan of 2011 was to be done by the January before the death; its report says December.",
    source=("L656", "§3.1"),
    passes="Every target date can lie after the event.",
    fails="A target date lies before it, whatever is not known of either and whichever of its numbers is the month.",
    help="Look at the year in the original; where it is printed so, ask the plan's owner which was meant.",
    reads=(
        "target_dates.edtf",
        "target_dates.flags",
        "actions.target_dates.edtf",
        "actions.target_dates.flags",
        "recommendation",
        "review",
        "trigger.dated.edtf",
    ),
    undecided="The row's review is not here or gives no date, or only one reading of a target date lies before it.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
