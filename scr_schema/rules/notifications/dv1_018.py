"""DV1-018: no trained eye on the child."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import never, one_of, where

RULE = Rule(
    id="DV1-018",
    record_types=("dv1-notification",),
    title="no trained eye on the child",
    summary="Nobody trained in safeguarding children has looked over the notification.",
    why="Whoever looked over the form was to look for the danger to adults, and the danger to the child was missed.",
    source=("§10.2.3",),
    passes="Somebody trained in safeguarding children looked over it, or it is not known.",
    fails="It was not looked over, or by somebody without that training.",
    help="Let somebody trained in safeguarding children look over it.",
    reads=("oversight.status", "oversight.child_safeguarding_trained"),
    undecided="Where `oversight` is absent or not known, the rule says nothing.",
    since="1.0",
    weights=Weights(sender=Severity.INFO, receiver=None, follow_up=Severity.WARNING),
    schema=where(
        oversight={
            "allOf": [
                where(status=never(one_of("not-done"))),
                where(child_safeguarding_trained=never(one_of("no"))),
            ]
        }
    ),
)
