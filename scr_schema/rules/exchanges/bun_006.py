"""BUN-006: count that is not that of the records."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.faults import count, either
from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import BundleFacts, Facts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights
from scr_schema.schema.versions import RECORD_TYPES


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    for bundle in exchange.bundles:
        told: BundleFacts = bundle.told
        counts = told.head.get("counts", {})
        found = told.met.total() + told.unreadable
        if "total" in counts and counts["total"] != found:
            yield Met(bundle, ("counts", "total"), {"found": count(found, "record")})
        if by_type := counts.get("by_type"):
            is_open = bool(told.unreadable or told.met[None])
            yield from (UndecidedFor(bundle),) if is_open else _by_type(bundle, by_type, told.met)


def _by_type(bundle: Facts, by_type: list[Mapping[str, Any]], met: Counter[str | None]) -> Iterator[Met]:
    said: Counter[str] = Counter()
    places: dict[str, int] = {}
    for place, entry in enumerate(by_type):
        said[entry["record_type"]] += entry["total"]
        places.setdefault(entry["record_type"], place)
    for kind, place in places.items():
        if said[kind] != met[kind]:
            yield Met(bundle, ("counts", "by_type", place), {"found": f"{met[kind]} of `{kind}`"})
    if not_counted := [kind for kind in RECORD_TYPES if met[kind] and kind not in places]:
        yield Met(bundle, ("counts", "by_type"), {"found": f"also {either(not_counted)}"})


RULE = Rule(
    id="BUN-006",
    record_types=("bundle",),
    title="count that is not that of the records",
    summary="The count differs from what came with the bundle: {found}.",
    why="Eight agencies are said to have reported and nine tables follow: nobody can tell whether one is missing.",
    source=("§2.5", "§11.1"),
    passes="`counts`, where it is given, says how many records there are, in all and of each kind.",
    fails="A total differs from the number of records, or a kind that is there is not among those that are counted.",
    help="Look for what is missing or too many, and count again.",
    reads=("counts.total", "counts.by_type.total", "counts.by_type.record_type"),
    undecided="Of what kind some records are could not be read, so only the total was held against them.",
    since="1.0",
    weights=Weights.always(Severity.ERROR),
    across=_across,
)
