"""ACT-003: date that is in no calendar."""

from scr_schema.finding import Severity
from scr_schema.rules.actions.target_dates import no_target_date_flagged
from scr_schema.rules.rule import Rule, Weights

RULE = Rule(
    id="ACT-003",
    record_types=("action-plan-row",),
    title="date that is in no calendar",
    summary="A target date names a day that no calendar has.",
    why="One plan gives the 31st of a month with thirty days; whoever reads it cannot tell which day was meant.",
    source=("L634",),
    passes="Every target date that names a day names one of the calendar.",
    fails="A target date has the flag `impossible-date`.",
    help="Ask the plan's owner which day was meant.",
    reads=("target_dates.flags", "actions.target_dates.flags", "revised_dates.target_date.flags"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.ERROR),
    schema=no_target_date_flagged("impossible-date"),
)
