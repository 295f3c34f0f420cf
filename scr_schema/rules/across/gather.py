"""The facts of a record, taken from it as it passes by."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from scr_schema.finding import Path
from scr_schema.rules.across.facts import (
    BundleFacts,
    Facts,
    NotificationFacts,
    ReceiptFacts,
    RecipientFacts,
    RecommendationFacts,
    Record,
    Reference,
    ReportFacts,
    ReviewFacts,
    RowFacts,
)
from scr_schema.rules.across.organisation import organisation_of

_BY_SOURCE = ("review", "imr")

#: Where records refer to others, with the kinds that they may refer to. What points at other exchanges by its nature
#: (``replaces`` of a bundle, ``linked`` incidents, receipts) is not among them.
_REFERENCES: dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = {
    "review": (
        (("recommendations", "*"), ("recommendation",)),
        (("imrs", "*"), ("imr",)),
        (("notifications", "*"), ("dv1-notification",)),
        (("involvement", "*", "imr_id"), ("imr",)),
        (("annexes", "*", "records", "*"), ()),
    ),
    "imr": (
        (("review",), ("review",)),
        (("builds_on", "*"), ("imr",)),
        (("recommendations", "*"), ("recommendation",)),
    ),
    "recommendation": (
        (("review",), ("review",)),
        (("source", "record"), _BY_SOURCE),
        (("basis", "*", "extends"), ("recommendation",)),
    ),
    "action-plan-row": ((("recommendation",), ("recommendation",)),),
}
_REPLACED_BY: tuple[tuple[str, ...], tuple[str, ...]] = (("withdrawal", "replaced_by"), ())


def facts_of(record: Record, bundle: Facts | None, origin: Any) -> Facts:
    """The facts of a record that has passed its schema."""
    kind = record["record_type"]
    return Facts(
        kind=kind,
        id=record["id"],
        revision=record["revision"],
        digest=_digest(record),
        marking=record["marking"]["code"],
        stage=record.get("stage"),
        withdrawn=record.get("withdrawal", {}).get("at"),
        converted=record.get("provenance", {}).get("basis") in {"converted", "transcribed"},
        bundle=bundle,
        origin=origin,
        references=tuple(_references(record)),
        told=_TOLD[kind](record),
    )


def _digest(value: Any) -> bytes:
    return hashlib.blake2b(json.dumps(value, sort_keys=True).encode(), digest_size=16).digest()


def _references(record: Record) -> Iterator[Reference]:
    for steps, kinds in (*_REFERENCES.get(record["record_type"], ()), _REPLACED_BY):
        for path, target in _met(record, steps, ()):
            yield Reference(path, target, kinds)


def _met(value: Any, steps: tuple[str, ...], path: Path) -> Iterator[tuple[Path, str]]:
    """The values at the end of a way through members and lists."""
    if not steps:
        yield path, value
    elif steps[0] == "*":
        for position, item in enumerate(value):
            yield from _met(item, steps[1:], (*path, position))
    elif steps[0] in value:
        yield from _met(value[steps[0]], steps[1:], (*path, steps[0]))


def _listed(record: Record, member: str) -> tuple[str, ...] | None:
    return tuple(record[member]) if member in record else None


def _bundle(record: Record) -> BundleFacts:
    return BundleFacts({member: value for member, value in record.items() if member != "records"})


def _review(record: Record) -> ReviewFacts:
    explained = (one["organisation"] for one in record.get("involvement", ()) if "reason" in one)
    return ReviewFacts(
        trigger=record.get("trigger", {}).get("dated", {}).get("edtf"),
        explained=frozenset(key for key in map(organisation_of, explained) if key),
        reports=_listed(record, "imrs"),
        recommendations=_listed(record, "recommendations"),
        annexes=tuple(
            (annex.get("marking", {}).get("code"), tuple(annex.get("records", ())))
            for annex in record.get("annexes", ())
        ),
    )


def _report(record: Record) -> ReportFacts:
    return ReportFacts(
        review=record["review"],
        kind=record["kind"],
        agency=organisation_of(record["agency"]),
        recommendations=_listed(record, "recommendations"),
        has_none=record.get("recommendations_status") == "none-made",
    )


def _recommendation(record: Record) -> RecommendationFacts:
    return RecommendationFacts(
        review=record["review"],
        source_kind=record["source"]["kind"],
        source=record["source"].get("record"),
        agency=organisation_of(record["agency"]),
    )


def _row(record: Record) -> RowFacts:
    places: list[tuple[Path, Record]] = [((), record)]
    places += [(("actions", position), action) for position, action in enumerate(record.get("actions", ()))]
    dates = [
        ((*path, "target_dates", position), date)
        for path, place in places
        for position, date in enumerate(place.get("target_dates", ()))
    ]
    owned = any(place.get("owners") for _, place in places)
    return RowFacts(
        recommendation=record["recommendation"],
        agency=organisation_of(record["agency"]),
        owned_and_dated=owned and any(date["kind"] != "none-stated" for _, date in dates),
        dates=tuple(dates),
        tasks=tuple(_digest(" ".join(action["text"].casefold().split())) for action in record.get("actions", ())),
    )


def _notification(record: Record) -> NotificationFacts:
    return NotificationFacts(
        history=frozenset(entry["key"] for entry in record.get("history", ())),
        recipients=tuple(
            RecipientFacts(
                key=recipient["key"],
                function=recipient["function"],
                organisation=organisation_of(recipient.get("organisation", {})),
                status=recipient["status"],
                sent=tuple(
                    (
                        ("distribution", position, "deliveries", place),
                        delivery.get("sent_at", delivery.get("sent", {}).get("edtf")),
                    )
                    for place, delivery in enumerate(recipient.get("deliveries", ()))
                ),
                acknowledged=recipient.get("acknowledgement", {}).get("status") == "acknowledged",
            )
            for position, recipient in enumerate(record["distribution"])
        ),
    )


def _receipt(record: Record) -> ReceiptFacts:
    organisation = record["received_by"]["organisation"]
    return ReceiptFacts(
        bundle=record.get("bundle"),
        sha256=record["sha256"],
        organisation=organisation_of(organisation),
        organisation_kind=organisation["kind"],
        items=tuple(
            (
                item.get("record"),
                item.get("revision"),
                item.get("acknowledgement", {}).get("status") == "acknowledged",
            )
            for item in record.get("items", ())
        ),
    )


_TOLD = {
    "bundle": _bundle,
    "review": _review,
    "imr": _report,
    "recommendation": _recommendation,
    "action-plan-row": _row,
    "dv1-notification": _notification,
    "receipt": _receipt,
}
