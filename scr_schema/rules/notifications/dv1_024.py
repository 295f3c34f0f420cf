"""DV1-024: referral to nobody."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having, some, when

RULE = Rule(
    id="DV1-024",
    record_types=("dv1-notification",),
    title="referral to nobody",
    summary="The notification refers a child, and does not say by which form or to whom.",
    why="Police took a call for a referral; the council had neither a form nor a note of it.",
    source=("§10.2.3", "L622", "L634"),
    passes="A notification that refers names the form and the recipients of the referral.",
    fails="`purpose` holds `referral`, and `referral` or its recipients are missing.",
    help="Add `referral` with its form and recipients, or take `referral` out of the purpose.",
    reads=("purpose", "referral.recipients"),
    undecided="Whether the recipients are all of social care is asked of the keys, not here.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=Severity.WARNING, follow_up=Severity.ERROR),
    schema=when(having(purpose=some({"const": "referral"})), having(referral=having(recipients=some()))),
)
