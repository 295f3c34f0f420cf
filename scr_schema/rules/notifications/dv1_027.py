"""DV1-027: conference not spoken of."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having, one_of, when

RULE = Rule(
    id="DV1-027",
    record_types=("dv1-notification",),
    title="conference not spoken of",
    summary="It is not said whether a risk assessment conference was considered, or why it was not.",
    why="The police report took in what reached the conference; whether this family should have is not told.",
    source=("§2.5", "L557"),
    passes="`marac` says that it was considered, or that it was not and why, or that it does not apply.",
    fails="`marac` is missing, says neither, or gives no reason why it was not.",
    help="Say in `marac` whether it was considered, and the reason.",
    reads=("marac.considered", "marac.reason"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights(sender=Severity.INFO, receiver=None, follow_up=Severity.INFO),
    schema=having(
        marac={
            "allOf": [
                having(considered=one_of("yes", "no", "not-applicable")),
                when(having(considered={"const": "no"}), having(reason=True)),
            ]
        }
    ),
)
