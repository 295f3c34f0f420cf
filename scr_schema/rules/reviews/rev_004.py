"""REV-004: authors who managed what they judge."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import never, where

RULE = Rule(
    id="REV-004",
    record_types=("review",),
    title="authors who managed what they judge",
    summary="The authors of the agency reports are said to have managed the service that they judge.",
    why="What made the authors independent was that none of them managed the service that the family had.",
    source=("§2.4",),
    passes="The statement about all authors does not say that they managed the service.",
    fails="`general_independence` says `line_managed_service: yes`.",
    help="Have somebody else write the report, or say of each author in the report itself how it was.",
    reads=("general_independence.line_managed_service",),
    undecided="Never: single authors are asked about in their reports.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(general_independence=where(line_managed_service=never({"const": "yes"}))),
)
