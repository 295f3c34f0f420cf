"""REV-016: no plan for publication."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having

RULE = Rule(
    id="REV-016",
    record_types=("review",),
    title="no plan for publication",
    summary="The review does not say how its lessons become known.",
    why="The board's executive owns a strategy for telling staff and family before anything is published.",
    source=("§2.7",),
    passes="`publication` says whether and how it is published.",
    fails="`publication` is missing.",
    help="Add `publication`, also where nothing is to be published.",
    reads=("publication",),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO, publication=Severity.WARNING),
    schema=having(publication=True),
)
