"""DV1-024: referral that does not reach social care."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.groups import SOCIAL_CARE
from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.distribution import meant_for_social_care
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    if not _refers(notification):
        return
    referral = notification.get("referral")
    if referral is None:
        yield ()
        return
    named = set(referral.get("recipients", ()))
    functions = {one["key"]: one["function"] for one in notification["distribution"]}
    of_others = {key for key in named & functions.keys() if functions[key] not in SOCIAL_CARE}
    if not named:
        yield ("referral",)
    elif of_others or not named.issuperset(one["key"] for _, one in meant_for_social_care(notification)):
        yield "referral", "recipients"
    elif not named <= functions.keys():
        yield UNDECIDED


def _refers(notification: Mapping[str, Any]) -> bool:
    """Whether it is a referral, or was made into one for a recipient, as by a call."""
    if "referral" in notification["purpose"]:
        return True
    deliveries = (delivery for one in notification["distribution"] for delivery in one.get("deliveries", ()))
    return any("referral" in delivery.get("purpose", ()) for delivery in deliveries)


RULE = Rule(
    id="DV1-024",
    record_types=("dv1-notification",),
    title="referral that does not reach social care",
    summary="A child is referred, and the form is missing or does not go to just the recipients of social care.",
    why="Police took a call for a referral; the council had neither a form nor a note of it.",
    source=("§10.2.3", "L622", "L634"),
    passes="What refers a child has a form, and its recipients are all those of social care and no others.",
    fails="The notification or a delivery refers, and `referral` or its recipients are missing, too few or too many.",
    help="Add `referral` with its form and each recipient of social care, or take `referral` out of the purpose.",
    reads=(
        "purpose",
        "referral.recipients",
        "distribution.key",
        "distribution.function",
        "distribution.status",
        "distribution.deliveries.purpose",
    ),
    undecided="The referral names a recipient who is not listed here, as in a copy that lists one alone.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=Severity.WARNING, follow_up=Severity.ERROR),
    check=_check,
)
