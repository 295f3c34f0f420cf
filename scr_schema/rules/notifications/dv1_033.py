"""DV1-033: a parent, and nobody asked for children."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having, some, when

RULE = Rule(
    id="DV1-033",
    record_types=("dv1-notification",),
    title="a parent, and nobody asked for children",
    summary="A party is a parent, and whether there are children was not established.",
    why="A report on adults is also a report on their children, wherever these live.",
    source=("L258", "L392"),
    passes="Where a party is a parent, children are listed or said not to be there.",
    fails="A party is a parent and `children_status` is `not-established`.",
    help="Ask, and list the children.",
    reads=("parties.roles", "children_status"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=when(
        having(parties=some(having(roles=some({"const": "parent"})))),
        having(children_status={"enum": ["listed", "none"]}),
    ),
)
