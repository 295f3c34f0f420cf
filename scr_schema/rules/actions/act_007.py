"""ACT-007: ongoing without a day to look again."""

from scr_schema.finding import Severity
from scr_schema.rules.actions.target_dates import each_target_date, flagged
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import either, having, never, one_of, when

RULE = Rule(
    id="ACT-007",
    record_types=("action-plan-row",),
    title="ongoing without a day to look again",
    summary="Work is ongoing, with no day on which it began or is looked at again.",
    why="Eight target dates of the plans say only that the work goes on, so nobody could ever find it late.",
    source=("L453", "L705"),
    passes="An ongoing target date has a month or day beside it, or the row a review cycle.",
    fails="A target date is ongoing, at once or in general, with neither.",
    help="Say from when, or add a `review_cycle`.",
    reads=(
        "target_dates.kind",
        "target_dates.flags",
        "actions.target_dates.kind",
        "actions.target_dates.flags",
        "review_cycle",
    ),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=either(
        having(review_cycle=True),
        each_target_date(
            when(
                having(kind=one_of("ongoing", "immediate")),
                never(either(having(kind={"const": "ongoing"}), flagged("ongoing"))),
            )
        ),
    ),
)
