"""DV1-022: below the threshold, and no more said."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, either, having, one_of, when, where

_SAID = {
    "allOf": [
        either(having(kind={"const": "early-help"}), having(early_help_considered=one_of("yes", "not-applicable"))),
        having(referrer_told={"const": "yes"}),
    ]
}

RULE = Rule(
    id="DV1-022",
    record_types=("dv1-notification",),
    title="below the threshold, and no more said",
    summary="A decision below the threshold says nothing of early help, or not that the sender was told.",
    why="One council held that no assessment was needed; a plan asks that whoever refers is then told of early help.",
    source=("§8.3", "L706"),
    passes="Early help was considered, is what was decided or cannot apply, and the sender was told.",
    fails="It was not considered, the sender was not told, or one of the two is not said.",
    help="Ask the recipient for both, and add them.",
    reads=(
        "distribution.decisions.kind",
        "distribution.decisions.threshold_met",
        "distribution.decisions.early_help_considered",
        "distribution.decisions.referrer_told",
    ),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.INFO),
    schema=where(distribution=each(where(decisions=each(when(having(threshold_met={"const": "no"}), _SAID))))),
)
