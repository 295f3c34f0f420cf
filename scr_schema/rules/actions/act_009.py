"""ACT-009: year taken from beside."""

from scr_schema.finding import Severity
from scr_schema.rules.actions.target_dates import no_target_date_flagged
from scr_schema.rules.rule import Rule, Weights

RULE = Rule(
    id="ACT-009",
    record_types=("action-plan-row",),
    title="year taken from beside",
    summary="A target date prints no year; it was taken from what stands beside it.",
    why="One cell names several ends of months and a year only with the last.",
    source=("L307",),
    passes="A target date prints its year.",
    fails="A target date has the flag `year-inferred`.",
    help="Write the year with each date.",
    reads=("target_dates.flags", "actions.target_dates.flags", "revised_dates.target_date.flags"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    schema=no_target_date_flagged("year-inferred"),
)
