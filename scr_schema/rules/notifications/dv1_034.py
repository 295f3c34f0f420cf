"""DV1-034: purpose that is stated and not stated."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, some, when, where

_ALONE_IF_NOT_STATED = when(some({"const": "not-stated"}), {"type": "array", "maxItems": 1})

RULE = Rule(
    id="DV1-034",
    record_types=("dv1-notification",),
    title="purpose that is stated and not stated",
    summary="A purpose is given, and beside it stands that none is stated.",
    why="Police took their call for a referral and the council did not; what a message is for must be said once.",
    source=("§10.2.3",),
    passes="`purpose` says what it is for, or `not-stated` alone.",
    fails="`not-stated` stands beside another purpose, of the notification or of a delivery.",
    help="Take `not-stated` out, or leave it alone.",
    reads=("purpose", "distribution.deliveries.purpose"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    schema=where(
        purpose=_ALONE_IF_NOT_STATED,
        distribution=each(where(deliveries=each(where(purpose=_ALONE_IF_NOT_STATED)))),
    ),
)
