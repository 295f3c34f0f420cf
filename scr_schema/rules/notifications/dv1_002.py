"""DV1-002: authority that was not told."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from scr_schema.codelists.groups import SOCIAL_CARE
from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.distribution import is_followed_up
from scr_schema.rules.notifications.family import IN_CONTACT, parents
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights
from scr_schema.rules.span import span_of

_NO_HOME = frozenset({"previous", "workplace", "refuge"})
_WITHOUT_SOCIAL_CARE = ("E07", "N09")  # districts, whose social care is the county's or a trust's


class _Home(NamedTuple):
    path: Path
    authority: str
    is_certain: bool


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    if "withdrawal" in notification or (notification["stage"] == "prepared" and not notification["distribution"]):
        return
    told, perhaps_told = _told(notification)
    missing = set()
    for home in _homes(notification):
        if home.authority in told or home.authority in missing:
            continue
        if home.is_certain and perhaps_told.isdisjoint({home.authority, None}):
            missing.add(home.authority)
            yield home.path
        else:
            yield UNDECIDED


def _told(notification: Mapping[str, Any]) -> tuple[set[str], set[str | None]]:
    """The authorities whose social care is told, and those of which that is not certain; none stands for any."""
    told, perhaps_told = set(), set[str | None]()
    tells = {"sent"} if is_followed_up(notification) else {"sent", "planned"}
    for recipient in notification["distribution"]:
        if recipient["function"] not in SOCIAL_CARE or recipient["status"] not in {*tells, "not-known"}:
            continue
        authority = recipient.get("organisation", {}).get("area", {}).get("gss")
        if authority is None or recipient["status"] == "not-known":
            perhaps_told.add(authority)
        else:
            told.add(authority)
    return told, perhaps_told


def _homes(notification: Mapping[str, Any]) -> Iterator[_Home]:
    """Homes of the children whom it concerns, and of parents who care for a child or see it."""
    occurred = notification["incident"]["occurred"].get("edtf")
    for path, person, is_meant in _persons(notification):
        for place, residence in enumerate(person.get("residences", ())):
            authority = residence.get("locality", {}).get("authority", {}).get("gss")
            if authority is None or residence["basis"] in _NO_HOME or _was_left(residence, occurred):
                continue
            is_certain = is_meant and residence["basis"] != "not-known" and authority[:3] not in _WITHOUT_SOCIAL_CARE
            yield _Home((*path, "residences", place), authority, is_certain)


def _persons(notification: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any], bool]]:
    """Whose homes decide, and whether it is certain that they do."""
    for position, child in enumerate(notification.get("children", ())):
        if child["concerned"] != "no":
            yield ("children", position), child, child["concerned"] == "yes"
    keys = parents(notification)
    for position, party in enumerate(notification.get("parties", ())):
        if party["key"] in keys and party.get("care_role") != "none":
            yield ("parties", position), party, party.get("care_role") in IN_CONTACT


def _was_left(residence: Mapping[str, Any], occurred: str | None) -> bool:
    period = residence.get("period")
    return bool(period and occurred) and span_of(period).surely_before(span_of(occurred))


RULE = Rule(
    id="DV1-002",
    record_types=("dv1-notification",),
    title="authority that was not told",
    summary="A child whom it concerns, or a parent, lives in an authority whose social care is no recipient.",
    why="Two councils were responsible for the child; one had the form, the other a call of which it holds no record.",
    source=("§8.3", "§10.2.3", "L634"),
    passes="Social care of every authority in which they live is a recipient; a refuge asks for none.",
    fails="Social care of one home's authority is no recipient, or was not sent the notification.",
    help="Send it to children's social care of that authority too.",
    reads=(
        "stage",
        "withdrawal",
        "children.concerned",
        "children.residences.basis",
        "children.residences.period",
        "children.residences.locality.authority.gss",
        "parties.roles",
        "parties.care_role",
        "relationships.kind",
        "parties.residences.basis",
        "parties.residences.period",
        "parties.residences.locality.authority.gss",
        "distribution.function",
        "distribution.status",
        "distribution.organisation.area.gss",
    ),
    undecided="It is not known who was told, whose home decides, or whose social care answers for a district.",
    since="1.0",
    weights=Weights(sender=Severity.ERROR, receiver=Severity.WARNING, follow_up=Severity.ERROR),
    check=_check,
)
