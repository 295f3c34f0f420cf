"""DV1-029: concerned child of no authority."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, either, having, never, one_of, some, when, where

_AUTHORITY = either(having(gss=True), having(name=True))
_HOME = having(basis=never(one_of("previous", "workplace")), locality=having(authority=_AUTHORITY))

RULE = Rule(
    id="DV1-029",
    record_types=("dv1-notification",),
    title="concerned child of no authority",
    summary="For a child whom it concerns, no home names its authority.",
    why="Two councils were responsible for one child; whoever sends must know which, to tell them both.",
    source=("§8.3", "L634"),
    passes="A home of each concerned child names its authority; one that it has left is no home, and no workplace is.",
    fails="No home of a concerned child does.",
    help="Add the authority of each home; its code, if it is known.",
    reads=(
        "children.concerned",
        "children.residences.basis",
        "children.residences.locality.authority.gss",
        "children.residences.locality.authority.name",
    ),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(children=each(when(having(concerned={"const": "yes"}), having(residences=some(_HOME))))),
)
