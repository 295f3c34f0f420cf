"""DV1-014: trigger that is back and was not weighed."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Rule, Weights


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    factors = notification.get("factors", [])
    present = {factor["code"] for factor in factors if factor["status"] == "present"} - {"other"}
    considered = {key for grading in notification.get("gradings", []) for key in grading.get("considered", [])}
    for position, entry in enumerate(notification.get("history", [])):
        if present.intersection(entry.get("factors", [])) and entry.get("key") not in considered:
            yield "history", position


RULE = Rule(
    id="DV1-014",
    record_types=("dv1-notification",),
    title="trigger that is back and was not weighed",
    summary="What led to an earlier event is present again, and no grading took that event into account.",
    why="Three attempts had one trigger, and in 2010 it was back; nobody weighed them.",
    source=("§10.2.2", "§7.1"),
    passes="A grading has considered every earlier event whose trigger is present now.",
    fails="An earlier event shares a factor with the present, and no grading names it.",
    help="Weigh it, and name it in `considered`.",
    reads=("history.factors", "history.key", "factors.code", "factors.status", "gradings.considered"),
    undecided="Without factors in the history nothing can be compared.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=Severity.WARNING, follow_up=Severity.WARNING),
    check=_check,
)
