"""DV1-037: a receipt for something else."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import ReceiptFacts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, Weights


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met]:
    if not exchange.of("dv1-notification"):
        return
    bundles = {bundle.id for bundle in exchange.bundles}
    for receipt in exchange.of("receipt"):
        told: ReceiptFacts = receipt.told
        is_here = told.bundle in bundles or told.sha256 in exchange.digests
        if not is_here and not any(_stands_here(record, exchange) for record, _, _ in told.items):
            yield Met(receipt, ("sha256",))


def _stands_here(record: str | None, exchange: Exchange) -> bool:
    return record in exchange.latest or record in exchange.unjudged


RULE = Rule(
    id="DV1-037",
    record_types=("dv1-notification",),
    title="receipt for something else",
    summary="The receipt names no bundle, no file and no record that is here.",
    why="Why one council had kept nothing of what it was told could not be found out afterwards.",
    source=("§8.3",),
    passes="The receipt names the bundle or a record, or the digest of a file, that stands beside it.",
    fails="Notifications are here, and the receipt answers none of what is here.",
    help="Look for the receipt of these notifications, or put what this one answers beside it.",
    reads=("bundle", "sha256", "items.record"),
    undecided="Never: it asks only whether what the receipt names is here.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=None, follow_up=Severity.WARNING),
    across=_across,
)
