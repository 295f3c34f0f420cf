"""PRV-012: set that is published as one in which persons are identified."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import never, where

RULE = Rule(
    id="PRV-012",
    record_types=("bundle",),
    title="set that is published as one in which persons are identified",
    summary="The bundle says that persons are identified in it, and is to be published.",
    why="The review was written so that it can be published without the names of the family.",
    source=("§1.1", "§2.7"),
    passes="`contains` says pseudonymised, published or synthetic.",
    fails="`contains` says identified.",
    help="Publish a copy without what identifies, whose `contains` says so.",
    reads=("contains",),
    undecided="Never: the bundle itself says what it is.",
    since="1.0",
    weights=Weights.only_publication(Severity.ERROR),
    schema=where(contains=never({"const": "identified"})),
)
