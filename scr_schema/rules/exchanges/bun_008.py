"""BUN-008: reference to a record that was withdrawn."""

from collections.abc import Iterator

from scr_schema.finding import Path, Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.exchanges.references import LINKS, REFERRING, told_once
from scr_schema.rules.rule import Met, Rule, Weights


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met]:
    yield from told_once(_to_what_is_withdrawn(exchange))


def _to_what_is_withdrawn(exchange: Exchange) -> Iterator[tuple[str, Facts, Path]]:
    for record in exchange.current:
        for reference in record.references:
            named = exchange.led_to(reference)
            if named and named.withdrawn is not None and reference.may_name(named):
                yield named.id, record, reference.path


RULE = Rule(
    id="BUN-008",
    record_types=REFERRING,
    title="reference to a record that was withdrawn",
    summary="The record with this id was withdrawn{more}.",
    why="A note that something was to be taken out of the plan was printed with it: it went on being read.",
    source=("L383",),
    passes="Records name records that still hold.",
    fails="A record names one whose latest revision is withdrawn.",
    help="Name the record that replaces it, or leave the reference out.",
    reads=("withdrawal.at", *LINKS),
    undecided="Never: it asks only of records that are here.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
