"""ACT-001: row without an owner."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import either, having, never, some

_OWNED = having(owners=some(never(having(status={"const": "not-stated"}))))

RULE = Rule(
    id="ACT-001",
    record_types=("action-plan-row",),
    title="row without an owner",
    summary="The row names nobody who is to act.",
    why="The review asks who acts on a lesson and by when; three rows of its plans name nobody.",
    source=("§1.4", "L609", "L610", "L668"),
    passes="The row, or one of its actions, has an owner, also one that is still to be confirmed or cannot be read.",
    fails="Neither the row nor any of its actions has an owner, but for such as have the status `not-stated`.",
    help="Name the post that answers for it, or say that it is to be confirmed.",
    reads=("owners.status", "actions.owners.status"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING, publication=Severity.ERROR),
    schema=either(having(actions=some(_OWNED)), _OWNED),
)
