"""REC-007: extension of what could not be found."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, never, where

RULE = Rule(
    id="REC-007",
    record_types=("recommendation",),
    title="extension of what could not be found",
    summary="The recommendation extends another that was looked for and not found.",
    why="A recommendation of the overview builds on words of an agency that stand in none of its recommendations.",
    source=("L238",),
    passes="What is extended is named.",
    fails="An extension says `resolved: no`.",
    help="Ask whoever wrote it which one was meant, and give `extends`.",
    reads=("basis.kind", "basis.resolved"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    schema=where(basis=each(never(having(kind={"const": "extension"}, resolved={"const": "no"})))),
)
