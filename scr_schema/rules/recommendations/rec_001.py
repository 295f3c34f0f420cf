"""REC-001: recommendation without a number."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having

RULE = Rule(
    id="REC-001",
    record_types=("recommendation",),
    title="recommendation without a number",
    summary="The recommendation has no number by which people could speak of it.",
    why="Four agencies print theirs without numbers, so that only their order tells them apart.",
    source=("L289", "L622", "L656", "L704"),
    passes="The recommendation has a `number`.",
    fails="`number` is missing.",
    help="Number them in the next edition; until then their id and `position` hold.",
    reads=("number",),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    schema=having(number=True),
)
