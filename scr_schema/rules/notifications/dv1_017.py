"""DV1-017: separated parent without a contact."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.groups import NAMES_NOBODY
from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.family import IN_CONTACT, parents
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights

_COUPLES = frozenset({"partner-of", "married-to"})
_APART = frozenset({"separated", "divorced", "ended", "in-dispute"})
_ALONE = frozenset({"sole", "none"})
_BETWEEN_TWO = frozenset({"shared", "contact-only"})


def _check(notification: Mapping[str, Any], circumstances: Circumstances) -> Iterator[Path | Undecided]:
    if "withdrawal" in notification:
        return
    keys = parents(notification)
    adults = {one["key"]: one for one in notification.get("parties", ()) if one["key"] in keys}
    asked = _who_share_care(adults, notification)
    if not any(key in asked and not _can_be_reached(adults[key]) for key in adults):
        return
    if _holds_no_identity(notification, circumstances):
        yield UNDECIDED
        return
    for position, party in enumerate(notification["parties"]):
        if party["key"] in asked and not _can_be_reached(party):
            yield "parties", position


def _who_share_care(adults: Mapping[str, Mapping[str, Any]], notification: Mapping[str, Any]) -> set[str]:
    """Parents who have separated and of whom neither has the child alone, as far as it is said."""
    asked, together = set(), set()
    roles = {key: adult.get("care_role") for key, adult in adults.items()}
    for relationship in notification.get("relationships", ()):
        couple = {relationship["person"], relationship["related"]}
        if relationship["kind"] not in _COUPLES or not couple <= adults.keys():
            continue
        if relationship.get("status") == "current":
            together |= couple
        elif relationship.get("status") in _APART and _ALONE.isdisjoint(roles[key] for key in couple):
            asked |= couple
    caring = {key for key, role in roles.items() if role in IN_CONTACT and key not in together}
    divided = len(caring) > 1 and any(roles[key] in _BETWEEN_TWO for key in caring)
    return asked | caring if divided else asked


def _can_be_reached(party: Mapping[str, Any]) -> bool:
    """Whether there is a contact, safe to use or not, or a home that must not become known."""
    identity = party.get("identity", {})
    return (
        bool(identity.get("contacts"))
        or any(address["withhold"] != "no" for address in identity.get("addresses", ()))
        or any(residence["basis"] == "refuge" for residence in party.get("residences", ()))
    )


def _holds_no_identity(notification: Mapping[str, Any], circumstances: Circumstances) -> bool:
    persons = (*notification.get("parties", ()), *notification.get("children", ()))
    contains = (circumstances.bundle or {}).get("contains")
    return contains in NAMES_NOBODY or not any(person.get("identity") for person in persons)


RULE = Rule(
    id="DV1-017",
    record_types=("dv1-notification",),
    title="separated parent without a contact",
    summary="Parents who have separated share the care of a child, and one of them cannot be reached.",
    why="Once parents part, a child's illness is looked after in two homes; a plan asks that both can be reached.",
    source=("L276",),
    passes="Each has a contact, be it one that must not be used, or a home that must not become known.",
    fails="One has neither.",
    help="Add a contact, and say whether it is safe; an address is not needed.",
    reads=(
        "withdrawal",
        "parties.roles",
        "parties.care_role",
        "relationships.kind",
        "relationships.status",
        "parties.identity.contacts",
        "parties.identity.addresses.withhold",
        "parties.residences.basis",
    ),
    undecided="The record names nobody, or lies in a bundle from which identities were taken out.",
    since="1.0",
    weights=Weights(sender=Severity.INFO, receiver=None, follow_up=Severity.INFO),
    check=_check,
)
