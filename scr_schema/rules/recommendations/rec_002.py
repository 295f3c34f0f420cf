"""REC-002: extension of nothing that is named."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, either, having, when, where

RULE = Rule(
    id="REC-002",
    record_types=("recommendation",),
    title="extension of nothing that is named",
    summary="The recommendation extends another, and does not say which.",
    why="A recommendation of the overview builds on words of an agency that stand in none of its recommendations.",
    source=("L238", "L267"),
    passes="An extension names what it extends, or says with `resolved: no` that it could not be found.",
    fails="An extension does neither.",
    help="Give `extends`, or `resolved: no` where it was looked for in vain.",
    reads=("basis.kind", "basis.extends", "basis.resolved"),
    undecided="Never: whether the recommendation that is named exists is asked of whole exchanges.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(
        basis=each(
            when(having(kind={"const": "extension"}), either(having(extends=True), having(resolved={"const": "no"})))
        )
    ),
)
