"""BUN-003: two contents of one revision."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import BundleFacts, Facts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights
from scr_schema.schema.versions import RECORD_TYPES


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    several = (record for record in exchange.all if len(exchange.revisions[record.id]) > 1)
    yield from _differing((record, record.digest) for record in several)
    yield from _differing_bundles(exchange.bundles)


def _differing(records: Iterable[tuple[Facts, Hashable]]) -> Iterator[Met]:
    """Each record that has another content than those before it of the same id and revision."""
    known: defaultdict[tuple[object, ...], set[Hashable]] = defaultdict(set)
    for record, content in records:
        before = known[record.kind, record.id, record.revision]
        if before and content not in before:
            yield Met(record, ("revision",))
        before.add(content)


def _differing_bundles(bundles: Iterable[Facts]) -> Iterator[Met | UndecidedFor]:
    """The same of bundles, whose content is their head and which records they hold."""
    by_revision: defaultdict[tuple[object, ...], list[Facts]] = defaultdict(list)
    for bundle in bundles:
        by_revision[bundle.id, bundle.revision].append(bundle)
    for several in by_revision.values():
        if len(several) > 1:
            yield from (UndecidedFor(bundle) for bundle in several if not bundle.told.is_known)
            yield from _differing((bundle, _content(bundle)) for bundle in several if bundle.told.is_known)


def _content(bundle: Facts) -> Hashable:
    told: BundleFacts = bundle.told
    return bundle.digest, frozenset(told.ids), frozenset(told.met.items())


RULE = Rule(
    id="BUN-003",
    record_types=RECORD_TYPES,
    title="two contents of one revision",
    summary="A record with the same id and revision has another content.",
    why="One paragraph number stands twice in the summary, over two texts: whoever cites it may mean either.",
    source=("§2.5",),
    passes="What has the same id and revision has the same content, however often it comes.",
    fails="Two records, or two bundles, share id and revision and differ in content.",
    help="Give what was changed later a higher revision; give what is another record an id of its own.",
    reads=("id", "revision"),
    undecided="A part of a bundle could not be read or did not come, so it cannot be held against another.",
    since="1.0",
    weights=Weights.always(Severity.ERROR),
    across=_across,
)
