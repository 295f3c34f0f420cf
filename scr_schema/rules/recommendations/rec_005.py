"""REC-005: several tasks in one text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Rule, Weights

_BULLETS = ("•", "·", "-", "–", "*")
_LABEL = re.compile(r"(?:^|[.:;,?!]\s+)\(?([0-9]{1,2}|[a-z]|i{1,3})[.)](?=\s)")
_COUNTING = (("1", "2"), ("a", "b"), ("i", "ii"))
_END = (".", "!", "?", "…", ":", ",")
_AROUND = " \t\"'“”‘’()[]"


def _check(recommendation: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    if not recommendation.get("parts") and _is_a_list(recommendation["text"]):
        yield ("text",)


def _is_a_list(text: str) -> bool:
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    bullets = sum(line.startswith(_BULLETS) for line in lines)
    return _count(lines) or bullets > 1 or text.count(_BULLETS[0]) > 1 or _is_one_line_each(lines)


def _count(lines: list[str]) -> bool:
    """Whether lines or sentences begin with a number or letter and then with the next."""
    labels = [label for line in lines for label in _LABEL.findall(line)]
    return any(first in labels and then in labels[labels.index(first) :] for first, then in _COUNTING)


def _is_one_line_each(lines: list[str]) -> bool:
    """Whether each line begins anew and one ends before its sentence does; lines that a width broke do not."""
    begin = all(line.strip(_AROUND)[:1].isupper() for line in lines)
    return begin and any(not line.rstrip(_AROUND).endswith(_END) for line in lines[:-1])


RULE = Rule(
    id="REC-005",
    record_types=("recommendation",),
    title="several tasks in one text",
    summary="The text of the recommendation reads like a list, so that its tasks cannot be followed one by one.",
    why="One agency prints its tasks under headings in the column of the recommendations, where no task has an owner.",
    source=("L558", "L610"),
    passes="The text asks for one thing in sentences, or its tasks stand in `parts`.",
    fails="Numbers, letters, bullets or line ends without a full stop part it into items, and there are no `parts`.",
    help="Put each task into `parts`, and a heading into `title`.",
    reads=("text", "parts"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    check=_check,
)
