"""ACT-018: read from nowhere, or with words lost."""

from scr_schema.codelists.groups import FROM_A_DOCUMENT
from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, either, having, never, one_of, some, when, where

_SAYS_WHERE = either(having(place={"type": "object", "minProperties": 1}), having(members=some()))
_LOST_NOTHING = where(losses=each(never({})))

RULE = Rule(
    id="ACT-018",
    record_types=("action-plan-row",),
    title="read from nowhere, or with words lost",
    summary="A row that was read from a document does not say where it stood there, or lost words on the way.",
    why="Rows of the plans are cut by the ends of pages, and one task breaks off and is never continued.",
    source=("L298", "L307"),
    passes="What was converted or transcribed says in `place` or `members` where it was read, and has no `losses`.",
    fails="It says neither, or it has `losses`.",
    help="Add the places, so that a reader can look them up; look in the original for what was lost.",
    reads=("provenance.basis", "provenance.place", "provenance.members", "provenance.losses"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    schema=where(
        provenance=when(
            having(basis=one_of(*FROM_A_DOCUMENT)),
            {"allOf": [_SAYS_WHERE, _LOST_NOTHING]},
        )
    ),
)
