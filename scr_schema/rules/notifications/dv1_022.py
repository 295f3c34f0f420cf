"""DV1-022: below the threshold, and no more said."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, one_of, when, where

RULE = Rule(
    id="DV1-022",
    record_types=("dv1-notification",),
    title="below the threshold, and no more said",
    summary="A decision below the threshold lacks early help, or word that the sender was told.",
    why="One council took no action on what the form said, and nobody learnt of that.",
    source=("§8.3", "L706"),
    passes="The decision says whether early help was considered, and the sender was told.",
    fails="One of the two is missing.",
    help="Ask the recipient for both, and add them.",
    reads=(
        "distribution.decisions.threshold_met",
        "distribution.decisions.early_help_considered",
        "distribution.decisions.referrer_told",
    ),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.INFO),
    schema=where(
        distribution=each(
            where(
                decisions=each(
                    when(
                        having(threshold_met={"const": "no"}),
                        having(early_help_considered=one_of("yes", "no"), referrer_told={"const": "yes"}),
                    )
                )
            )
        )
    ),
)
