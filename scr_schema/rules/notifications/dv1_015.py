"""DV1-015: children and their status disagree."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having, some

RULE = Rule(
    id="DV1-015",
    record_types=("dv1-notification",),
    title="children and their status disagree",
    summary="`children_status` and the list of children do not agree.",
    why="The reports ask for every child, also those who live elsewhere; an empty list must not pass for an answer.",
    source=("L258", "L392"),
    passes="Children are listed and there are some, or the status says otherwise and there are none.",
    fails="The status is `listed` and nobody is, or children stand beside another status.",
    help="List the children, or say `none` or `not-established`.",
    reads=("children_status", "children"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights(sender=Severity.ERROR, receiver=Severity.WARNING, follow_up=Severity.ERROR),
    schema={
        "if": having(children_status={"const": "listed"}),
        "then": having(children=some()),
        "else": {"type": "object", "properties": {"children": {"type": "array", "maxItems": 0}}},
    },
)
