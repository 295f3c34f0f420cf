"""REV-006: health agencies without an overview."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import ReportFacts, ReviewFacts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights
from scr_schema.rules.span import Span, span_of

#: The editions of the guidance that asked for an overview: 2006 and 2010. One that followed is of March 2013.
_EDITIONS = span_of("2006/2010")
_IN_FORCE = span_of("2006-04/2013-03")
_HEALTH = frozenset(
    {
        "gp-practice",
        "hospital-trust",
        "community-health",
        "mental-health-trust",
        "ambulance-trust",
        "health-commissioner",
        "health-safeguarding-service",
        "strategic-health-authority",
    }
)


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    for review in exchange.of("review"):
        asked_for = _asks_for_an_overview(review.told)
        reports = [report.told for report in exchange.of_review(review.id, "imr")]
        if asked_for is False or any(report.kind == "health-overview" for report in reports):
            continue
        if not reports or not exchange.holds(review.told.reports):
            yield UndecidedFor(review)
        elif any(_is_of_health(report) for report in reports):
            yield Met(review, () if review.told.reports is None else ("imrs",)) if asked_for else UndecidedFor(review)


def _asks_for_an_overview(review: ReviewFacts) -> bool | None:
    """Whether the guidance of the review does; none where it cannot be told which guidance that is."""
    if (review.review_type, review.nation) != ("scr", "england"):
        return False
    if review.guidance:
        return _lies_in(_EDITIONS, *review.guidance)
    return None if review.trigger is None else _lies_in(_IN_FORCE, review.trigger)


def _lies_in(period: Span, *dates: str) -> bool | None:
    """Whether one of the dates lies in the period; none where one may."""
    spans = [span_of(date) for date in dates]
    possible = [span for span in spans if not (span.surely_before(period) or span.surely_after(period))]
    return any(_is_within(span, period) for span in possible) or (None if possible else False)


def _is_within(span: Span, period: Span) -> bool:
    if not (span.first and span.last and period.first and period.last):
        return False
    return period.first.at <= span.first.at and span.last.at <= period.last.at


def _is_of_health(report: ReportFacts) -> bool:
    return report.kind == "agency-report" and report.came and report.agency_kind in _HEALTH


RULE = Rule(
    id="REV-006",
    record_types=("review",),
    title="health agencies without an overview",
    summary="A health agency reported, and there is no overview of all health services.",
    why="Beside the reports of the health bodies there is one that looks at all of them together.",
    source=("§2.5",),
    passes="A report of the kind `health-overview` is there, or no health agency reported.",
    fails="Under the guidance of 2006 to 2010 a health agency reported to a serious case review, and no overview did.",
    help="Commission the overview, or add its record.",
    reads=("review_type", "nation", "statutory_basis.dated.edtf", "trigger.dated.edtf", "imrs", "kind", "agency.kind"),
    undecided="Its reports are not all here, or no date of its guidance or of the event says which edition held.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
