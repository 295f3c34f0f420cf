"""DV1-009: sent late."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.distribution import Sent, arrived, is_written, sent
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights
from scr_schema.rules.span import Span, span_of


def _check(notification: Mapping[str, Any], circumstances: Circumstances) -> Iterator[Path | Undecided]:
    if "withdrawal" in notification:
        return
    end = notification["incident"]["occurred"].get("edtf", "").rpartition("/")[2]
    limit = circumstances.parameters["sent-within"]
    latest = span_of(end).shifted(limit) if end[9:10].isdigit() else None
    for position, recipient in enumerate(notification["distribution"]):
        if recipient["status"] == "withdrawn":
            continue
        for answer in _late(recipient, latest):
            yield ("distribution", position, *answer) if isinstance(answer, tuple) else answer


def _late(recipient: Mapping[str, Any], latest: Span | None) -> Iterator[Path | Undecided]:
    deliveries = arrived(recipient)
    copies = [one for one in deliveries if is_written(one[1]) is not False] or deliveries
    sendings = [(place, sent(delivery)) for place, delivery in copies]
    dated = [(place, when) for place, when in sendings if when]
    if not sendings:
        if recipient["status"] == "sent" and not recipient.get("deliveries"):
            yield UNDECIDED
    elif latest is None:
        yield UNDECIDED
    elif all(latest.surely_before(when.span) for _, when in dated):
        if len(dated) < len(sendings):
            yield UNDECIDED
        else:
            place, first = min(dated, key=_beginning)
            yield "deliveries", place, first.member


def _beginning(placed: tuple[int, Sent]) -> datetime:
    first = placed[1].span.first
    return first.at if first else datetime.min.replace(tzinfo=UTC)


RULE = Rule(
    id="DV1-009",
    record_types=("dv1-notification",),
    title="sent late",
    summary="A recipient was sent the notification long after the incident.",
    why="The form went out two days after the incident; a plan asks that such forms travel faster.",
    source=("§10.2.3", "L403"),
    passes="The first written copy to each recipient, or the first word where it had none, went within `sent-within`.",
    fails="It went later, even if it went as early, and the incident was as late, as their dates allow.",
    help="Send it on the day; if the time is wrong, correct it.",
    reads=(
        "withdrawal",
        "incident.occurred.edtf",
        "distribution.status",
        "distribution.deliveries.channel",
        "distribution.deliveries.content",
        "distribution.deliveries.outcome",
        "distribution.deliveries.sent_at",
        "distribution.deliveries.sent.edtf",
    ),
    undecided="The day on which it happened, or on which a copy went, is not said.",
    since="1.0",
    weights=Weights(sender=Severity.INFO, receiver=Severity.WARNING, follow_up=Severity.WARNING),
    parameters=("sent-within",),
    check=_check,
)
