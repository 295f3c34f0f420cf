"""ACT-010: tasks, owners and dates that do not fit."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having, when, where

_SEVERAL = {"type": "array", "minItems": 2}
_AT_MOST_ONE = {"type": "array", "maxItems": 1}

RULE = Rule(
    id="ACT-010",
    record_types=("action-plan-row",),
    title="tasks, owners and dates that do not fit",
    summary="Several owners or dates stand beside several tasks, so nobody can tell whose is which.",
    why="In one row two tasks stand beside three owners and two dates; who does what by when is left to the reader.",
    source=("L289",),
    passes="Owners and dates stand inside the actions, or there is one for all of them.",
    fails="Several owners or dates stand in the row beside several actions.",
    help="Put each owner and date inside its action.",
    reads=("actions", "owners", "target_dates"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=when(having(actions=_SEVERAL), where(owners=_AT_MOST_ONE, target_dates=_AT_MOST_ONE)),
)
