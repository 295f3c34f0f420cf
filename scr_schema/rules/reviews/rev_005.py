"""REV-005: agency that was not asked to report."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, when, where

RULE = Rule(
    id="REV-005",
    record_types=("review",),
    title="agency that was not asked to report",
    summary="An agency that was involved was not asked for a report, and no reason is given.",
    why="The review names the agencies that reported; of others that knew the family it says nothing.",
    source=("§2.4", "§2.5"),
    passes="Each agency was asked for a report, or there is a reason why not.",
    fails="An agency was not asked, and no reason is given.",
    help="Give the reason, or ask for a report.",
    reads=("involvement.imr", "involvement.reason"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(involvement=each(when(having(imr={"const": "not-requested"}), having(reason=True)))),
)
