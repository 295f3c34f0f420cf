"""DV1-035: not known whether a trained eye saw it."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import either, having, never, one_of, when, where

_UNTRAINED = having(child_safeguarding_trained={"const": "no"})
_TRAINED = having(child_safeguarding_trained={"const": "yes"})

RULE = Rule(
    id="DV1-035",
    record_types=("dv1-notification",),
    title="not known whether a trained eye saw it",
    summary="It is not known whether anybody trained in safeguarding children has looked over the notification.",
    why="Police procedures look to adults; the review asks that somebody trained in safeguarding children looks too.",
    source=("§10.2.3",),
    passes="`oversight` says whether somebody looked over it and is trained; DV1-018 weighs that nobody did.",
    fails="`oversight` is missing or not known, or whoever looked over it is not said to be trained or untrained.",
    help="Ask who looked over it, and say in `oversight` whether that person is trained in safeguarding children.",
    reads=("oversight.status", "oversight.child_safeguarding_trained"),
    undecided="Never: it asks whether that is known.",
    since="1.0",
    weights=Weights(sender=Severity.INFO, receiver=None, follow_up=Severity.INFO),
    schema=having(
        oversight=either(
            _UNTRAINED,
            {
                "allOf": [
                    where(status=never({"const": "not-known"})),
                    when(having(status=one_of("done", "partly")), _TRAINED),
                ]
            },
        )
    ),
)
