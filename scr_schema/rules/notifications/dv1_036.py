"""DV1-036: sent, and no receipt came back."""

from collections.abc import Iterator, Mapping

from scr_schema.faults import count
from scr_schema.finding import Path, Severity
from scr_schema.rules.across.answers import answers_to
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts, RecipientFacts
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Met, Rule, UndecidedFor, Weights
from scr_schema.rules.span import Span, span_of


def _across(exchange: Exchange, circumstances: Circumstances) -> Iterator[Met | UndecidedFor]:
    sent = [facts for facts in exchange.of("dv1-notification") if facts.stage != "prepared"]
    if exchange.of("receipt"):
        for notification in sent:
            yield from _unanswered(notification, exchange, circumstances.as_of)
    elif exchange.answers is not None:
        yield from map(UndecidedFor, sent)


def _unanswered(notification: Facts, exchange: Exchange, as_of: Span | None) -> Iterator[Met | UndecidedFor]:
    answers = answers_to(notification, exchange)
    undecided = False
    for place, recipient in enumerate(notification.told.recipients):
        if recipient.acknowledged or place in answers.sure or recipient.status not in {"sent", "not-known"}:
            continue
        if place in answers.perhaps or recipient.status == "not-known":
            undecided = True
        else:
            where, at = _first_delivery(place, recipient)
            yield Met(notification, where, _since(at, as_of))
    if undecided:
        yield UndecidedFor(notification)


def _first_delivery(place: int, recipient: RecipientFacts) -> tuple[Path, str | None]:
    """The earliest delivery that may have arrived; where no time is known, the first of the list."""
    if not recipient.sent:
        return ("distribution", place), None
    return min(recipient.sent, key=lambda sent: _latest(sent[1]))


def _latest(at: str | None) -> float:
    edge = span_of(at).last if at else None
    return edge.at.timestamp() if edge else float("inf")


def _since(at: str | None, as_of: Span | None) -> Mapping[str, str]:
    least = span_of(at).until(as_of) if at and as_of else None
    return {"since": f" at least {count(least.days, 'day')} ago" if least and least.days > 0 else ""}


RULE = Rule(
    id="DV1-036",
    record_types=("dv1-notification",),
    title="sent, and no receipt came back",
    summary="No receipt of this recipient acknowledges what was sent here{since}.",
    why="One council was telephoned and keeps no trace of it; the police believed that they had referred the child.",
    source=("§8.3", "§10.2.3", "L403"),
    passes="A receipt of each recipient acknowledges the notification, or the notification itself says that one did.",
    fails="Receipts came back, and none of them is this recipient's acknowledgement of this revision.",
    help="Ask the recipient, by another way, whether it has the notification, and for a receipt that names it.",
    reads=(
        "distribution.status",
        "distribution.deliveries.sent_at",
        "distribution.acknowledgement.status",
        "items.record",
        "items.revision",
        "items.acknowledgement.status",
        "received_by.organisation",
    ),
    undecided="No receipt that was given could be taken, or one of them may be that of a recipient under another name.",
    since="1.0",
    weights=Weights(sender=Severity.WARNING, receiver=None, follow_up=Severity.ERROR),
    across=_across,
)
