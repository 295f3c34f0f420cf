"""ACT-022: day and month in the other order."""

import re
from collections import defaultdict
from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.actions.plan import Plan, plan_of
from scr_schema.rules.actions.readings import is_ambiguous
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights

_MONTH_FIRST, _DAY_FIRST = "month first", "day first"
_IN_FIGURES = re.compile(r"(?<![0-9./-])([0-9]{1,2})([./-])([0-9]{1,2})\2(?:[0-9]{4}|[0-9]{2})(?![0-9])")
_MONTHS, _DAYS_ONLY = range(1, 13), range(13, 32)


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    plans: defaultdict[Plan | None, list[Facts]] = defaultdict(list)
    for row in exchange.of("action-plan-row"):
        plans[plan_of(row, exchange)].append(row)
    for plan, rows in plans.items():
        if plan is None:
            yield from (UndecidedFor(row) for row in rows if any(is_ambiguous(date) for _, date in row.told.dates))
        elif {order for row in rows for order in _orders(row)} == {_MONTH_FIRST}:
            yield from (Met(row, path) for row in rows for path, date in row.told.dates if is_ambiguous(date))


def _orders(row: Facts) -> Iterator[str]:
    """The orders that dates in figures prove: one number can be the month, and the other the day alone."""
    for _, date in row.told.dates:
        for found in _IN_FIGURES.finditer(date.get("text", "")):
            first, second = int(found[1]), int(found[3])
            if first in _MONTHS and second in _DAYS_ONLY:
                yield _MONTH_FIRST
            elif first in _DAYS_ONLY and second in _MONTHS:
                yield _DAY_FIRST


RULE = Rule(
    id="ACT-022",
    record_types=("action-plan-row",),
    title="day and month in the other order",
    summary="A target date in figures was read with the day first, in a plan that writes the month first.",
    why="Plans of several agencies give dates in figures, and nothing but the others beside them says in which order.",
    source=("L558", "L644"),
    passes="No date of the agency's plan proves that the month stands first, or another proves the contrary.",
    fails="A date such as 3/28/2011 proves it and none the contrary; this one may be either and was read day first.",
    help="Exchange day and month of `edtf`, take the flag away, and have months written as words.",
    reads=(
        "target_dates.text",
        "target_dates.flags",
        "actions.target_dates.text",
        "actions.target_dates.flags",
        "agency",
        "recommendation",
        "review",
    ),
    undecided="Whose plan the row belongs to is not known: its recommendation is not here, or its agency has no name.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
