"""BUN-004: revision that is out of date."""

from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, Weights
from scr_schema.schema.versions import RECORD_TYPES


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met]:
    for revisions in exchange.revisions.values():
        for record in revisions:
            counts = exchange.get(record.id, record.kind)
            if counts and record.revision < counts.revision:
                yield Met(record, ("revision",))


RULE = Rule(
    id="BUN-004",
    record_types=tuple(kind for kind in RECORD_TYPES if kind != "bundle"),
    title="revision that is out of date",
    summary="A higher revision of this record is here; rules on several records pass over this one.",
    why="In one plan a step stands as under way and, a line below, as completed: only the later word holds.",
    source=("L518",),
    passes="A record comes in one revision.",
    fails="A record comes in several revisions: all but the highest are out of date.",
    help="Leave it out where only the present state is wanted.",
    reads=("id", "revision"),
    undecided="Never: it asks only of revisions that are here.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    across=_across,
)
