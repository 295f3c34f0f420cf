"""REC-004: text that was cut or run together."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.groups import FROM_A_DOCUMENT
from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Rule, Weights

_CLOSING = {")": "(", "]": "[", "”": "“"}
_MARKS = re.compile(r"[()\[\]“”]")
_LABEL = re.compile(r"(?:^|(?<=\s))(?:[0-9]{1,2}|[a-z]|[ivx]{1,5})\)")
_END = (".", "!", "?", "…")
_AROUND = " \t\n\"'“”‘’()[]"
_HEADING = re.compile(r"\b(?:RECOMMENDATIONS?|KEY TASKS|TARGET DATES?|EXPECTED OUTCOMES?|PROGRESS)\b")


def _check(recommendation: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    if recommendation.get("provenance", {}).get("basis") in FROM_A_DOCUMENT and not _is_whole(recommendation["text"]):
        yield ("text",)


def _is_whole(text: str) -> bool:
    has_heading = not text.isupper() and _HEADING.search(text)
    ends = text.rstrip(_AROUND).endswith(_END)
    return ends and not has_heading and text.count('"') % 2 == 0 and _is_balanced(text)


def _is_balanced(text: str) -> bool:
    """Whether every bracket and curly quotation mark is closed; the bracket after the label of a list is none."""
    opened = []
    for mark in _MARKS.findall(_LABEL.sub("", text)):
        if mark not in _CLOSING:
            opened.append(mark)
        elif not opened or opened.pop() != _CLOSING[mark]:
            return False
    return not opened


RULE = Rule(
    id="REC-004",
    record_types=("recommendation",),
    title="text that was cut or run together",
    summary="The text of a recommendation that was read from a document looks cut, or holds words of a heading.",
    why="In the printed plans a page edge cuts sentences, a quotation is never closed, and a heading runs into a text.",
    source=("L277", "L286"),
    passes="Quotation marks and brackets are closed, the text ends as a sentence does, and no heading stands in it.",
    fails="One of these is not so, in a record whose provenance says that it was converted or transcribed.",
    help="Look at the original, and mend the text where the reading lost something.",
    reads=("provenance.basis", "text"),
    undecided="Never: what its issuer wrote as a record is not asked about.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    check=_check,
)
