"""ACT-002: row without a target date."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import either, having, some

_DATED = having(target_dates=some())

RULE = Rule(
    id="ACT-002",
    record_types=("action-plan-row",),
    title="row without a target date",
    summary="The row says no date, nor that none was set.",
    why="The review asks within what time each lesson is acted on; one row of its plans leaves that open.",
    source=("§1.4", "L609"),
    passes="The row or one of its actions has a target date, also one of the kind `none-stated`, or one set anew.",
    fails="There is no target date at all.",
    help="Give a date, or a target date of the kind `none-stated`.",
    reads=("target_dates", "actions.target_dates", "revised_dates"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING, publication=Severity.ERROR),
    schema=either(having(revised_dates=some()), having(actions=some(_DATED)), _DATED),
)
