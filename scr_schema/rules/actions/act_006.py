"""ACT-006: year of two digits."""

from scr_schema.finding import Severity
from scr_schema.rules.actions.target_dates import no_target_date_flagged
from scr_schema.rules.rule import Rule, Weights

RULE = Rule(
    id="ACT-006",
    record_types=("action-plan-row",),
    title="year of two digits",
    summary="A target date has a year of two digits; its century was added.",
    why="Several plans print the year with two digits, which a later reader has to complete.",
    source=("L362", "L415"),
    passes="Years have four digits.",
    fails="A target date has the flag `two-digit-year`.",
    help="Write the year with four digits.",
    reads=("target_dates.flags", "actions.target_dates.flags", "revised_dates.target_date.flags"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    schema=no_target_date_flagged("two-digit-year"),
)
