"""BUN-011: agency's recommendation on which nobody acts."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import BundleFacts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights

_ROW = "action-plan-row"
#: REV-014 asks more of these: an owner and a date.
_ASKED_ELSEWHERE = "overview-report"


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    planned = set(_planned(exchange))
    for record in exchange.current:
        bundle = record.whole_bundle if record.kind == "recommendation" else None
        if bundle is None or (bundle, record.told.review) not in planned or any(exchange.rows_of(record.id)):
            continue
        if record.told.source_kind != _ASKED_ELSEWHERE and not record.told.is_dropped:
            yield Met(record) if exchange.holds_all_rows_of(bundle) else UndecidedFor(record)


def _planned(exchange: Exchange) -> Iterator[tuple[BundleFacts, str]]:
    """Which bundles that say they are complete hold rows of which reviews' plans."""
    for record in exchange.current:
        bundle = record.whole_bundle if record.kind == _ROW else None
        recommendation = exchange.get(record.told.recommendation, "recommendation") if bundle else None
        if bundle and recommendation:
            yield bundle, recommendation.told.review


RULE = Rule(
    id="BUN-011",
    record_types=("recommendation",),
    title="recommendation on which nobody acts",
    summary="The bundle is complete and holds rows of the plan, and none acts on this recommendation.",
    why="A review is to say how and within what time its lessons are acted on; for some recommendations no step is "
    "printed.",
    source=("§1.4", "§11.1"),
    passes="In a bundle that says `complete: yes` and holds rows of a review's plan, each of its recommendations has a "
    "row, unless it is rejected or superseded; of those of the overview report REV-014 asks more.",
    fails="Such a recommendation has none.",
    help="Add the row, with who does what until when; or say with `status` that the recommendation is not taken up.",
    reads=("complete", "source.kind", "status", "recommendation"),
    undecided="A part of the bundle, or a row in it, could not be read or taken: it may be the row that is missing.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
