"""BUN-012: period that ends before it begins."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.exchanges.periods import periods_of
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.span import span_of


def _check(record: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    for path, period in periods_of(record):
        if "/" in period and _ends_before_it_begins(*period.split("/")):
            yield path


def _ends_before_it_begins(start: str, end: str) -> bool:
    return span_of(end).surely_before(span_of(start))


RULE = Rule(
    id="BUN-012",
    record_types=("review", "imr", "recommendation", "dv1-notification", "action-plan-row"),
    title="period that ends before it begins",
    summary="The period ends before it begins.",
    why="A briefing on the death is dated months before it, and one action was due months before the incident.",
    source=("§2.6", "L656"),
    passes="The end of a period is not before its beginning, or it is not known exactly enough to tell.",
    fails="All of the end lies before all of the beginning, as in `2010-08/2010-06`.",
    help="Put the earlier date first, or correct the year.",
    reads=(
        "chronology.dated.edtf",
        "history.dated.edtf",
        "incident.occurred.edtf",
        "involvement.period",
        "period",
        "persons.residences.period",
        "relationships.period",
        "deadlines.edtf",
        "target_dates.edtf",
        "actions.target_dates.edtf",
    ),
    undecided="Never: what is not known exactly enough to tell is not before.",
    since="1.0",
    weights=Weights.always(Severity.ERROR),
    check=_check,
)
