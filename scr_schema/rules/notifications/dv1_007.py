"""DV1-007: told, and nothing in writing."""

from scr_schema.codelists.groups import LOST
from scr_schema.finding import Severity
from scr_schema.rules.notifications.distribution import BY_WORD_OF_MOUTH, IN_WRITING
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, never, one_of, some, when, where

_COPY = having(channel=one_of(*IN_WRITING), outcome=never(one_of(*LOST)))

RULE = Rule(
    id="DV1-007",
    record_types=("dv1-notification",),
    title="told, and nothing in writing",
    summary="A recipient was told by word of mouth and received nothing in writing.",
    why="One council was telephoned and has no record of the call; no form followed.",
    source=("§8.3", "§10.2.3"),
    passes="Whoever was told by word of mouth also received it in writing.",
    fails="A recipient was told by word of mouth, and nothing in writing is listed, or what is listed got lost.",
    help="Send the notification in writing to the same recipient.",
    reads=("distribution.deliveries.channel", "distribution.deliveries.outcome"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=Severity.WARNING, follow_up=Severity.ERROR),
    schema=where(
        distribution=each(
            where(
                deliveries=when(
                    some(having(channel=one_of(*BY_WORD_OF_MOUTH))),
                    some(_COPY),
                )
            )
        )
    ),
)
