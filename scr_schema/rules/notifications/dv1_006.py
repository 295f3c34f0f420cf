"""DV1-006: recipient that has not acknowledged."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.groups import SOCIAL_CARE
from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.distribution import Sent, arrived, has_acknowledged, is_followed_up, sent
from scr_schema.rules.rule import UNDECIDED, Awaited, Clock, Rule, Undecided, Weights


def _check(notification: Mapping[str, Any], circumstances: Circumstances) -> Iterator[Path | Awaited | Undecided]:
    if "withdrawal" in notification:
        return
    for position, recipient in enumerate(notification["distribution"]):
        if _is_answered(recipient):
            continue
        path = ("distribution", position)
        if recipient["status"] == "not-known" and not arrived(recipient):
            yield UNDECIDED
        elif recipient["status"] not in {"sent", "not-known"}:
            continue
        elif is_followed_up(notification):
            yield path
        else:
            yield from _by_the_day(recipient, path, circumstances)


def _is_answered(recipient: Mapping[str, Any]) -> bool:
    return has_acknowledged(recipient) or bool(recipient.get("escalations"))


def _by_the_day(
    recipient: Mapping[str, Any], path: Path, circumstances: Circumstances
) -> Iterator[Path | Awaited | Undecided]:
    name = "acknowledged-within-social-care" if recipient["function"] in SOCIAL_CARE else "acknowledged-within"
    limit = circumstances.parameters[name]
    as_of = circumstances.as_of
    times = _times(recipient)
    if as_of is not None and any(when.span.shifted(limit).surely_before(as_of) for when in times if when):
        yield path
    else:
        yield Awaited(path) if times and all(times) else UNDECIDED


def _times(recipient: Mapping[str, Any]) -> list[Sent | None]:
    """When it was sent: what got lost counts only where nothing else went."""
    deliveries = [delivery for _, delivery in arrived(recipient)] or recipient.get("deliveries", ())
    return [sent(delivery) for delivery in deliveries]


RULE = Rule(
    id="DV1-006",
    record_types=("dv1-notification",),
    title="recipient that has not acknowledged",
    summary="A recipient that was sent the notification has not acknowledged it, and nobody pressed for an answer.",
    why="One council was told by telephone and has no record of it; nobody noticed that it did not answer.",
    source=("§8.3", "L403"),
    passes="Each recipient that it was sent to has acknowledged it, in the record or in a receipt that is here, or its "
    "silence was taken higher.",
    fails="One has not, and the time for it is over; while there is still time, it weighs less.",
    help="Ask the recipient, and if nobody answers, take it higher: `escalations`. Where a receipt came, give it with "
    "`--receipt`, or enter the acknowledgement.",
    reads=(
        "stage",
        "withdrawal",
        "distribution.function",
        "distribution.status",
        "distribution.acknowledgement.status",
        "distribution.escalations",
        "distribution.deliveries.sent_at",
        "distribution.deliveries.sent.edtf",
        "distribution.deliveries.outcome",
    ),
    undecided="It is not said whether it was sent to a recipient, or when.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.ERROR, awaited=Severity.WARNING),
    parameters=("acknowledged-within", "acknowledged-within-social-care"),
    clock=Clock.UNTIL_FOLLOWED_UP,
    answered_by_receipt=True,
    check=_check,
)
