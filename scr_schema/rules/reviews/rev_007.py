"""REV-007: agencies that reported and agencies that plan."""

from collections.abc import Collection, Iterable, Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights

_OF_AN_AGENCY = ("agency-report", "not-known")
_Answers = Iterator[Met | UndecidedFor]


def _across(exchange: Exchange, _: Circumstances) -> _Answers:
    for review in exchange.of("review"):
        reports = [report for report in exchange.of_review(review.id, "imr") if report.told.is_to_come]
        of_agencies = [report for report in reports if report.told.kind == "agency-report" and report.told.came]
        rows = exchange.of_review(review.id, "action-plan-row")
        if of_agencies and rows and _is_whole(exchange, review):
            planning = [report for report in of_agencies if not report.told.has_none]
            yield from _lacking(planning, rows, review.told.explained)
            reporting = [report for report in reports if report.told.kind != "health-overview"]
            yield from _lacking(_first_of_each(exchange, rows), reporting, review.told.explained)
        elif of_agencies or rows:
            yield UndecidedFor(review)


def _is_whole(exchange: Exchange, review: Facts) -> bool:
    lists = (review.told.reports, review.told.recommendations, *(names for _, names in review.told.annexes))
    return all(map(exchange.holds, lists))


def _lacking(ones: Iterable[Facts], others: Iterable[Facts], explained: Collection[str]) -> _Answers:
    """Those whose agency has nothing among the others; where either is not named, that cannot be told."""
    agencies = {other.told.agency for other in others}
    for one in ones:
        agency = one.told.agency
        if agency is None:
            yield UndecidedFor(one)
        elif agency not in agencies and agency not in explained:
            yield UndecidedFor(one) if None in agencies else Met(one, ("agency",))


def _first_of_each(exchange: Exchange, rows: Iterable[Facts]) -> Iterable[Facts]:
    """The first row of each agency that acts on what a report of its own recommends."""
    first: dict[str | None, Facts] = {}
    for row in rows:
        recommendation = exchange.get(row.told.recommendation, "recommendation")
        if recommendation and recommendation.told.source_kind in _OF_AN_AGENCY:
            first.setdefault(row.told.agency, row)
    return first.values()


RULE = Rule(
    id="REV-007",
    record_types=("review",),
    title="agencies that reported and agencies that plan",
    summary="An agency has a report and no line in the plan, or lines and no report, and nothing says why.",
    why="An ambulance trust reported and has no plan; the commissioner of health services has a plan and no report.",
    source=("§2.5", "L319"),
    passes="Each agency has both, or the review gives a reason in `involvement`, or the report recommends nothing.",
    fails="An agency has one without the other; an overview of health services is no agency's and needs no line.",
    help="Add what is missing, or give the reason in the review's `involvement`.",
    reads=("agency", "imrs", "recommendations_status", "source.kind", "involvement.reason"),
    undecided="Reports or lines of the plan are not all here, or do not name their agency.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
