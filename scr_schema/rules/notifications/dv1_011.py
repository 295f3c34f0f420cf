"""DV1-011: threat that stands in the story alone."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.terms import mentions
from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.language import is_english
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    is_listed = notification.get("disclosures") and notification["disclosures_status"] != "none-made"
    narrative = notification["incident"].get("narrative")
    if is_listed or narrative is None:
        return
    if mentions("self-harm", narrative):
        yield "incident", "narrative"
    elif not is_english(notification):
        yield UNDECIDED


RULE = Rule(
    id="DV1-011",
    record_types=("dv1-notification",),
    title="threat that stands in the story alone",
    summary="The narrative has words for suicide or self-harm, and nothing is listed as disclosed.",
    why="What the mother had told of the father's intentions lost its weight on the way to health and councils.",
    source=("§8.1", "§8.3"),
    passes="Something is listed in `disclosures`, or the narrative has none of the words; other texts are not read.",
    fails="The narrative has one, be it in a denial or quotation, and nothing is listed or the status is `none-made`.",
    help="List in `disclosures` what was said, by whom and of whom; where nobody is in danger, nothing need be done.",
    reads=("incident.narrative", "disclosures", "disclosures_status", "language"),
    undecided="The narrative is not in English, whose words are the only ones that are known.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=Severity.WARNING, follow_up=None),
    check=_check,
)
