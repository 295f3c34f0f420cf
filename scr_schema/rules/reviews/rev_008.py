"""REV-008: step of the review before what it reviews."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.span import span_of


def _check(review: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    trigger = review.get("trigger", {}).get("dated", {}).get("edtf")
    if trigger is None:
        return
    for position, event in enumerate(review.get("process_events", [])):
        at = event["dated"].get("edtf")
        if at is not None and span_of(at).surely_before(span_of(trigger)):
            yield "process_events", position, "dated"


RULE = Rule(
    id="REV-008",
    record_types=("review",),
    title="step of the review before what it reviews",
    summary="A step of the review is dated before the event that it reviews.",
    why="The day on which the authors are said to have met lies before the death.",
    source=("§2.6", "§3.1"),
    passes="Every step can have followed the event.",
    fails="A step has a date that lies before the event, whatever is not known of either.",
    help="Look at the original; where it really says so, keep its words in `dated.text` and leave the date out.",
    reads=("process_events.dated.edtf", "trigger.dated.edtf"),
    undecided="Steps and events without a date decide nothing.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    check=_check,
)
