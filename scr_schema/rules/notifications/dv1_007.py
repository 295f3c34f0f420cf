"""DV1-007: told, and nothing in writing."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, one_of, some, when, where

RULE = Rule(
    id="DV1-007",
    record_types=("dv1-notification",),
    title="told, and nothing in writing",
    summary="A recipient was told by word of mouth and received nothing in writing.",
    why="One council was telephoned and has no record of the call; no form followed.",
    source=("§8.3", "§10.2.3"),
    passes="Whoever was told by word of mouth also received it in writing.",
    fails="All deliveries to a recipient were by word of mouth.",
    help="Send the notification in writing to the same recipient.",
    reads=("distribution.deliveries.channel",),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=Severity.WARNING, follow_up=Severity.ERROR),
    schema=where(
        distribution=each(
            where(
                deliveries=when(
                    some(having(channel=one_of("telephone", "in-person", "meeting"))),
                    some(having(channel=one_of("secure-email", "email", "portal", "system-interface", "post", "fax"))),
                )
            )
        )
    ),
)
