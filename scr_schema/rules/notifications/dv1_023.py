"""DV1-023: threat by a child's main carer, and nobody is to act."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Rule, Weights

_OF_OWN_LIFE = ("suicide-threat", "threat-to-end-life", "suicide-attempt")


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    carers = {one["key"] for one in notification.get("parties", []) if one.get("care_role") in {"sole", "main"}}
    decided = any(one.get("decisions") for one in notification["distribution"])
    if decided or notification.get("expected_actions"):
        return
    for position, disclosure in enumerate(notification.get("disclosures", [])):
        if disclosure["kind"] in _OF_OWN_LIFE and disclosure["subject"] in carers:
            yield "disclosures", position


RULE = Rule(
    id="DV1-023",
    record_types=("dv1-notification",),
    title="threat by a child's main carer, and nobody is to act",
    summary="A child's main carer speaks of ending life, and neither a decision nor an expected action is recorded.",
    why="The father had the sole care of the child; his threat was nobody's to act on.",
    source=("§10.2.1", "§8.4"),
    passes="A recipient has decided, or an action is expected of one.",
    fails="There is neither.",
    help="Say in `expected_actions` what you take others to do, and who.",
    reads=(
        "disclosures.kind",
        "disclosures.subject",
        "parties.care_role",
        "distribution.decisions",
        "expected_actions",
    ),
    undecided="Where nobody's care role is stated, the rule says nothing.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=None, follow_up=Severity.WARNING),
    check=_check,
)
