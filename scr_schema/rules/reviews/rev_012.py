"""REV-012: recommendation on which nobody decided."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import RecommendationFacts, ReviewFacts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights

_SCOPES = {
    "agency-report": "agency-reports",
    "health-overview": "health-overview",
    "overview-report": "overview-report",
}
#: What the author of the review recommends; a rapid review has no author beside those who hold it.
_OF_THE_REVIEW = ("overview-report", "rapid-review")
_UNDER_WAY = ("commissioned", "in-progress", "discontinued")


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    for review in exchange.of("review"):
        recommendations = exchange.of_review(review.id, "recommendation")
        open_ones = [one for one in recommendations if not _is_decided(one.told, review.told)]
        if not open_ones or review.told.status in _UNDER_WAY:
            continue
        if review.told.status == "not-known":
            yield UndecidedFor(review)
        elif review.told.adopted or any(one.told.adopted for one in recommendations):
            yield from map(Met, open_ones)
        else:
            yield Met(review)
    for one in exchange.of("recommendation"):
        if exchange.review_of(one) is None and not _is_decided(one.told, None):
            yield UndecidedFor(one)


def _is_decided(recommendation: RecommendationFacts, review: ReviewFacts | None) -> bool:
    """Whether all have decided who must: the author, unless it is the author's own, and the board."""
    kind = recommendation.source_kind
    block = review.adopted if review else frozenset()
    return all(
        by in recommendation.adopted or not block.isdisjoint({("all", by), (_SCOPES.get(kind, "all"), by)})
        for by in ("author", "board")
        if not (kind in _OF_THE_REVIEW and by == "author")
    )


RULE = Rule(
    id="REV-012",
    record_types=("review",),
    title="recommendation on which nobody decided",
    summary="The author or the board is not said to have decided on the recommendation.",
    why="The author accepts what the agencies recommend, and the board adopts it; of the author's own nothing is said.",
    source=("§10.1", "§12"),
    passes="Author and board have decided on each or on all of its kind at once; on the review's own, the board.",
    fails="A finished review has a recommendation without these decisions, or has none at all.",
    help="Add `adoption`, to the recommendation or to the review for all of a kind.",
    reads=("status", "source.kind", "adoption.what", "adoption.by", "adoption.decision"),
    undecided="The review is not here, or it is not known whether it is finished.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
