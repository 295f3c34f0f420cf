"""ACT-019: outcome that tells what was done."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.terms import mentions
from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.language import is_english
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights


def _check(row: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    outcomes = row.get("expected_outcomes", ())
    yield from (
        ("expected_outcomes", position) for position, text in enumerate(outcomes) if mentions("reported-as-done", text)
    )
    if outcomes and not is_english(row):
        yield UNDECIDED


RULE = Rule(
    id="ACT-019",
    record_types=("action-plan-row",),
    title="outcome that tells what was done",
    summary="An expected outcome seems to report what was done; perhaps two columns were exchanged.",
    why="In nine rows of one plan the column of outcomes tells what had happened, and that of progress points back.",
    source=("L415", "L548"),
    passes="No expected outcome has a word of the list `reported-as-done`.",
    fails="One has. Whoever writes of the future in the same words is found too, so the rule is asked only by name.",
    help="If it is a report, move it to `progress`, and say what is to be achieved.",
    reads=("expected_outcomes", "language"),
    undecided="The row is not in English, whose words are the only ones that are known.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    optional=True,
    check=_check,
)
