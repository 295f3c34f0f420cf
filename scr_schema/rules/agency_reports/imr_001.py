"""IMR-001: author who managed what is judged."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, never, where

RULE = Rule(
    id="IMR-001",
    record_types=("imr",),
    title="author who managed what is judged",
    summary="An author of the report managed the service that it judges.",
    why="What made the authors independent was that none of them managed the service that the family had.",
    source=("§2.4",),
    passes="No author is said to have managed the service.",
    fails="An author's `independence` says `line_managed_service: yes`.",
    help="Have somebody else write the report, or check it.",
    reads=("authors.independence.line_managed_service",),
    undecided="Never: of an author of whom the report says nothing, the review's general statement holds.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(authors=each(where(independence=where(line_managed_service=never({"const": "yes"}))))),
)
