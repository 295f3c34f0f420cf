"""ACT-005: date that can be read two ways."""

from scr_schema.finding import Severity
from scr_schema.rules.actions.target_dates import no_target_date_flagged
from scr_schema.rules.rule import Rule, Weights

RULE = Rule(
    id="ACT-005",
    record_types=("action-plan-row",),
    title="date that can be read two ways",
    summary="A target date in figures could have its month first, or its quarter be one of a financial year.",
    why="Dates in figures stand in several plans; they were read with the day first, as the country writes them.",
    source=("L558", "L644"),
    passes="A date in figures can be read in one way only, and a quarter names both years of its financial year.",
    fails="A target date has the flag `day-month-ambiguous` or `quarter-ambiguous`.",
    help="Write the month as a word, and the quarter as its months.",
    reads=("target_dates.flags", "actions.target_dates.flags", "revised_dates.target_date.flags"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    schema=no_target_date_flagged("day-month-ambiguous", "quarter-ambiguous"),
)
