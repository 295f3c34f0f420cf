"""BUN-002: reference to what is not here."""

from collections.abc import Iterator

from scr_schema.faults import count
from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.exchanges.references import LINKS, REFERRING, told_once
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    asked = [record for record in exchange.current if record.references and not record.whole_bundle]
    if exchange.is_one_record:
        yield from map(UndecidedFor, asked)
        return
    missing = (
        (reference.target, record, reference.path)
        for record in asked
        for reference in record.references
        if reference.target not in exchange.latest and reference.target not in exchange.unjudged
    )
    yield from told_once(missing, searched=count(exchange.read, "record"))


RULE = Rule(
    id="BUN-002",
    record_types=REFERRING,
    title="reference to what is not here",
    summary="No record with this id is among the {searched} that were searched{more}.",
    why="One table builds on a recommendation that stands in no other, and a reader looks for it in vain.",
    source=("L238",),
    passes="Every record that is named is among those that were given to be checked, in whatever file.",
    fails="A record is named and is not among them; its bundle, if it has one, does not say that it is complete.",
    help="Check the id, or give the file that holds the record too.",
    reads=("complete", *LINKS),
    undecided="The record is alone: there is nothing among which what it names could be looked for.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
