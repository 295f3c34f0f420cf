"""DV1-002: authority that was not told."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Rule, Weights

_SOCIAL_CARE = ("childrens-social-care", "emergency-duty-team")
_IN_CONTACT = ("sole", "main", "shared", "contact-only")


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    recipients = [one for one in notification["distribution"] if one["function"] in _SOCIAL_CARE]
    told = [one.get("organisation", {}).get("area", {}).get("gss") for one in recipients]
    if notification["stage"] == "prepared" or None in told:
        return
    for path, residence in _homes(notification):
        authority = residence.get("locality", {}).get("authority", {}).get("gss")
        if authority is not None and authority not in told:
            yield path


def _homes(notification: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Homes of the children whom it concerns, and of adults who care for a child or have contact."""
    for member in ("children", "parties"):
        for position, person in enumerate(notification.get(member, [])):
            if person.get("concerned") == "yes" or person.get("care_role") in _IN_CONTACT:
                for place, residence in enumerate(person.get("residences", [])):
                    yield (member, position, "residences", place), residence


RULE = Rule(
    id="DV1-002",
    record_types=("dv1-notification",),
    title="authority that was not told",
    summary="A child whom it concerns, or a parent, lives in an authority whose social care is no recipient.",
    why="Two councils were responsible for the child; one had the form, the other a call of which it holds no record.",
    source=("§8.3", "§10.2.3", "L634"),
    passes="Social care of every authority in which they live is a recipient.",
    fails="For one home it is none.",
    help="Send it to children's social care of that authority too.",
    reads=(
        "children.residences.locality.authority.gss",
        "parties.residences.locality.authority.gss",
        "distribution.organisation.area.gss",
    ),
    undecided="Authorities without a code, and recipients of social care without one, decide nothing.",
    since="1.0",
    weights=Weights(sender=Severity.ERROR, receiver=Severity.WARNING, follow_up=Severity.ERROR),
    check=_check,
)
