"""DV1-012: disclosures that changed on the way."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from scr_schema.codelists.groups import SOCIAL_CARE
from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.distribution import arrived
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights

_NEEDS_ALL = SOCIAL_CARE | {"health-safeguarding", "gp-practice"}
_IN_PART = frozenset({"extract", "minimal"})


class _Original(NamedTuple):
    """The keys of the disclosures, and their digest where a copy has one to compare."""

    keys: frozenset[str]
    digest: str | None


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    if "withdrawal" in notification:
        return
    original = _original(notification)
    for position, recipient in enumerate(notification["distribution"]):
        if recipient["status"] == "withdrawn":
            continue
        for answer in _faults(recipient, original):
            yield ("distribution", position, "deliveries", *answer) if isinstance(answer, tuple) else answer


def _original(notification: Mapping[str, Any]) -> _Original:
    disclosures = notification.get("disclosures", [])
    deliveries = (delivery for one in notification["distribution"] for delivery in one.get("deliveries", ()))
    digest = _digest(disclosures) if any("digest" in delivery for delivery in deliveries) else None
    return _Original(frozenset(disclosure["key"] for disclosure in disclosures), digest)


def _digest(disclosures: list[Any]) -> str:
    import rfc8785  # here, as few records hold a digest and the others need not wait for it

    return hashlib.sha256(rfc8785.dumps(disclosures)).hexdigest()


def _faults(recipient: Mapping[str, Any], original: _Original) -> Iterator[Path | Undecided]:
    """What is wrong with the copies of a recipient who has no whole one."""
    needs_all = recipient["function"] in _NEEDS_ALL
    found = [
        (place, delivery["content"], _fault(delivery, needs_all, original)) for place, delivery in arrived(recipient)
    ]
    if any(content == "full" and fault is None for _, content, fault in found):
        return
    for place, _, fault in found:
        if fault is not None:
            yield (place, *fault) if isinstance(fault, tuple) else fault


def _fault(delivery: Mapping[str, Any], needs_all: bool, original: _Original) -> Path | Undecided | None:
    content = delivery["content"]
    if content in _IN_PART and "omitted_reason" not in delivery:
        return ()
    if not needs_all or content == "verbal":
        return None
    if content == "reworded":
        return ("content",)
    if "digest" not in delivery:
        return UNDECIDED if content == "not-known" and original.keys else None
    is_comparable = content != "minimal" and original.keys.isdisjoint(delivery.get("omitted", ()))
    return ("digest",) if is_comparable and delivery["digest"] != original.digest else None


RULE = Rule(
    id="DV1-012",
    record_types=("dv1-notification",),
    title="disclosures that changed on the way",
    summary="A copy does not hold what was disclosed as it was written down, or leaves parts out and does not say why.",
    why="Nobody had asked the father, and so health and councils were told of the threat in weaker words.",
    source=("§8.1", "§8.3"),
    passes="Social care, health's safeguarding service and practices have all of them unchanged; gaps have a reason.",
    fails="A copy to one of these is reworded or has another digest, or a copy to anybody has gaps without a reason.",
    help="Send them word for word to those who must act; for others say in `omitted_reason` why parts are left out.",
    reads=(
        "withdrawal",
        "disclosures",
        "distribution.function",
        "distribution.status",
        "distribution.deliveries.content",
        "distribution.deliveries.digest",
        "distribution.deliveries.omitted",
        "distribution.deliveries.omitted_reason",
        "distribution.deliveries.outcome",
    ),
    undecided="It is not known what a copy held, and there is no digest to compare.",
    since="1.0",
    weights=Weights(sender=None, receiver=Severity.WARNING, follow_up=Severity.WARNING),
    check=_check,
)
