"""REV-009: paragraph number that stands twice."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Rule, Weights


def _check(review: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    met: set[str] = set()
    for position, entry in enumerate(review.get("contents", [])):
        if entry["label"] in met:
            yield "contents", position
        met.add(entry["label"])


RULE = Rule(
    id="REV-009",
    record_types=("review",),
    title="paragraph number that stands twice",
    summary="A paragraph of the review has a number that stood before.",
    why="One number stands over two paragraphs of the summary, so that a reference to it leads to either.",
    source=("§2.5",),
    passes="Every label of `contents` stands once.",
    fails="A label stands a second time.",
    help="Refer to both by their place, or number them anew.",
    reads=("contents.label",),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    check=_check,
)
