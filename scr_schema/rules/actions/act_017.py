"""ACT-017: owner to be confirmed."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, never, where

_NAMED = never(having(status={"const": "to-be-confirmed"}))

RULE = Rule(
    id="ACT-017",
    record_types=("action-plan-row",),
    title="owner to be confirmed",
    summary="An owner is still to be confirmed.",
    why="A plan went out with an owner to be confirmed, and nobody answered for the row.",
    source=("L644",),
    passes="Every owner is named.",
    fails="An owner has the status `to-be-confirmed`.",
    help="Name the post before the plan is published.",
    reads=("owners.status", "actions.owners.status"),
    undecided="Never: the row itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO, publication=Severity.ERROR),
    schema=where(owners=each(_NAMED), actions=each(where(owners=each(_NAMED)))),
)
