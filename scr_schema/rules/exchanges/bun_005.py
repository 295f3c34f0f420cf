"""BUN-005: one id for two kinds of record."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, Weights
from scr_schema.schema.versions import RECORD_TYPES


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met]:
    bundles = {bundle.id: bundle for bundle in exchange.bundles}
    for name, revisions in exchange.revisions.items():
        named = [*revisions, bundles[name]] if name in bundles else revisions
        if len(named) > 1:
            yield from _of_other_kinds({record.kind: record for record in named})


def _of_other_kinds(by_kind: dict[str, Facts]) -> Iterator[Met]:
    """A record of each kind but the first in the order in which the contract lists them."""
    first, *others = sorted(by_kind, key=RECORD_TYPES.index)
    for kind in others:
        yield Met(by_kind[kind], ("id",), {"kind": first})


RULE = Rule(
    id="BUN-005",
    record_types=RECORD_TYPES,
    title="one id for two kinds of record",
    summary="A record of another kind, `{kind}`, has the same id.",
    why="Two headings of the plan begin almost alike and stand for two bodies: one is soon taken for the other.",
    source=("L216", "L319"),
    passes="An id stands for records of one kind.",
    fails="Records of two kinds have the same id.",
    help="Give each record an id of its own; ids are never used again.",
    reads=("id", "record_type"),
    undecided="Never: it asks only of records that are here.",
    since="1.0",
    weights=Weights.always(Severity.ERROR),
    across=_across,
)
