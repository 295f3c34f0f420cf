"""Which recipients of a notification have acknowledged it in receipts, and of which that cannot be told."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from scr_schema.codelists.distribution import SOCIAL_CARE
from scr_schema.codelists.notifications import FOLLOWED_UP
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
    sure: set[int] = set()
    perhaps: set[int] = set()
    for receipt in _receipts(notification, exchange):
        same = _those_of(receipt, recipients)
        likely = same or list(_likely(receipt, recipients))
        (sure if same or len(likely) == 1 else perhaps).update(likely)
    return Answers(sure, perhaps - sure)


def _receipts(notification: Facts, exchange: Exchange) -> Iterator[ReceiptFacts]:
    """The receipts that acknowledge this revision; what merely reports back on an earlier one needs none of its own."""
    this = notification.revision
    reports_back = notification.stage in FOLLOWED_UP
    for receipt, revision in exchange.acknowledgements_of(notification.id):
        if revision is None or revision == this or (reports_back and revision < this):
            yield receipt


def _those_of(receipt: ReceiptFacts, recipients: tuple[RecipientFacts, ...]) -> list[int]:
    if receipt.organisation is None:
        return []
    return [place for place, recipient in enumerate(recipients) if recipient.organisation == receipt.organisation]


def _likely(receipt: ReceiptFacts, recipients: tuple[RecipientFacts, ...]) -> Iterator[int]:
    functions = _PERFORMS.get(receipt.organisation_kind, frozenset())
    for place, recipient in enumerate(recipients):
        was_sent = recipient.status not in {"planned", "not-sent"}
        if was_sent and recipient.function in functions and not _are_two(receipt.organisation, recipient.organisation):
            yield place


def _are_two(one: str | None, other: str | None) -> bool:
    """Whether both stand in the register of bodies, where two entries are two bodies."""
    return all(key is not None and key.startswith("body ") for key in (one, other))
