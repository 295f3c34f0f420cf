"""DV1-032: threat without its words."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, one_of, when, where

_TO_LIFE = ("suicide-threat", "threat-to-end-life", "suicidal-thoughts", "threat-to-kill")

RULE = Rule(
    id="DV1-032",
    record_types=("dv1-notification",),
    title="threat without its words",
    summary="A threat to life, or a thought of suicide, has a summary only and not the words that were used.",
    why="The threat lost weight each time that it was passed on in somebody's own words.",
    source=("§8.1", "§8.3"),
    passes="The words that were used stand beside any summary.",
    fails="There is a summary, and `words` is missing.",
    help="Write down in `words` what was said, as it was said.",
    reads=("disclosures.kind", "disclosures.words", "disclosures.summary"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(
        disclosures=each(
            when(
                having(kind=one_of(*_TO_LIFE), summary=True),
                having(words=True),
            )
        )
    ),
)
