"""DV1-005: copy at a practice that nobody filed."""

from scr_schema.codelists.groups import LOST
from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, either, having, never, one_of, when, where

_FILED = having(filed={"const": "yes"})
_ALL_LOST = having(deliveries={"type": "array", "minItems": 1, "items": having(outcome=one_of(*LOST))})

RULE = Rule(
    id="DV1-005",
    record_types=("dv1-notification",),
    title="copy at a practice that nobody filed",
    summary="A practice received the notification, and neither filed it in a patient's record nor said why not.",
    why="The family's doctor could have joined the notification with the old attempts, had it reached the notes.",
    source=("§10.2.4", "L238"),
    passes="Each filing at a practice that received it is done, or says why not; either is right.",
    fails="There is no filing, or one that is neither done nor explained.",
    help="Ask the practice what it filed; where it chose not to, as on the record of an alleged perpetrator, say why.",
    reads=(
        "distribution.function",
        "distribution.status",
        "distribution.deliveries.outcome",
        "distribution.filings.filed",
        "distribution.filings.reason",
    ),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.WARNING),
    schema=where(
        distribution=each(
            when(
                {"allOf": [having(function={"const": "gp-practice"}, status={"const": "sent"}), never(_ALL_LOST)]},
                having(filings={"type": "array", "minItems": 1, "items": either(_FILED, having(reason=True))}),
            )
        )
    ),
)
