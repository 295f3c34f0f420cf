"""BUN-009: reference to a record of another kind."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.exchanges.references import LINKS, REFERRING
from scr_schema.rules.rule import Met, Rule, Weights


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met]:
    for record in exchange.current:
        for reference in record.references:
            named = exchange.led_to(reference)
            if named and not reference.may_name(named):
                yield Met(record, reference.path, {"kind": named.kind})


RULE = Rule(
    id="BUN-009",
    record_types=REFERRING,
    title="reference to a record of another kind",
    summary="The record with this id is of a kind that cannot be named here: `{kind}`.",
    why="A table says that it extends a recommendation of an agency, and what it quotes is none of that agency's.",
    source=("L238",),
    passes="A reference leads to a record of the kind that belongs there.",
    fails="It leads to a record of another kind, as a row of the plan that names a review for its recommendation.",
    help="Name the record that was meant.",
    reads=LINKS,
    undecided="Never: it asks only of records that are here.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
