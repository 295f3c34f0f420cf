"""How a notification goes to those who are to have it: which copies may have arrived, in writing or not, and when."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from scr_schema.codelists.groups import FOLLOWED_UP, LOST, SOCIAL_CARE
from scr_schema.rules.span import Span, span_of

BY_WORD_OF_MOUTH = ("telephone", "in-person", "meeting")
"""Ways that leave nothing with the recipient."""

IN_WRITING = ("secure-email", "email", "portal", "system-interface", "post", "fax")
"""Ways that leave a copy with the recipient."""

_NOT_MEANT = ("not-sent", "withdrawn")


class Sent(NamedTuple):
    """When something was sent, and the member of the delivery that says so."""

    member: str
    span: Span


def is_followed_up(notification: Mapping[str, Any]) -> bool:
    """Whether what recipients did with it is to be there by now."""
    return notification["stage"] in FOLLOWED_UP


def meant_for_social_care(notification: Mapping[str, Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The recipients of social care, with their places, but for those whom it is not, or no longer, to reach."""
    for position, recipient in enumerate(notification["distribution"]):
        if recipient["function"] in SOCIAL_CARE and recipient["status"] not in _NOT_MEANT:
            yield position, recipient


def has_acknowledged(recipient: Mapping[str, Any]) -> bool:
    """Whether the notification itself says that the recipient acknowledged it."""
    return bool(recipient.get("acknowledgement", {}).get("status") == "acknowledged")


def arrived(recipient: Mapping[str, Any]) -> list[tuple[int, Mapping[str, Any]]]:
    """The deliveries, with their places, that are not known to have got lost."""
    deliveries = enumerate(recipient.get("deliveries", ()))
    return [(place, delivery) for place, delivery in deliveries if delivery["outcome"] not in LOST]


def is_written(delivery: Mapping[str, Any]) -> bool | None:
    """Whether it left a copy with the recipient; none where neither the way nor the content says so."""
    if delivery["channel"] != "not-known":
        return delivery["channel"] in IN_WRITING
    return None if delivery["content"] == "not-known" else delivery["content"] != "verbal"


def sent(delivery: Mapping[str, Any]) -> Sent | None:
    """When it went, as the sender or a later reader has it; none where nobody says."""
    if "sent_at" in delivery:
        return Sent("sent_at", span_of(delivery["sent_at"]))
    pieced_together = delivery.get("sent", {}).get("edtf")
    return Sent("sent", span_of(pieced_together)) if pieced_together else None
