"""DV1-020: nobody decided for the child."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.decision import is_made, sent_to_social_care
from scr_schema.rules.notifications.distribution import arrived, is_followed_up, sent
from scr_schema.rules.rule import UNDECIDED, Awaited, Clock, Rule, Undecided, Weights


def _check(notification: Mapping[str, Any], circumstances: Circumstances) -> Iterator[Path | Awaited | Undecided]:
    if "withdrawal" in notification:
        return
    for path, recipient in sent_to_social_care(notification):
        if any(map(_is_recorded, recipient.get("decisions", ()))):
            continue
        has_run_out = True if is_followed_up(notification) else _has_run_out(recipient, circumstances)
        if has_run_out is None:
            yield UNDECIDED
        else:
            yield path if has_run_out else Awaited(path)


def _is_recorded(decision: Mapping[str, Any]) -> bool:
    return is_made(decision) and ("at" in decision or "rationale" in decision)


def _has_run_out(recipient: Mapping[str, Any], circumstances: Circumstances) -> bool | None:
    """Whether the time since the first copy is over for certain; none where it is not known when that went."""
    limit, as_of = circumstances.parameters["decided-within"], circumstances.as_of
    times = [sent(delivery) for _, delivery in arrived(recipient)]
    known = [when.span for when in times if when]
    if as_of is not None and any(span.shifted(limit).surely_before(as_of) for span in known):
        return True
    return False if known and len(known) == len(times) else None


RULE = Rule(
    id="DV1-020",
    record_types=("dv1-notification",),
    title="nobody decided for the child",
    summary="Children's social care was sent the notification, and no decision of it is recorded.",
    why="One council made no response to what it was told, and why it recorded nothing is not known.",
    source=("§8.3", "L704"),
    passes="Each recipient of social care has a decision with its day or reason, be it that an open case was updated.",
    fails="One has none, or none with either, and the time for it is over; while there is still time, it weighs less.",
    help="Ask what was decided, when and why, and add it to `decisions`.",
    reads=(
        "stage",
        "withdrawal",
        "distribution.function",
        "distribution.status",
        "distribution.decisions.kind",
        "distribution.decisions.at",
        "distribution.decisions.rationale",
        "distribution.deliveries.outcome",
        "distribution.deliveries.sent_at",
        "distribution.deliveries.sent.edtf",
    ),
    undecided="It is not said when the notification was sent to a recipient of social care.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.ERROR, awaited=Severity.WARNING),
    parameters=("decided-within",),
    clock=Clock.UNTIL_FOLLOWED_UP,
    check=_check,
)
