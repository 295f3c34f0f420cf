"""What rules across records need to know of each: a few facts, so that a million can be compared in one pass."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scr_schema.finding import Path

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reference:
    """That a record names another by its id, and of which kinds that may be; of any, where none is named."""

    path: Path
    target: str
    kinds: tuple[str, ...]


@dataclass(slots=True, eq=False)
class BundleFacts:
    """What a bundle says of itself, and what was met in it."""

    head: Record
    met: Counter[str] = field(default_factory=Counter)
    unreadable: int = 0
    ids: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts:
    """``explained`` are the agencies of which the review says why they did or did not report."""

    trigger: str | None
    explained: frozenset[str]
    reports: tuple[str, ...] | None
    recommendations: tuple[str, ...] | None
    annexes: tuple[tuple[str | None, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """``recommendations`` are absent where the report has no list of them."""

    review: str
    kind: str
    agency: str | None
    recommendations: tuple[str, ...] | None
    has_none: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationFacts:
    """Where a recommendation comes from and whose it is."""

    review: str
    source_kind: str
    source: str | None
    agency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFacts:
    """``dates`` are the target dates with where they stand, ``tasks`` digests of what is to be done."""

    recommendation: str
    agency: str | None
    owned_and_dated: bool
    dates: tuple[tuple[Path, Record], ...]
    tasks: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientFacts:
    """One recipient of a notification; ``sent`` are the moments of its deliveries, each with its place."""

    key: str
    function: str
    organisation: str | None
    status: str
    sent: tuple[tuple[Path, str | None], ...]
    acknowledged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationFacts:
    """To whom a notification goes, and which earlier events it tells."""

    history: frozenset[str]
    recipients: tuple[RecipientFacts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFacts:
    """Who received what: for each item the record, its revision if it is said, and whether it is acknowledged."""

    bundle: str | None
    sha256: str
    organisation: str | None
    organisation_kind: str
    items: tuple[tuple[str | None, int | None, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Facts:
    """One record, or the head of a bundle.

    ``origin`` leads whoever gathers facts back to the record; rules do not look into it.
    ``withdrawn`` is when the record was withdrawn. ``told`` are the facts of its kind.
    """

    kind: str
    id: str
    revision: int
    digest: bytes
    marking: str
    stage: str | None = None
    withdrawn: str | None = None
    converted: bool = False
    bundle: "Facts | None" = None
    origin: Any = None
    references: tuple[Reference, ...] = ()
    told: Any = None
