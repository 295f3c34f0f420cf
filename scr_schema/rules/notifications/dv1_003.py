"""DV1-003: one authority had its copy later than another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.notifications.distribution import (
    arrived,
    is_followed_up,
    is_written,
    meant_for_social_care,
    sent,
)
from scr_schema.rules.rule import UNDECIDED, Clock, Rule, Undecided, Weights
from scr_schema.rules.span import Edge, Span

_Placed = tuple[int, Mapping[str, Any]]


class _Copies(NamedTuple):
    """What one authority had in writing: at which recipient, when as far as that is said, and whether there is more.

    ``are_there`` is whether it had anything, ``may_be_more`` whether there may be copies of unknown time or kind.
    """

    position: int
    spans: list[Span]
    are_there: bool
    may_be_more: bool


def _check(notification: Mapping[str, Any], circumstances: Circumstances) -> Iterator[Path | Undecided]:
    authorities, are_known = _authorities(notification)
    if len(authorities) < 2 or "withdrawal" in notification:
        return
    copies = [_copies(recipients) for recipients in authorities]
    limit = circumstances.parameters["copies-within"]
    ends = [first.shifted(limit) for first in _firsts(span for one in copies for span in one.spans)]
    if is_followed_up(notification):
        has_run_out = any(one.are_there for one in copies)
    else:
        has_run_out = _is_past(ends, circumstances.as_of)
    for one in copies:
        is_late = all(_is_past(ends, span) for span in one.spans) if one.spans else has_run_out
        if is_late and are_known and not one.may_be_more:
            yield "distribution", one.position
        elif is_late or (one.may_be_more and not one.spans):
            yield UNDECIDED


def _authorities(notification: Mapping[str, Any]) -> tuple[list[list[_Placed]], bool]:
    """The recipients of each authority's social care, and whether it is known of all whose they are."""
    by_code: defaultdict[str, list[_Placed]] = defaultdict(list)
    unknown: list[_Placed] = []
    for position, recipient in meant_for_social_care(notification):
        code = recipient.get("organisation", {}).get("area", {}).get("gss")
        (by_code[code] if code else unknown).append((position, recipient))
    return [*by_code.values(), *([one] for one in unknown)], not unknown


def _copies(recipients: list[_Placed]) -> _Copies:
    copies = [
        (position, written, sent(delivery))
        for position, recipient in recipients
        for _, delivery in arrived(recipient)
        if (written := is_written(delivery)) is not False
    ]
    dated = [(position, when.span) for position, written, when in copies if written and when]
    says_nothing = (not one.get("deliveries") and one["status"] in {"sent", "not-known"} for _, one in recipients)
    return _Copies(
        position=dated[0][0] if dated else recipients[0][0],
        spans=[span for _, span in dated],
        are_there=any(written for _, written, _ in copies),
        may_be_more=len(dated) < len(copies) or any(says_nothing),
    )


def _firsts(spans: Iterable[Span]) -> list[Span]:
    """The ends that come first, of those known as days and of those known as times: which is first is not certain."""
    ends: dict[bool, Edge] = {}
    for span in spans:
        if span.last is not None:
            earlier = ends.get(span.last.of_day, span.last)
            ends[span.last.of_day] = min(earlier, span.last, key=lambda edge: edge.at)
    return [Span(edge, edge) for edge in ends.values()]


def _is_past(ends: Iterable[Span], span: Span | None) -> bool:
    return span is not None and any(end.surely_before(span) for end in ends)


RULE = Rule(
    id="DV1-003",
    record_types=("dv1-notification",),
    title="one authority had its copy later than another",
    summary="Two authorities are told, and one has nothing in writing, or has it long after the other.",
    why="One council had the form after two days, the other a call at once; told alike, they could have conferred.",
    source=("§8.3", "§10.2.3"),
    passes="The first written copy to each authority goes out within `copies-within` of the first of all.",
    fails="One goes out later, or none has gone out when that time is over; a call is no copy.",
    help="Send the notification in writing to social care of both authorities at one time.",
    reads=(
        "stage",
        "withdrawal",
        "distribution.function",
        "distribution.status",
        "distribution.organisation.area.gss",
        "distribution.deliveries.channel",
        "distribution.deliveries.content",
        "distribution.deliveries.outcome",
        "distribution.deliveries.sent_at",
        "distribution.deliveries.sent.edtf",
    ),
    undecided="It is not said when a copy went, whether it was in writing, or which authority a recipient belongs to.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.WARNING),
    parameters=("copies-within",),
    clock=Clock.UNTIL_FOLLOWED_UP,
    check=_check,
)
