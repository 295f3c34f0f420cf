"""REV-015: stated interval that the dates contradict."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.duration import unit_of
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights
from scr_schema.rules.span import Span, span_of

_TIMES = {"after": 1, "before": -1}


def _check(review: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    objects = [found for member in review if member != "extensions" for found in _objects(review[member], (member,))]
    stated = [(path, one) for path, one in objects if "offset" in one.get("relative_to", ()) and "edtf" in one]
    if not stated:
        return
    dates = {one["key"]: one["dated"]["edtf"] for _, one in objects if "key" in one and "edtf" in one.get("dated", ())}
    for path, dated in stated:
        relation = dated["relative_to"]
        if relation["key"] not in dates:
            yield UNDECIDED
        elif _contradicts(span_of(dated["edtf"]), span_of(dates[relation["key"]]), relation):
            yield path


def _objects(value: Any, path: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Every object, with its place."""
    if isinstance(value, dict):
        yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inside in items:
        yield from _objects(inside, (*path, step))


def _contradicts(this: Span, other: Span, relation: Mapping[str, Any]) -> bool:
    """Whether the two lie further from the stated interval than one of its units."""
    stated = other.shifted(relation["offset"], _TIMES[relation["direction"]])
    unit = unit_of(relation["offset"])
    return this.surely_before(stated.shifted(unit, -1)) or this.surely_after(stated.shifted(unit))


RULE = Rule(
    id="REV-015",
    record_types=("review",),
    title="stated interval that the dates contradict",
    summary="A date lies nearer to another, or further from it, than the review says.",
    why="The death is told as six weeks after a hearing, and the dates of both are nearly eight weeks apart.",
    source=("§5.9", "§3.1", "§3.4"),
    passes="The dates agree with the interval, one of its units more or less.",
    fails="The dates lie further from it, whatever is not known of either.",
    help="Look at the original; where it says both, keep both and say so in `text`.",
    reads=(
        "chronology.dated.edtf",
        "chronology.dated.relative_to",
        "history.dated.relative_to",
        "process_events.dated.relative_to",
        "parallel_processes.dated.relative_to",
        "proceedings.hearings.dated.relative_to",
    ),
    undecided="An interval is stated to an entry that has no date.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    check=_check,
)
