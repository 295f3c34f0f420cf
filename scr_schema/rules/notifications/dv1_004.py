"""DV1-004: family doctor who is left out."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.distribution import arrived, has_acknowledged, is_followed_up
from scr_schema.rules.notifications.family import carers
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights

_NEVER_SENT = frozenset({"not-sent", "failed", "withdrawn"})
_UNREACHED = frozenset({"planned", "not-sent", "failed"})
_Placed = tuple[int, Mapping[str, Any]]


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    if "withdrawal" in notification:
        return
    distribution = list(enumerate(notification["distribution"]))
    practices = [(position, one) for position, one in distribution if one["function"] == "gp-practice"]
    services = [(position, one) for position, one in distribution if one["function"] == "health-safeguarding"]
    if distribution or notification["stage"] != "prepared":
        yield from _left_out(notification, practices, services)
    if is_followed_up(notification):
        yield from _unreached(practices)


def _left_out(
    notification: Mapping[str, Any], practices: list[_Placed], services: list[_Placed]
) -> Iterator[Path | Undecided]:
    family = list(_family(notification))
    never = _NEVER_SENT | {"planned"} if is_followed_up(notification) else _NEVER_SENT
    if not family or any(_is_accounted_for(service, never) for _, service in services):
        return
    accounted_for = [practice for _, practice in practices if _is_accounted_for(practice, never)]
    if not accounted_for:
        paths: list[Path] = [("distribution", position) for position, _ in (*practices, *services)]
        yield from (paths or [("distribution",)]) if any(_is_meant(person) for _, person in family) else [UNDECIDED]
        return
    persons = [_persons(practice) for practice in accounted_for]
    if not all(persons):  # a practice for nobody in particular is one for all
        return
    covered = frozenset().union(*persons)
    for path, person in family:
        if person["key"] not in covered and _has_known_practice(person):
            yield path if _is_meant(person) else UNDECIDED


def _family(notification: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Parents and carers, and the children whom it may concern."""
    keys = carers(notification)
    for position, party in enumerate(notification.get("parties", ())):
        if party["key"] in keys:
            yield ("parties", position), party
    for position, child in enumerate(notification.get("children", ())):
        if child["concerned"] != "no":
            yield ("children", position), child


def _is_meant(person: Mapping[str, Any]) -> bool:
    """Whether it is certain that the person's doctor is to know: of adults it is, of a child it must be said."""
    return bool(person.get("concerned", "yes") == "yes")


def _is_accounted_for(recipient: Mapping[str, Any], never: frozenset[str]) -> bool:
    return recipient["status"] not in never or "status_reason" in recipient


def _persons(practice: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(key for reason in practice.get("reasons", ()) for key in reason.get("persons", ()))


def _has_known_practice(person: Mapping[str, Any]) -> bool:
    return any(
        service["kind"] == "gp"
        and service["status"] == "current"
        and any(service.get("organisation", {}).get(member) for member in ("name", "id", "identifiers"))
        for service in person.get("services", ())
    )


def _unreached(practices: list[_Placed]) -> Iterator[Path | Undecided]:
    for position, practice in practices:
        if has_acknowledged(practice) or _has_filed(practice):
            continue
        all_lost = bool(practice.get("deliveries")) and not arrived(practice)
        if practice["status"] in _UNREACHED or (all_lost and practice["status"] != "withdrawn"):
            yield "distribution", position
        elif practice["status"] == "not-known":
            yield UNDECIDED


def _has_filed(practice: Mapping[str, Any]) -> bool:
    return any(filing["filed"] == "yes" for filing in practice.get("filings", ()))


RULE = Rule(
    id="DV1-004",
    record_types=("dv1-notification",),
    title="family doctor who is left out",
    summary="No way leads to the family's doctors, or no copy reached a practice that was to have one.",
    why="Police took for granted that health would tell the father's doctor, who never saw the form.",
    source=("§8.4", "§8.5", "§10.2.4", "L238"),
    passes="Health's safeguarding service is a recipient, or each known practice is, or it is said why not.",
    fails="There is no such recipient, one known practice is missing, or a practice never had its copy.",
    help="Send it to the practices or to health's safeguarding service; or list a practice as `not-sent` and say why.",
    reads=(
        "stage",
        "withdrawal",
        "distribution.function",
        "distribution.status",
        "distribution.status_reason",
        "distribution.reasons.persons",
        "distribution.deliveries.outcome",
        "distribution.acknowledgement.status",
        "distribution.filings.filed",
        "parties.roles",
        "parties.care_role",
        "relationships.kind",
        "parties.services",
        "children.concerned",
        "children.services",
    ),
    undecided="It is not known whether a practice was sent its copy, or whether the notification concerns a child.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=None, follow_up=Severity.WARNING),
    check=_check,
)
