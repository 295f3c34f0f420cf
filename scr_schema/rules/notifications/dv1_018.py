"""DV1-018: no trained eye on the child."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import either, having, never, one_of, where

_NOT_SEEN = one_of("not-done", "not-required")

RULE = Rule(
    id="DV1-018",
    record_types=("dv1-notification",),
    title="no trained eye on the child",
    summary="Nobody trained in safeguarding children has looked over the notification.",
    why="Whoever looked over the form was to look for the danger to adults, and the danger to the child was missed.",
    source=("§10.2.3",),
    passes="Somebody trained in safeguarding children looked over it, or whether it was so is not known.",
    fails="It was not looked over, required or not, or by somebody without that training.",
    help="Let somebody trained in safeguarding children look over it.",
    reads=("oversight.status", "oversight.child_safeguarding_trained"),
    undecided="Never: that it is not known is what DV1-035 says.",
    since="1.0",
    weights=Weights(sender=Severity.INFO, receiver=None, follow_up=Severity.WARNING),
    schema=where(
        oversight={
            "allOf": [
                where(status=never(_NOT_SEEN)),
                either(having(status=_NOT_SEEN), where(child_safeguarding_trained=never({"const": "no"}))),
            ]
        }
    ),
)
