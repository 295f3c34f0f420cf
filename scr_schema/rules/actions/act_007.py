"""ACT-007: ongoing without a day to look again."""

from scr_schema.finding import Severity
from scr_schema.rules.actions.target_dates import each_target_date, flagged
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import either, having, when

RULE = Rule(
    id="ACT-007",
    record_types=("action-plan-row",),
    title="ongoing without a day to look again",
    summary="Work is ongoing, with no day on which it began or is looked at again.",
    why="Eight target dates of the plans say only that the work goes on, so nobody could ever find it late.",
    source=("L453", "L705"),
    passes="An ongoing target date says from when, which month or day comes first, or how often it comes again; or the "
    "row has a review cycle.",
    fails="A target date is ongoing, at once or in general, and there is none of these.",
    help="Say from when, or add a `review_cycle`.",
    reads=(
        "target_dates.kind",
        "target_dates.flags",
        "target_dates.edtf",
        "actions.target_dates.kind",
        "actions.target_dates.flags",
        "actions.target_dates.edtf",
        "revised_dates.target_date.kind",
        "revised_dates.target_date.flags",
        "revised_dates.target_date.edtf",
        "review_cycle",
    ),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=either(
        having(review_cycle=True),
        each_target_date(
            when(
                either(
                    having(kind={"const": "ongoing"}),
                    {"allOf": [having(kind={"const": "immediate"}), flagged("ongoing")]},
                ),
                either(flagged("recurring"), having(edtf=True)),
            )
        ),
    ),
)
