"""The facts of a record, taken from it as it passes by."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from scr_schema.codelists.groups import FROM_A_DOCUMENT, LOST
from scr_schema.finding import Path
from scr_schema.rules.across.digest import digest_of
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

_NOT_OF_THE_HEAD = ("records", "counts")
_BY_SOURCE = ("review", "imr")
_DECIDED = ("accepted", "accepted-in-part", "adopted", "rejected")

#: Where records refer to others, with the kinds that they may refer to. What points at other exchanges by its nature
#: (``replaces`` of a bundle, ``linked`` incidents, receipts) is not among them, nor is what replaces a withdrawn one.
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


def facts_of(record: Record, bundle: Facts | None, origin: Any) -> Facts:
    """The facts of a record that has passed its schema."""
    kind = record["record_type"]
    return Facts(
        kind=kind,
        id=record["id"],
        revision=record["revision"],
        digest=digest_of(record if kind != "bundle" else _head(record)),
        marking=record["marking"]["code"],
        stage=record.get("stage"),
        withdrawn=record.get("withdrawal", {}).get("at"),
        converted=record.get("provenance", {}).get("basis") in FROM_A_DOCUMENT,
        bundle=bundle,
        origin=origin,
        references=tuple(_references(record)),
        told=_TOLD[kind](record),
    )


def _head(bundle: Record) -> Record:
    """What a bundle says whether it is a document or a stream."""
    return {member: value for member, value in bundle.items() if member not in _NOT_OF_THE_HEAD}


def _references(record: Record) -> Iterator[Reference]:
    for steps, kinds in _REFERENCES.get(record["record_type"], ()):
        for path, target in _met(record, steps, ()):
            yield Reference(steps if path == steps else path, target, kinds)


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


def _decisions(record: Record) -> Iterator[Record]:
    return (entry for entry in record.get("adoption", ()) if entry["decision"] in _DECIDED)


def _bundle(record: Record) -> BundleFacts:
    return BundleFacts({member: value for member, value in record.items() if member != "records"})


def _review(record: Record) -> ReviewFacts:
    explained = (one["organisation"] for one in record.get("involvement", ()) if "reason" in one)
    guidance = (one for one in record.get("statutory_basis", ()) if one["kind"] == "guidance")
    return ReviewFacts(
        review_type=record["review_type"],
        nation=record["nation"],
        status=record["status"],
        guidance=tuple(one["dated"]["edtf"] for one in guidance if "edtf" in one.get("dated", ())),
        trigger=record.get("trigger", {}).get("dated", {}).get("edtf"),
        explained=frozenset(key for key in map(organisation_of, explained) if key),
        reports=_listed(record, "imrs"),
        recommendations=_listed(record, "recommendations"),
        learning_points=tuple(point["key"] for point in record.get("learning_points", ())),
        adopted=frozenset((entry["what"], entry["by"]) for entry in _decisions(record)),
        annexes=tuple(
            (annex.get("marking", {}).get("code"), tuple(annex.get("records", ())))
            for annex in record.get("annexes", ())
        ),
    )


def _report(record: Record) -> ReportFacts:
    return ReportFacts(
        review=record["review"],
        kind=record["kind"],
        status=record["status"],
        agency=organisation_of(record["agency"]),
        agency_kind=record["agency"]["kind"],
        recommendations=_listed(record, "recommendations"),
        has_none=record.get("recommendations_status") == "none-made",
    )


def _recommendation(record: Record) -> RecommendationFacts:
    return RecommendationFacts(
        review=record["review"],
        status=record["status"],
        source_kind=record["source"]["kind"],
        source=record["source"].get("record"),
        agency=organisation_of(record["agency"]),
        learning_points=frozenset(record.get("learning_points", ())),
        adopted=frozenset(entry["by"] for entry in _decisions(record)),
    )


def _row(record: Record) -> RowFacts:
    places: list[tuple[int | None, Record]] = [(None, record), *enumerate(record.get("actions", ()))]
    dates = [
        (_place_of_date(action, position), _date(date))
        for action, place in places
        for position, date in enumerate(place.get("target_dates", ()))
    ]
    owned = any(owner["status"] != "not-stated" for _, place in places for owner in place.get("owners", ()))
    revised = (one["target_date"] for one in record.get("revised_dates", ()))
    return RowFacts(
        recommendation=record["recommendation"],
        agency=organisation_of(record["agency"]),
        sequence=record["sequence"],
        owned_and_dated=owned
        and any(date["kind"] != "none-stated" for date in (*(date for _, date in dates), *revised)),
        dates=tuple(dates),
        tasks=tuple(digest_of(" ".join(action["text"].casefold().split())) for action in record.get("actions", ())),
    )


@lru_cache(maxsize=4096)
def _place_of_date(action: int | None, position: int) -> Path:
    return (*(() if action is None else ("actions", action)), "target_dates", position)


def _date(date: Record) -> Record:
    """The date, one object for all rows that say the same: plans repeat a few dates again and again."""
    return _saying(tuple((member, tuple(said) if isinstance(said, list) else said) for member, said in date.items()))


@lru_cache(maxsize=4096)
def _saying(members: tuple[tuple[str, Any], ...]) -> Record:
    return dict(members)


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
                    if delivery["outcome"] not in LOST
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
