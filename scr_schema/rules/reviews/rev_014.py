"""REV-014: recommendation of the review that nobody acts on."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    for one in exchange.of("recommendation"):
        if one.told.source_kind != "overview-report" or one.told.is_dropped:
            continue
        if any(row.told.owned_and_dated for row in exchange.rows_of(one.id)):
            continue
        bundle = one.whole_bundle
        yield Met(one) if bundle and exchange.holds_all_rows_of(bundle) else UndecidedFor(one)


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
    undecided="No bundle says that it is complete, or a line in it could not be read or taken: it may be elsewhere.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
