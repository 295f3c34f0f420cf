"""DV1-031: copy that may come before the wrong eyes."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from scr_schema.finding import Path, Severity
from scr_schema.rules.across.organisation import organisation_of
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights

_SCHOOLS = frozenset({"school", "early-years"})
_GOES_OUT = frozenset({"planned", "sent"})


class _Secret(NamedTuple):
    """From whom something must be kept, and which practices know them; whether all of these are known by name."""

    persons: frozenset[str]
    practices: frozenset[str]
    are_known: bool


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    copies = [
        (position, one)
        for position, one in enumerate(notification["distribution"])
        if one["function"] in {"gp-practice", *_SCHOOLS} and one["status"] in _GOES_OUT and not one.get("handling")
    ]
    secret = _secret(notification) if copies else None
    if secret is None:
        return
    for position, recipient in copies:
        is_near = True if recipient["function"] in _SCHOOLS else _is_shared(recipient, secret)
        if is_near is None:
            yield UNDECIDED
        elif is_near:
            yield "distribution", position


def _secret(notification: Mapping[str, Any]) -> _Secret | None:
    """What must be kept; a withheld address is kept from every party who has none that is withheld."""
    parties = notification.get("parties", ())
    everybody = (*parties, *notification.get("children", ()))
    kept_from = set(notification.get("sharing", {}).get("do_not_reveal_to", ()))
    hidden = {one["key"] for one in everybody if any(map(_is_withheld, one.get("identity", {}).get("addresses", ())))}
    if hidden or _is_withheld(notification["incident"].get("address", {})):
        kept_from.update(party["key"] for party in parties if party["key"] not in hidden)
    elif not kept_from:
        return None
    practices = [_practices(one) for one in everybody if one["key"] in kept_from]
    named = frozenset(name for names in practices for name in names if name)
    return _Secret(frozenset(kept_from), named, all(names and None not in names for names in practices))


def _is_withheld(address: Mapping[str, Any]) -> bool:
    """Whether it is not said that others may see it; an address that is not there betrays nothing."""
    return bool(address.get("withhold", "no") != "no")


def _practices(person: Mapping[str, Any]) -> set[str | None]:
    """The practices that know the person, or may do so still; none in it, where one has no name."""
    return {
        organisation_of(service.get("organisation", {}))
        for service in person.get("services", ())
        if service["kind"] == "gp" and service["status"] in {"current", "not-known"}
    }


def _is_shared(recipient: Mapping[str, Any], secret: _Secret) -> bool | None:
    """Whether the practice is that of somebody from whom it must be kept; none where that cannot be told."""
    practice = organisation_of(recipient.get("organisation", {}))
    patients = (key for reason in recipient.get("reasons", ()) for key in reason.get("persons", ()))
    if not secret.persons.isdisjoint(patients) or practice in secret.practices:
        return True
    is_certain = not secret.persons or (practice is not None and secret.are_known)
    return False if is_certain else None


RULE = Rule(
    id="DV1-031",
    record_types=("dv1-notification",),
    title="copy that may come before the wrong eyes",
    summary="Something must be kept from somebody, and a school or shared practice is not told how to handle its copy.",
    why="What a parent told of another lies in one file with that other's own notes, and at a school both come and go.",
    source=("§8.1", "§10.2.4"),
    passes="No address is withheld and nobody is to be kept from it, or each such copy has its own `handling`.",
    fails="A copy goes to a school or nursery, or to the practice of a person whom it must not reach, without one.",
    help="Say in `handling` of this recipient from whom its copy must be kept, and who alone may see it.",
    reads=(
        "sharing.do_not_reveal_to",
        "parties.identity.addresses.withhold",
        "parties.services",
        "children.identity.addresses.withhold",
        "children.services",
        "incident.address.withhold",
        "distribution.function",
        "distribution.organisation",
        "distribution.status",
        "distribution.reasons.persons",
        "distribution.handling",
    ),
    undecided="It is not known which practice the copy goes to, or which is that of the person whom it must not reach.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    check=_check,
)
