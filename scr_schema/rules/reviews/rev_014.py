"""REV-014: recommendation of the review that nobody acts on."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights

_DROPPED = ("rejected", "superseded")


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    for one in exchange.of("recommendation"):
        if one.told.source_kind != "overview-report" or one.told.status in _DROPPED:
            continue
        if any(row.told.owned_and_dated for row in exchange.rows_of(one.id)):
            continue
        is_whole = one.bundle is not None and one.bundle.told.head.get("complete") == "yes"
        yield Met(one) if is_whole else UndecidedFor(one)


RULE = Rule(
    id="REV-014",
    record_types=("review",),
    title="recommendation of the review that nobody acts on",
    summary="A recommendation of the review itself has no line in the plan with an owner and a date.",
    why="Each agency plans for its own recommendations; for the five of the review itself nobody has a task or a date.",
    source=("§1.4", "§12"),
    passes="A line of the plan acts on it, with an owner and a target date.",
    fails="In a bundle that says that it is complete, no such line is there.",
    help="Add the line, or the owner and the date.",
    reads=("source.kind", "status", "recommendation", "owners", "target_dates", "actions.owners", "complete"),
    undecided="The lines may be elsewhere, as no bundle says that it is complete.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
