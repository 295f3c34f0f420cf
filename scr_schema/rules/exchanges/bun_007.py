"""BUN-007: withdrawal that does not reach a recipient."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scr_schema.faults import count
from scr_schema.finding import Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts, RecipientFacts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights
from scr_schema.rules.span import Span, span_of

_NOTIFICATION = "dv1-notification"


def _across(exchange: Exchange, _: Circumstances) -> Iterator[Met | UndecidedFor]:
    for name, revisions in exchange.revisions.items():
        withdrawal = exchange.get(name, _NOTIFICATION)
        if withdrawal is None or withdrawal.withdrawn is None:
            continue
        earlier = [one for one in revisions if one.kind == _NOTIFICATION and one.revision < withdrawal.revision]
        yield from _not_reached(withdrawal, earlier, span_of(withdrawal.withdrawn))
        if withdrawal.revision > 1 and withdrawal.revision - 1 not in {one.revision for one in earlier}:
            yield UndecidedFor(withdrawal)


def _not_reached(withdrawal: Facts, earlier: Iterable[Facts], at: Span) -> Iterator[Met]:
    named: Sequence[RecipientFacts] = withdrawal.told.recipients
    recipients = (recipient for one in (withdrawal, *earlier) for recipient in one.told.recipients)
    reached = _Group.of(recipient for recipient in named if _has_withdrawal(recipient, at))
    places = {recipient.key: place for place, recipient in reversed(tuple(enumerate(named)))}
    bodies = {_body(recipient): place for place, recipient in reversed(tuple(enumerate(named)))}
    missed: dict[int | None, set[str]] = {}
    for recipient in recipients:
        if _has_original(recipient) and not reached.may_hold(recipient):
            by_body = bodies.get(_body(recipient)) if recipient.organisation else None
            missed.setdefault(places.get(recipient.key, by_body), set()).add(recipient.key)
    for place, keys in missed.items():
        if place is None:
            whom = f"{count(len(keys), 'recipient')} of the original that it does not name"
            yield Met(withdrawal, ("distribution",), {"whom": whom})
        else:
            yield Met(withdrawal, ("distribution", place), {"whom": "this recipient of the original"})


def _has_original(recipient: RecipientFacts) -> bool:
    return recipient.status == "sent" or (bool(recipient.sent) and recipient.status != "withdrawn")


def _has_withdrawal(recipient: RecipientFacts, at: Span) -> bool:
    """Whether its copy was called back, or something may have been delivered to it since."""
    moments = (moment for _, moment in recipient.sent)
    return recipient.status == "withdrawn" or any(
        moment is None or not span_of(moment).surely_before(at) for moment in moments
    )


def _body(recipient: RecipientFacts) -> tuple[str, str | None]:
    return recipient.function, recipient.organisation


@dataclass(frozen=True, slots=True)
class _Group:
    """Recipients, by all that tells whether another is one of them."""

    keys: frozenset[str]
    bodies: frozenset[tuple[str, str | None]]
    functions: frozenset[str]

    @classmethod
    def of(cls, recipients: Iterable[RecipientFacts]) -> "_Group":
        all_ = tuple(recipients)
        return cls(
            frozenset(recipient.key for recipient in all_),
            frozenset(map(_body, all_)),
            frozenset(recipient.function for recipient in all_),
        )

    def may_hold(self, recipient: RecipientFacts) -> bool:
        """Whether it is one of these; of an unknown body, whether it may be."""
        if recipient.key in self.keys or (recipient.function, None) in self.bodies:
            return True
        return _body(recipient) in self.bodies if recipient.organisation else recipient.function in self.functions


RULE = Rule(
    id="BUN-007",
    record_types=(_NOTIFICATION,),
    title="withdrawal that does not reach a recipient",
    summary="The withdrawal did not reach {whom}.",
    why="What the sender believed to have arrived never did; what was sent wrongly must be called back everywhere.",
    source=("§8.4", "L403"),
    passes="A withdrawn notification lists every recipient of its earlier revisions, each called back or delivered to "
    "again since the withdrawal.",
    fails="A recipient of an earlier revision is not listed, or nothing was delivered to it since the withdrawal.",
    help="Send the withdrawal to that recipient, and enter the delivery.",
    reads=(
        "withdrawal.at",
        "distribution.key",
        "distribution.function",
        "distribution.organisation",
        "distribution.status",
        "distribution.deliveries.outcome",
        "distribution.deliveries.sent_at",
        "distribution.deliveries.sent.edtf",
    ),
    undecided="The revision before the withdrawal is not here: it may have had other recipients.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.ERROR),
    across=_across,
)
