"""DV1-013: history that a later revision dropped."""

from collections.abc import Iterator
from itertools import pairwise

from scr_schema.faults import count
from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    for several in exchange.revisions.values():
        if len(several) == 1 and several[0].revision == 1:
            continue
        by_revision = {one.revision: one for one in reversed(several) if one.kind == "dv1-notification"}
        revisions = [by_revision[number] for number in sorted(by_revision)]
        if revisions and revisions[0].revision > 1 and revisions[0].withdrawn is None:
            yield UndecidedFor(revisions[0])
        for former, later in pairwise(revisions):
            if former.withdrawn is None and later.withdrawn is None:
                yield from _compared(former, later)


def _compared(former: Facts, later: Facts) -> Iterator[Met | UndecidedFor]:
    dropped = former.told.history - later.told.history
    if dropped:
        yield Met(
            later, ("history",) if later.told.history else (), {"missing": count(len(dropped), "entry", "entries")}
        )
    elif former.revision + 1 < later.revision:
        yield UndecidedFor(later)


RULE = Rule(
    id="DV1-013",
    record_types=("dv1-notification",),
    title="history that a later revision dropped",
    summary="The history lacks {missing} of the revision before it.",
    why="Three attempts at suicide were too long ago to be in his doctor's mind, and they still told of the danger.",
    source=("§7.1", "§10.2.2", "L248"),
    passes="Each revision keeps every entry of the history that the one before it has, by its key, however old.",
    fails="A later revision lacks one.",
    help="Put the entries back under their keys; where one was wrong, keep it and say so in its text.",
    reads=("revision", "withdrawal", "history.key"),
    undecided="The revision before it is not here, so nothing can be compared.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.WARNING),
    across=_across,
)
