"""REV-010: decision that is nobody's."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, when, where

RULE = Rule(
    id="REV-010",
    record_types=("review",),
    title="decision that is nobody's",
    summary="A parallel process waits for a decision, and nobody is named who makes it.",
    why="Two processes beside the review waited for decisions; it says whose.",
    source=("§3.2", "§3.5"),
    passes="A pending decision has an owner.",
    fails="A process is `decision-pending` without `decision_owner`.",
    help="Say who decides.",
    reads=("parallel_processes.status", "parallel_processes.decision_owner"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(
        parallel_processes=each(when(having(status={"const": "decision-pending"}), having(decision_owner=True)))
    ),
)
