"""ACT-014: no evidence or outcome named."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having, some

RULE = Rule(
    id="ACT-014",
    record_types=("action-plan-row",),
    title="no evidence or outcome named",
    summary="The row does not say what will show that it was done, or what should then be different.",
    why="The review asks what is expected to change; about twenty cells of the plans leave it open.",
    source=("§1.4",),
    passes="The row names evidence and an expected outcome.",
    fails="One of the two is missing.",
    help="Say in `evidence` what will show it, and in `expected_outcomes` what should change for children.",
    reads=("evidence", "expected_outcomes"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    schema={"allOf": [having(evidence=some()), having(expected_outcomes=some())]},
)
