"""REV-017: independence that nobody declares."""

from scr_schema.finding import Severity
from scr_schema.rules.reviews.independence import of_chair_and_authors
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having, one_of

RULE = Rule(
    id="REV-017",
    record_types=("review",),
    title="independence that nobody declares",
    summary="Whether the chair of the panel or an author is independent is not said.",
    why="The review says of its chair and of its author how far each stood apart from the case and the area.",
    source=("§2.2", "§2.3"),
    passes="Chair and authors each declare whether they are independent.",
    fails="One of them has no `independence`, or it is not known or recorded whether it was declared.",
    help="Ask for the declaration, and say in `independence` what it holds.",
    reads=("panel_chair.independence.declared", "authors.independence.declared"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    schema=of_chair_and_authors(having(independence=having(declared=one_of("yes", "no", "not-applicable")))),
)
