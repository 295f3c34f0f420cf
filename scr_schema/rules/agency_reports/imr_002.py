"""IMR-002: report that its own staff hear nothing of."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import having, one_of, some, when

RULE = Rule(
    id="IMR-002",
    record_types=("imr",),
    title="report that its own staff hear nothing of",
    summary="The report is finished, and nothing is said of telling the agency's own staff.",
    why="The authors were to bring what was found back to their agencies.",
    source=("§2.6",),
    passes="A report that an agency has handed in says in `feedback` whether its staff were told.",
    fails="A report on an agency's own work is submitted or signed off, and has no `feedback`.",
    help="Add `feedback` with its status, also where it is still to be done.",
    reads=("kind", "status", "feedback"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    schema=when(
        having(kind=one_of("agency-report", "short-report"), status=one_of("submitted", "signed-off")),
        having(feedback=some()),
    ),
)
