"""DV1-023: threat by a child's main carer, and nobody is to act."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.groups import SOCIAL_CARE
from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.decision import is_made
from scr_schema.rules.notifications.disclosure import OF_SUICIDE
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights

_MENTAL_HEALTH = frozenset({"mental-health", "gp-practice", "health-safeguarding"})
_MAIN = frozenset({"sole", "main"})


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    threats = [
        (position, disclosure["subject"])
        for position, disclosure in enumerate(notification.get("disclosures", ()))
        if disclosure["kind"] in OF_SUICIDE
    ]
    if not threats or _both_are_cared_for(notification):
        return
    roles = {one["key"]: one.get("care_role", "not-known") for one in notification.get("parties", ())}
    children = {child["key"] for child in notification.get("children", ())}
    is_open = _is_left_to_nobody_named(notification)
    for position, subject in threats:
        role = roles.get(subject, "none" if subject in children else "not-known")
        if role == "not-known" or (role in _MAIN and is_open):
            yield UNDECIDED
        elif role in _MAIN:
            yield "disclosures", position


def _both_are_cared_for(notification: Mapping[str, Any]) -> bool:
    """Whether somebody decided or is expected to act for the child, and so for the carer's mental health."""
    by = {action.get("by") for action in notification.get("expected_actions", ())}
    for_child, for_carer = "referral" in notification, False
    for recipient in notification["distribution"]:
        decided = {decision["kind"] for decision in recipient.get("decisions", ()) if is_made(decision)}
        function, is_expected = recipient["function"], recipient["key"] in by
        for_child |= function in SOCIAL_CARE and (is_expected or bool(decided))
        for_carer |= is_expected and function in _MENTAL_HEALTH
        for_carer |= "mental-health-referral" in decided or (function == "mental-health" and bool(decided))
    return for_child and for_carer


def _is_left_to_nobody_named(notification: Mapping[str, Any]) -> bool:
    """Whether an action is expected, and it is not said of whom."""
    recipients = {recipient["key"] for recipient in notification["distribution"]}
    return any(action.get("by") not in recipients for action in notification.get("expected_actions", ()))


RULE = Rule(
    id="DV1-023",
    record_types=("dv1-notification",),
    title="threat by a child's main carer, and nobody is to act",
    summary="A child's main carer speaks of suicide, and nobody is to act for the child or for the carer's health.",
    why="The father had sole care of the child; nobody asked for a referral or for an assessment of his mental health.",
    source=("§8.4", "§10.2.1"),
    passes="Social care decided, has a referral or is to act, and health is to act or was asked to see the carer.",
    fails="One of the two is missing.",
    help="Say in `expected_actions` what you take social care to do for the child, and a health service for the carer.",
    reads=(
        "disclosures.kind",
        "disclosures.subject",
        "parties.care_role",
        "referral",
        "distribution.function",
        "distribution.decisions.kind",
        "expected_actions.by",
    ),
    undecided="It is not said how much of the care lies with the person, or of whom an action is expected.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=None, follow_up=Severity.WARNING),
    check=_check,
)
