"""ACT-020: same task twice."""

from collections import defaultdict
from collections.abc import Iterator

from scr_schema.finding import Path, Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.actions.plan import Plan, plan_of
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights

_Tasks = list[tuple[Facts, Path]]


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    by_words: defaultdict[bytes, _Tasks] = defaultdict(list)
    for row in sorted(exchange.of("action-plan-row"), key=lambda row: (row.told.sequence, row.id)):
        for position, words in enumerate(row.told.tasks):
            by_words[words].append((row, ("actions", position)))
    undecided: dict[str, Facts] = {}
    for tasks in by_words.values():
        if tasks[0][0] is tasks[-1][0]:  # all in one row
            continue
        first_of: dict[Plan, Facts] = {}
        for row, path in tasks:
            plan = plan_of(row, exchange)
            if plan is None:
                undecided[row.id] = row
            elif first_of.setdefault(plan, row) is not row:
                yield Met(row, path)
    yield from map(UndecidedFor, undecided.values())


RULE = Rule(
    id="ACT-020",
    record_types=("action-plan-row",),
    title="same task twice",
    summary="The same task stands in an earlier row of the agency's plan.",
    why="Two rows of one plan give themselves the same task, under two recommendations, with other dates.",
    source=("L558", "L568"),
    passes="No two rows of one agency and one review have a task in the same words.",
    fails="They have, whatever their capitals and blanks; the finding is in the row that comes later in the plan.",
    help="If it is one piece of work, say it once; if it is two, say how they differ.",
    reads=("actions.text", "agency", "sequence", "recommendation", "review"),
    undecided="Two rows have a task in the same words, and it is not known whose they are or of which review.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    across=_across,
)
