"""REV-011: relative who was not invited."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, when, where

RULE = Rule(
    id="REV-011",
    record_types=("review",),
    title="relative who was not invited",
    summary="A member of the family was not invited to contribute, and no reason is given.",
    why="Parents and relatives were asked what they knew; of one who was not, the panel says why.",
    source=("§4.1",),
    passes="Each was invited, or there is a reason why not.",
    fails="Somebody was not invited, and no reason is given.",
    help="Give the reason, or invite them.",
    reads=("contributions.invited", "contributions.reason"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(contributions=each(when(having(invited={"const": "no"}), having(reason=True)))),
)
