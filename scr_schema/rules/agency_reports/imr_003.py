"""IMR-003: recommendations that are there and are not."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having, one_of, some, when, where

RULE = Rule(
    id="IMR-003",
    record_types=("imr",),
    title="recommendations that are there and are not",
    summary="The report says that it lists its recommendations and lists none, or the other way round.",
    why="One agency reported and has no line in the plan; whether it recommended anything, nobody can tell.",
    source=("§2.5", "§10.1"),
    passes="`recommendations` holds some where their status is `listed`, and none where it is another.",
    fails="The status and the list contradict each other.",
    help="List the recommendations, or set `recommendations_status` to what is so.",
    reads=("recommendations_status", "recommendations"),
    undecided="Never: a report that gives no status says nothing that could be contradicted.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema={
        "allOf": [
            when(having(recommendations_status={"const": "listed"}), having(recommendations=some())),
            when(
                having(recommendations_status=one_of("none-made", "not-established")),
                where(recommendations={"type": "array", "maxItems": 0}),
            ),
        ]
    },
)
