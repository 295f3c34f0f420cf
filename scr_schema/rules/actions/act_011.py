"""ACT-011: completed without a day or evidence."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import either, having, some, when

RULE = Rule(
    id="ACT-011",
    record_types=("action-plan-row",),
    title="completed without a day or evidence",
    summary="The row is completed, with neither a day nor evidence.",
    why="Rows were reported complete in a word, and a board cannot see since when or by what.",
    source=("L415", "L623"),
    passes="A completed row has the day of completion, a report with its day, or evidence.",
    fails="A completed row has none of these.",
    help="Give `completed_on`, or say what shows it in `evidence`.",
    reads=("status", "completed_on", "progress.reported_on", "evidence"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=when(
        having(status={"const": "completed"}),
        either(having(completed_on=True), having(progress=some(having(reported_on=True))), having(evidence=some())),
    ),
)
