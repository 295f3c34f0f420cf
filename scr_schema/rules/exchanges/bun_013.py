"""BUN-013: scope of pseudonyms over two kinds of data."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, Weights


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met]:
    first: dict[str, str] = {}
    for bundle in sorted(_latest(exchange), key=lambda bundle: (bundle.told.head["issued_at"], bundle.id)):
        scope, contains = bundle.told.head.get("person_scope"), bundle.told.head["contains"]
        if scope is not None and first.setdefault(scope, contains) != contains:
            yield Met(bundle, ("person_scope",), {"contains": first[scope]})


def _latest(exchange: Exchange) -> Iterator[Facts]:
    """Every bundle in its highest revision, once; of several of that, always the same."""
    bundles = sorted(exchange.bundles, key=lambda bundle: (bundle.revision, bundle.digest))
    yield from {bundle.id: bundle for bundle in bundles}.values()


RULE = Rule(
    id="BUN-013",
    record_types=("bundle",),
    title="scope of pseudonyms over two kinds of data",
    summary="An earlier bundle with this scope of `person_id` holds other data: `{contains}`.",
    why="The summary calls the family by invented names to keep them unknown; side by side with a set that names "
    "them, shared identifiers give every name away.",
    source=("§1.1",),
    passes="Bundles that share a scope agree in `contains`.",
    fails="Two bundles share a scope, and one holds other data than the other, such as pseudonymised and identified.",
    help="Give the persons new identifiers and the bundle a scope of its own.",
    reads=("person_scope", "contains", "issued_at"),
    undecided="Never: it asks only of bundles that are here.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
