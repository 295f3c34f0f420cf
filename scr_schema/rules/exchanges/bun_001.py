"""BUN-001: reference to what a complete bundle does not hold."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import BundleFacts, Facts, Reference
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.exchanges.references import LINKS, REFERRING, told_once
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    missing = list(_missing(exchange))
    yield from told_once(
        ((bundle, reference.target), record, reference.path) for bundle, record, reference in missing if bundle.is_known
    )
    yield from map(UndecidedFor, dict.fromkeys(record for bundle, record, _ in missing if not bundle.is_known))


def _missing(exchange: Exchange) -> Iterator[tuple[BundleFacts, Facts, Reference]]:
    for record in exchange.current:
        if bundle := record.whole_bundle:
            for reference in record.references:
                if reference.target not in bundle.ids:
                    yield bundle, record, reference


RULE = Rule(
    id="BUN-001",
    record_types=REFERRING,
    title="reference to what a complete bundle does not hold",
    summary="The bundle says that it is complete, and holds no record with this id{more}.",
    why="One table builds on a recommendation that stands in no other, and one agency that reported has no table.",
    source=("L238", "§2.5", "§11.1"),
    passes="A bundle that says `complete: yes` holds every record that its records name.",
    fails="A record in it names one that it does not hold, even if that lies in another file.",
    help="Put the record into the bundle, correct the id, or say `complete: no`.",
    reads=("complete", *LINKS),
    undecided="A part of the bundle could not be read or did not come, and what is named may have been there.",
    since="1.0",
    weights=Weights.always(Severity.ERROR),
    across=_across,
)
