"""What a table does not say and a record must: said by the user, or filled in and said so."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from scr_schema.errors import BadSetting
from scr_schema.finding import Fault
from scr_schema.operations.plan_records import Envelope

_CLOCK = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What the user says of a table that does not say it itself; the rest gets stated defaults."""

    review: str | None = None
    issuer: str | None = None
    issued_at: str | None = None
    marking: str | None = None
    language: str | None = None


def envelope(filled: Filled, source: dict[str, Any]) -> Envelope:
    """The envelope of every record that is made from a source; an issuer that is not said is each agency itself.

    Raises:
        BadSetting: ``SOURCE_DATE_EPOCH`` is no time.

    """
    return Envelope(
        review=filled.review or f"plan-{source['sha256'][:12]}",
        issuer=filled.issuer,
        issued_at=filled.issued_at or _today(),
        marking=filled.marking or "unmarked",
        language=filled.language,
        source=source,
    )


def defaults(filled: Filled) -> Iterator[Fault]:
    """One fault for each value that was filled in."""
    filled_in = (
        ("review", filled.review, "a name made from the file's digest"),
        ("issuer", filled.issuer, "the agency of the heading, or none known where there is none,"),
        ("issued-at", filled.issued_at, "the day of conversion"),
        ("marking", filled.marking, "`unmarked`"),
    )
    for option, given, value in filled_in:
        if given is None:
            member = option.replace("-", "_")
            yield Fault("SCR-062", (member,), {"member": member, "value": value, "option": f"--{option}"})


def _today() -> str:
    """The day of conversion, by the only clock there is."""
    epoch = os.environ.get(_CLOCK)
    try:
        moment = datetime.now(UTC) if epoch is None else datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise BadSetting(_CLOCK, "give it as seconds since 1970-01-01, or unset it") from None
    return moment.date().isoformat()
