"""REV-003: chair or author who is not independent."""

from scr_schema.finding import Severity
from scr_schema.rules.reviews.independence import of_chair_and_authors
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import either, having, never

_SAYS_NO = having(
    independence=either(
        having(declared={"const": "no"}), having(knew_case={"const": "yes"}), having(links_with_area={"const": "yes"})
    )
)

RULE = Rule(
    id="REV-003",
    record_types=("review",),
    title="chair or author who is not independent",
    summary="The chair of the panel or an author is said not to be independent.",
    why="The chair had no part in the case, and the author knew neither the case nor the board.",
    source=("§2.2", "§2.3"),
    passes="Chair and authors declare their independence, and neither knew the case nor have links with the area.",
    fails="One of them declares none, knew the case or has links with the area.",
    help="Name somebody else; where that cannot be, say why in `independence.text`, and accept the finding.",
    reads=(
        "panel_chair.independence.declared",
        "panel_chair.independence.knew_case",
        "panel_chair.independence.links_with_area",
        "authors.independence.declared",
        "authors.independence.knew_case",
        "authors.independence.links_with_area",
    ),
    undecided="Never: whether chair and author are two people is not asked, as a record may hold no names.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=of_chair_and_authors(never(_SAYS_NO)),
)
