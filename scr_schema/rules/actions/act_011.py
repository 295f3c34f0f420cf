"""ACT-011: completed without a day or evidence."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, either, having, never, one_of, some, when, where

_COMPLETED = having(status=one_of("completed", "completed-late"))
_DATED = having(completed_on=True)
_ALL_DATED = having(actions=some() | each(_DATED))

RULE = Rule(
    id="ACT-011",
    record_types=("action-plan-row",),
    title="completed without a day or evidence",
    summary="The row or an action is completed, with neither a day nor evidence.",
    why="Rows were reported complete in a word, and a board cannot see since when or by what.",
    source=("L415", "L623"),
    passes="What is completed, in time or late, has its day, or all actions of the row have theirs; or the row has "
    "evidence, or a report with its day.",
    fails="A completed row has none of these, or in a row that is not completed an action is.",
    help="Give `completed_on`, or say what shows it in `evidence`.",
    reads=(
        "status",
        "completed_on",
        "progress.reported_on",
        "evidence",
        "actions.status",
        "actions.completed_on",
    ),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=either(
        _DATED,
        having(progress=some(having(reported_on=True))),
        having(evidence=some()),
        {
            "if": _COMPLETED,
            "then": either(_ALL_DATED, never({})),
            "else": where(actions=each(when(_COMPLETED, _DATED))),
        },
    ),
)
