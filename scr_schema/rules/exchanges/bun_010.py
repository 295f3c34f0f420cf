"""BUN-010: link that holds in one direction only."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, Weights

_NOT_LISTED = {"how": "what this names has a list without this record"}
_OTHER_OWNER = {"how": "what stands here says that it belongs to another"}


@dataclass(frozen=True, slots=True)
class _Link:
    """A list of an owner's, and the member in which those on it name their owner."""

    owner: str
    member: str
    listed: Callable[[Any], tuple[str, ...] | None]
    part: str
    path: Path
    named: Callable[[Any], str | None]


_LINKS = (
    _Link("review", "imrs", lambda review: review.reports or None, "imr", ("review",), lambda imr: imr.review),
    _Link(
        "review",
        "recommendations",
        lambda review: review.recommendations or None,
        "recommendation",
        ("review",),
        lambda recommendation: recommendation.review,
    ),
    _Link(
        "imr",
        "recommendations",
        lambda imr: imr.recommendations or (() if imr.has_none else None),
        "recommendation",
        ("source", "record"),
        lambda recommendation: recommendation.source,
    ),
)


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met]:
    for link in _LINKS:
        parts = {part.id: part for part in exchange.of(link.part)}
        lists: dict[str, frozenset[str]] = {}
        for owner in exchange.of(link.owner):
            listed = link.listed(owner.told)
            if listed is not None:
                lists[owner.id] = frozenset(listed)
                yield from _of_another(owner, listed, link, parts)
        for part in parts.values():
            listed_there = lists.get(link.named(part.told) or "")
            if listed_there is not None and part.id not in listed_there:
                yield Met(part, link.path, _NOT_LISTED)


def _of_another(owner: Facts, listed: tuple[str, ...], link: _Link, parts: dict[str, Facts]) -> Iterator[Met]:
    for position, name in enumerate(listed):
        if name in parts and link.named(parts[name].told) not in {None, owner.id}:
            yield Met(owner, (link.member, position), _OTHER_OWNER)


RULE = Rule(
    id="BUN-010",
    record_types=("review", "imr", "recommendation"),
    title="link that holds in one direction only",
    summary="A link and the list at its other end disagree: {how}.",
    why="An agency reported and has no table, and a table stands under the name of a body that is not said to have "
    "reported.",
    source=("§2.5", "§11.1"),
    passes="A review lists every agency report and every recommendation that names it as its own, the agencies' "
    "recommendations too; an agency report lists every recommendation that comes from it; where there is no list, "
    "nothing is asked.",
    fails="A record names one whose list does not hold it, or a list holds a record that names another owner.",
    help="Correct the list or the link, whichever is wrong.",
    reads=("review", "source.record", "imrs", "recommendations", "recommendations_status"),
    undecided="Never: it asks only of records whose other end is here.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    across=_across,
)
