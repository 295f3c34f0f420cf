"""DV1-030: filed where the patient can read it."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, one_of, when, where

_OF_HEALTH = (
    "gp-practice",
    "health-safeguarding",
    "health-visiting",
    "school-nursing",
    "midwifery",
    "mental-health",
)

RULE = Rule(
    id="DV1-030",
    record_types=("dv1-notification",),
    title="filed where the patient can read it",
    summary="A filing is not known to be hidden from the patient's own access to the record.",
    why="A disclosure that stands in a record can be read by whoever it speaks of, unless it is hidden there.",
    source=("§10.2.4",),
    passes="Each filing on a record of health is hidden from online access.",
    fails="A filing that was done is not said to be hidden.",
    help="Ask the recipient to hide the entry from online access.",
    reads=("distribution.function", "distribution.filings.filed", "distribution.filings.hidden_online"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(
        distribution=each(
            when(
                having(function=one_of(*_OF_HEALTH)),
                where(filings=each(when(having(filed={"const": "yes"}), having(hidden_online={"const": "yes"})))),
            )
        )
    ),
)
