"""DV1-028: sent before it happened, or answered before it was sent."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.distribution import sent
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights
from scr_schema.rules.span import Span, span_of


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    edtf = notification["incident"]["occurred"].get("edtf")
    occurred = span_of(edtf) if edtf else None
    for position, recipient in enumerate(notification["distribution"]):
        for answer in _out_of_order(recipient, occurred):
            yield ("distribution", position, *answer) if isinstance(answer, tuple) else answer


def _out_of_order(recipient: Mapping[str, Any], occurred: Span | None) -> Iterator[Path | Undecided]:
    sendings = [sent(delivery) for delivery in recipient.get("deliveries", ())]
    dated = [(place, when) for place, when in enumerate(sendings) if when]
    at = recipient.get("acknowledgement", {}).get("at")
    answered = span_of(at) if at else None
    if (sendings or answered) and (occurred is None or len(dated) < len(sendings)):
        yield UNDECIDED
    for place, when in dated:
        if occurred and when.span.surely_before(occurred):
            yield "deliveries", place, when.member
    if answered is None:
        return
    are_all_dated = bool(dated) and len(dated) == len(sendings)
    if (occurred and answered.surely_before(occurred)) or (
        are_all_dated and all(answered.surely_before(when.span) for _, when in dated)
    ):
        yield "acknowledgement", "at"


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
    reads=(
        "incident.occurred.edtf",
        "distribution.deliveries.sent_at",
        "distribution.deliveries.sent.edtf",
        "distribution.acknowledgement.at",
    ),
    undecided="The incident or a delivery has no date.",
    since="1.0",
    weights=Weights(sender=Severity.ERROR, receiver=Severity.WARNING, follow_up=Severity.ERROR),
    check=_check,
)
