"""REV-008: step of the review before what it reviews."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights
from scr_schema.rules.span import span_of


def _check(review: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    steps = [(path, dated["edtf"]) for path, dated in _steps(review) if "edtf" in dated]
    if not steps:
        return
    trigger = review.get("trigger", {}).get("dated", {}).get("edtf")
    if trigger is None:
        yield UNDECIDED
        return
    yield from (path for path, at in steps if span_of(at).surely_before(span_of(trigger)))


def _steps(review: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for position, event in enumerate(review.get("process_events", ())):
        yield ("process_events", position, "dated"), event["dated"]
    for position, contribution in enumerate(review.get("contributions", ())):
        for member in ("dated", "feedback_dated"):
            yield ("contributions", position, member), contribution.get(member, {})
    yield ("publication", "dated"), review.get("publication", {}).get("dated", {})


RULE = Rule(
    id="REV-008",
    record_types=("review",),
    title="step of the review before what it reviews",
    summary="A step of the review is dated before the event that it reviews.",
    why="The day on which the authors are said to have met lies before the death.",
    source=("§2.6", "§3.1"),
    passes="Every step, what the family gave and were told, and the publication can have followed the event.",
    fails="One of them has a date that lies before the event, whatever is not known of either.",
    help="Look at the original; where it really says so, keep its words in `dated.text` and leave the date out.",
    reads=(
        "process_events.dated.edtf",
        "contributions.dated.edtf",
        "contributions.feedback_dated.edtf",
        "publication.dated.edtf",
        "trigger.dated.edtf",
    ),
    undecided="Steps have dates, and the event has none.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    check=_check,
)
