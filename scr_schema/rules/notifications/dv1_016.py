"""DV1-016: child of whom too little is said."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, either, having, some, where

_SAID = either(having(years=True), having(months=True), having(text=True))

RULE = Rule(
    id="DV1-016",
    record_types=("dv1-notification",),
    title="child of whom too little is said",
    summary="A child's age, home or contact with each parent is missing.",
    why="The reports ask with whom each child lives, how old it is and when it meets the other parent.",
    source=("L258", "L392"),
    passes="Each child has an age or expected birth, a residence and its contact arrangements.",
    fails="One of these is missing for a child.",
    help="Add what is known; say in words what is not.",
    reads=(
        "children.age",
        "children.born",
        "children.identity.born",
        "children.residences",
        "children.contact_arrangements",
    ),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(
        children=each(
            {
                "allOf": [
                    either(having(age=_SAID), having(born=True), having(identity=having(born=True))),
                    having(residences=some()),
                    having(contact_arrangements=True),
                ]
            }
        )
    ),
)
