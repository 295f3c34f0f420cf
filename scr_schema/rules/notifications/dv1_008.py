"""DV1-008: delivery that is not safe."""

from scr_schema.finding import Severity
from scr_schema.rules.notifications.distribution import BY_WORD_OF_MOUTH
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, never, one_of, where

RULE = Rule(
    id="DV1-008",
    record_types=("dv1-notification",),
    title="delivery that is not safe",
    summary="A delivery went by fax or post, to one person's own address, or by a way that is not secure.",
    why="A plan asks that notifications go by a secure way to a named safe haven, and not to whoever is there.",
    source=("L403",),
    passes="Deliveries go by a secure way to a team, role or system.",
    fails="One goes by fax or post, to a person's own address, or is said not to be secure.",
    help="Send it by secure mail or an interface to the team's own address.",
    reads=("distribution.deliveries.channel", "distribution.deliveries.to", "distribution.deliveries.secure"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=None, follow_up=Severity.WARNING),
    schema=where(
        distribution=each(
            where(
                deliveries=each(
                    {
                        "allOf": [
                            never(having(channel=one_of("fax", "post"))),
                            never(having(to={"const": "person"}, channel=never(one_of(*BY_WORD_OF_MOUTH)))),
                            never(having(secure={"const": "no"})),
                        ]
                    }
                )
            )
        )
    ),
)
