"""Which recipients of a notification have acknowledged it in receipts, and of which that cannot be told."""

from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass

from scr_schema.codelists.groups import FOLLOWED_UP, SOCIAL_CARE
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts, ReceiptFacts, RecipientFacts

#: Which services a body of a kind performs, so that a receipt of it may be that of a recipient.
_PERFORMS: dict[str, frozenset[str]] = {
    "childrens-social-care": SOCIAL_CARE,
    "local-authority": SOCIAL_CARE | {"adult-social-care", "early-years"},
    "adult-social-care": frozenset({"adult-social-care"}),
    "health-safeguarding-service": frozenset({"health-safeguarding"}),
    "health-commissioner": frozenset({"health-safeguarding"}),
    "gp-practice": frozenset({"gp-practice"}),
    "community-health": frozenset({"health-visiting", "school-nursing", "health-safeguarding"}),
    "hospital-trust": frozenset({"midwifery", "health-safeguarding"}),
    "mental-health-trust": frozenset({"mental-health", "health-safeguarding"}),
    "school": frozenset({"school"}),
    "college": frozenset({"school"}),
    "early-years": frozenset({"early-years"}),
    "cafcass": frozenset({"cafcass"}),
    "probation": frozenset({"probation"}),
    "voluntary": frozenset({"victim-service", "early-years"}),
}


@dataclass(frozen=True, slots=True)
class Answers:
    """Positions of recipients: whose receipt has come, and of whom it may have come under another name."""

    sure: Set[int]
    perhaps: Set[int]


def answers_to(notification: Facts, exchange: Exchange) -> Answers:
    """Who has acknowledged the notification: the body itself, else the only recipient that the receipt can be of."""
    recipients: tuple[RecipientFacts, ...] = notification.told.recipients
    by_body: defaultdict[str, list[int]] = defaultdict(list)
    for place, recipient in enumerate(recipients):
        if recipient.organisation is not None:
            by_body[recipient.organisation].append(place)
    senders = {(one.organisation, one.organisation_kind) for one in _receipts(notification, exchange)}
    sure = {place for body, _ in senders if body is not None for place in by_body.get(body, ())}
    perhaps: set[int] = set()
    # What other receipts can be of depends on little: many are looked at as one.
    for kind, is_registered in {(kind, _is_registered(body)) for body, kind in senders if body not in by_body}:
        likely = list(_likely(kind, is_registered, recipients))
        (sure if len(likely) == 1 else perhaps).update(likely)
    return Answers(sure, perhaps - sure)


def _receipts(notification: Facts, exchange: Exchange) -> Iterator[ReceiptFacts]:
    """The receipts that acknowledge this revision; what merely reports back on an earlier one needs none of its own."""
    this = notification.revision
    reports_back = notification.stage in FOLLOWED_UP
    for receipt, revision in exchange.acknowledgements_of(notification.id):
        if revision is None or revision == this or (reports_back and revision < this):
            yield receipt


def _likely(kind: str, is_registered: bool, recipients: tuple[RecipientFacts, ...]) -> Iterator[int]:
    """The recipients that a body of that kind may be; two entries of the register of bodies are two bodies."""
    functions = _PERFORMS.get(kind, frozenset())
    for place, recipient in enumerate(recipients):
        was_sent = recipient.status not in {"planned", "not-sent"}
        are_two = is_registered and _is_registered(recipient.organisation)
        if was_sent and recipient.function in functions and not are_two:
            yield place


def _is_registered(body: str | None) -> bool:
    return body is not None and body.startswith("body ")
