"""DV1-001: threat to a parent's own life, forwarded at another level."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.disclosure import OF_SUICIDE
from scr_schema.rules.notifications.family import carers, listed
from scr_schema.rules.parameters import Parameters
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights

_OF_OWN_LIFE = frozenset({*OF_SUICIDE, "self-harm"})


def _check(notification: Mapping[str, Any], circumstances: Circumstances) -> Iterator[Path | Undecided]:
    disclosures = notification.get("disclosures", ())
    subjects = {one["subject"] for one in disclosures if one["kind"] in _OF_OWN_LIFE}
    if not subjects or "withdrawal" in notification:
        return
    is_carer = not subjects.isdisjoint(carers(notification))
    if is_carer or not subjects.isdisjoint(_of_unknown_part(notification)) or subjects - listed(notification):
        for answer in _at_another_level(notification, circumstances.parameters):
            yield answer if is_carer else UNDECIDED


def _of_unknown_part(notification: Mapping[str, Any]) -> Iterator[str]:
    for party in notification.get("parties", ()):
        if party.get("care_role") == "not-known" or "not-known" in party["roles"]:
            yield party["key"]


def _at_another_level(notification: Mapping[str, Any], parameters: Parameters) -> Iterator[Path | Undecided]:
    levels = {scale.casefold(): str(level) for scale, level in parameters["forwarding-levels"].items()}
    is_graded = False
    for position, grading in enumerate(notification.get("gradings", ())):
        if grading["use"] != "forwarding":
            continue
        is_graded = True
        if "scale" not in grading:
            yield UNDECIDED
            continue
        expected = levels.get(grading["scale"].casefold(), str(parameters["forwarding-level"]))
        if "level" not in grading or _bare(grading["level"]) != _bare(expected):
            yield "gradings", position
    if not is_graded:
        yield from _without_a_level(notification)


def _without_a_level(notification: Mapping[str, Any]) -> Iterator[Path | Undecided]:
    """Where health passed it on and nothing is said of a level; whether it did so is not known of every recipient."""
    passed_on = {one.get("via") for one in notification["distribution"] if one["status"] == "sent"}
    for position, recipient in enumerate(notification["distribution"]):
        if recipient["function"] == "health-safeguarding" and recipient["status"] in {"sent", "not-known"}:
            yield ("distribution", position) if recipient["key"] in passed_on else UNDECIDED


def _bare(level: str) -> str:
    """The level without the word before it: level 1 is 1."""
    return level.casefold().removeprefix("level").strip()


RULE = Rule(
    id="DV1-001",
    record_types=("dv1-notification",),
    title="threat to a parent's own life, forwarded at another level",
    summary="A parent or carer speaks of suicide or self-harm, and health did not forward it at the level for that.",
    why="The threat was toned down on its way to health, and it never came before the father's doctor.",
    source=("L277", "§8.1", "§10.2.1"),
    passes="Every level at which health forwarded it is the one that its scale has for such a threat.",
    fails="A level differs or is missing, or health passed the notification on without any.",
    help="Ask health to forward it at that level; where its scale has another word for it, set `forwarding-levels`.",
    reads=(
        "withdrawal",
        "disclosures.kind",
        "disclosures.subject",
        "parties.roles",
        "parties.care_role",
        "relationships.kind",
        "gradings.use",
        "gradings.scale",
        "gradings.level",
        "distribution.function",
        "distribution.status",
        "distribution.via",
    ),
    undecided="The level has no scale, or it is not said whether the person is a carer or health passed it on.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.WARNING),
    parameters=("forwarding-level", "forwarding-levels"),
    check=_check,
)
