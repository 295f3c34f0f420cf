"""DV1-010: threat that nobody asked about."""

from scr_schema.finding import Severity
from scr_schema.rules.notifications.disclosure import OF_SUICIDE
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, never, one_of, when, where

RULE = Rule(
    id="DV1-010",
    record_types=("dv1-notification",),
    title="threat that nobody asked about",
    summary="Nobody is said to have asked about a threat of suicide, a thought of it or an attempt, nor why not.",
    why="Officers knew of the threat and did not put it to the father; only a question shows how serious one is.",
    source=("§8.1", "§10.2.1", "L643"),
    passes="The person was asked or refused to speak, or there is a reason why nobody asked.",
    fails="It is not known whether anybody asked, or nobody did and no reason is given.",
    help="Say in `asked` what was asked and answered, or the reason why it was not.",
    reads=("disclosures.kind", "disclosures.asked.status", "disclosures.asked.reason"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(
        disclosures=each(
            when(
                having(kind=one_of(*OF_SUICIDE)),
                having(
                    asked={
                        "allOf": [
                            where(status=never({"const": "not-known"})),
                            when(
                                having(status=one_of("not-asked", "not-present", "unsafe-to-ask")), having(reason=True)
                            ),
                        ]
                    }
                ),
            )
        )
    ),
)
