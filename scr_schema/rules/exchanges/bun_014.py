"""BUN-014: notification that is refused."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, never, when, where

RULE = Rule(
    id="BUN-014",
    record_types=("receipt",),
    title="notification that is refused",
    summary="The receipt says that a notification was refused.",
    why="One council kept no trace of a call about a child and did nothing: a report of a child at risk must not "
    "get lost on the way in, whatever form it has.",
    source=("§8.3",),
    passes="A notification is accepted, flagged, or held for repair.",
    fails="An item for a `dv1-notification` has the outcome `refused`.",
    help="Keep it as it came, have a person read it, and say `flagged` or `held-for-repair`.",
    reads=("items.record_type", "items.outcome"),
    undecided="Never: an item that does not say of what kind its record is counts for none.",
    since="1.0",
    weights=Weights.always(Severity.ERROR),
    schema=where(
        items=each(when(having(record_type={"const": "dv1-notification"}), where(outcome=never({"const": "refused"}))))
    ),
)
