"""PRV-001: identity in a review."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, never, where

RULE = Rule(
    id="PRV-001",
    record_types=("review",),
    title="identity in a review",
    summary="A review holds a person's `identity`.",
    why="The review calls the child and the family by letters, so that nobody can tell from it who they are.",
    source=("§1.1",),
    passes="No person of the review has an `identity`.",
    fails="A person has one, whatever is in it.",
    help="Take `identity` out, and call the person by a `pseudonym`; what agencies need to find the person goes from "
    "agency to agency in notifications.",
    reads=("persons.identity",),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING, publication=Severity.ERROR),
    schema=where(persons=each(where(identity=never({"type": "object"})))),
)
