"""REV-013: lesson that leads to nothing."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    for review in exchange.of("review"):
        recommendations = exchange.of_review(review.id, "recommendation")
        answered = {point for one in recommendations for point in one.told.learning_points}
        points = enumerate(review.told.learning_points)
        unanswered = [position for position, point in points if point not in answered]
        if recommendations and exchange.holds(review.told.recommendations):
            yield from (Met(review, ("learning_points", position)) for position in unanswered)
        elif unanswered:
            yield UndecidedFor(review)


RULE = Rule(
    id="REV-013",
    record_types=("review",),
    title="lesson that leads to nothing",
    summary="No recommendation names this learning point as one that it answers.",
    why="The lessons stand in one chapter and the recommendations in another, and nothing joins them.",
    source=("§10.2", "§12"),
    passes="Each learning point is named by a recommendation of the review.",
    fails="None of them names it.",
    help="Name it in `learning_points` of the recommendations that answer it, or make one.",
    reads=("learning_points.key", "learning_points", "recommendations"),
    undecided="No recommendation of the review is here, or one that it lists is not, which may answer it.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    across=_across,
)
