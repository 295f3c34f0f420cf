"""DV1-028: sent before it happened, or answered before it was sent."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.span import span_of


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    occurred = notification["incident"]["occurred"].get("edtf")
    for position, recipient in enumerate(notification["distribution"]):
        path = ("distribution", position)
        sent = [
            (place, one["sent_at"]) for place, one in enumerate(recipient.get("deliveries", [])) if "sent_at" in one
        ]
        for place, at in sent:
            if occurred and span_of(at).surely_before(span_of(occurred)):
                yield *path, "deliveries", place, "sent_at"
        answered = recipient.get("acknowledgement", {}).get("at")
        if sent and answered and all(span_of(answered).surely_before(span_of(at)) for _, at in sent):
            yield *path, "acknowledgement", "at"


RULE = Rule(
    id="DV1-028",
    record_types=("dv1-notification",),
    title="sent before it happened, or answered before it was sent",
    summary="Something was sent before the incident, or acknowledged before it was sent.",
    why="The review had to work out from the story when the form went and when the call was made.",
    source=("§10.2.3",),
    passes="The incident, each delivery and the acknowledgement can have followed each other.",
    fails="They cannot, whatever is not known of their times.",
    help="Check the years and the offsets of the times.",
    reads=("incident.occurred.edtf", "distribution.deliveries.sent_at", "distribution.acknowledgement.at"),
    undecided="An incident without a date, and times that may overlap, decide nothing.",
    since="1.0",
    weights=Weights(sender=Severity.ERROR, receiver=Severity.WARNING, follow_up=Severity.ERROR),
    check=_check,
)
