"""What recipients decide upon a notification."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.groups import SOCIAL_CARE
from scr_schema.finding import Path

_NOTHING_DECIDED = frozenset({"none-recorded", "returned-for-information", "not-known"})


def is_made(decision: Mapping[str, Any]) -> bool:
    """Whether something was decided; whoever asks for more has not decided yet."""
    return decision["kind"] not in _NOTHING_DECIDED


def sent_to_social_care(notification: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The recipients of children's social care to whom it was sent, each with its path."""
    for position, recipient in enumerate(notification["distribution"]):
        if recipient["function"] in SOCIAL_CARE and recipient["status"] == "sent":
            yield ("distribution", position), recipient
