"""DV1-025: action that nobody took on."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.distribution import is_followed_up
from scr_schema.rules.rule import Rule, Weights


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    recipients = {recipient["key"] for recipient in notification["distribution"]}
    for position, action in enumerate(notification.get("expected_actions", ())):
        is_open = is_followed_up(notification) and action.get("acknowledged") != "yes"
        if is_open or action.get("by") not in recipients:
            yield "expected_actions", position


RULE = Rule(
    id="DV1-025",
    record_types=("dv1-notification",),
    title="action that nobody took on",
    summary="An expected action names no recipient who is to do it, or one who has not confirmed it.",
    why="Police, court advisers and council each took for granted what the others would do.",
    source=("§8.4", "§10.2.6"),
    passes="Every expected action names a recipient, who has confirmed it once it is followed up.",
    fails="It names none, or the recipient has not confirmed it.",
    help="Name the recipient by its key, and ask for a confirmation.",
    reads=("expected_actions.by", "expected_actions.acknowledged", "distribution.key"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=None, follow_up=Severity.WARNING),
    check=_check,
)
