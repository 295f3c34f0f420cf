"""ACT-015: what its authors left in."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.actions.words import READS, places_of
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.language import is_english
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights


def _check(row: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    yield from places_of("drafting", row)
    if not is_english(row):
        yield UNDECIDED


RULE = Rule(
    id="ACT-015",
    record_types=("action-plan-row",),
    title="what its authors left in",
    summary="The row has words of its template, or a comment that an author left in.",
    why="One plan printed the prompt of its form, another a colleague's doubt whether the task could be done at all.",
    source=("L217", "L383", "L433"),
    passes="No text of the row has a word of the list `drafting`.",
    fails="A text has one; of a printed cell that repeats its members only the members are named.",
    help="Take it out, or write what was meant to stand there.",
    reads=(*READS, "language"),
    undecided="The row is not in English, whose words are the only ones that are known.",
    since="1.0",
    weights=Weights.always(Severity.WARNING, publication=Severity.ERROR),
    check=_check,
)
