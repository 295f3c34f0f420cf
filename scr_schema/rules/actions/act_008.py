"""ACT-008: duration without a beginning."""

from scr_schema.finding import Severity
from scr_schema.rules.actions.target_dates import no_target_date_flagged
from scr_schema.rules.rule import Rule, Weights

RULE = Rule(
    id="ACT-008",
    record_types=("action-plan-row",),
    title="duration without a beginning",
    summary="A target date is a length of time that does not say from when it counts.",
    why="One row gives itself some months, and no day from which they run.",
    source=("L308",),
    passes="A length of time says from when it counts.",
    fails="A target date has the flag `no-anchor`.",
    help="Give the day from which it counts, or the day on which it ends.",
    reads=("target_dates.flags", "actions.target_dates.flags", "revised_dates.target_date.flags"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=no_target_date_flagged("no-anchor"),
)
