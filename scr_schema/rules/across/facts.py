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

    def may_name(self, record: "Facts") -> bool:
        """Whether it may lead to a record of that kind."""
        return not self.kinds or record.kind in self.kinds


@dataclass(slots=True, eq=False)
class BundleFacts:
    """What a bundle says of itself, and what was met in it.

    ``met`` counts the records of each kind, those of none that is known under no name; ``unreadable`` are the lines of
    which nothing is known. ``is_known`` is whether the id of every record that was sent in it is among ``ids``.
    """

    head: Record
    met: Counter[str | None] = field(default_factory=Counter)
    unreadable: int = 0
    ids: set[str] = field(default_factory=set)
    is_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts:
    """``guidance`` are the dates of the guidance under which the review was held.

    ``explained`` are the agencies of which it says why they did or did not report; ``adopted`` are the kinds of
    recommendation of which it says at once who has decided on them all.
    """

    review_type: str
    nation: str
    status: str
    guidance: tuple[str, ...]
    trigger: str | None
    explained: frozenset[str]
    reports: tuple[str, ...] | None
    recommendations: tuple[str, ...] | None
    learning_points: tuple[str, ...]
    adopted: frozenset[tuple[str, str]]
    annexes: tuple[tuple[str | None, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """``recommendations`` are absent where the report has no list of them."""

    review: str
    kind: str
    status: str
    agency: str | None
    agency_kind: str
    recommendations: tuple[str, ...] | None
    has_none: bool

    @property
    def came(self) -> bool:
        """Whether it was written, as far as is known."""
        return self.is_to_come and self.status not in {"requested", "in-progress"}

    @property
    def is_to_come(self) -> bool:
        """Whether it is written, or still to be."""
        return self.status not in {"declined", "not-received"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationFacts:
    """Where a recommendation comes from, whose it is, and what has become of it.

    ``adopted`` are those who are said to have decided on it.
    """

    review: str
    status: str
    source_kind: str
    source: str | None
    agency: str | None
    learning_points: frozenset[str]
    adopted: frozenset[str]

    @property
    def is_dropped(self) -> bool:
        """Whether nobody need act on it: it was rejected, or another took its place."""
        return self.status in {"rejected", "superseded"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFacts:
    """``dates`` are the target dates with where they stand, ``tasks`` digests of what each action in turn is to do."""

    recommendation: str
    agency: str | None
    sequence: float
    owned_and_dated: bool
    dates: tuple[tuple[Path, Record], ...]
    tasks: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientFacts:
    """One recipient of a notification; ``sent`` are its deliveries that may have arrived: their places and moments."""

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

    @property
    def whole_bundle(self) -> BundleFacts | None:
        """What is known of the bundle that it lies in, if that says that everything referred to is inside."""
        told: BundleFacts | None = self.bundle.told if self.bundle else None
        return told if told and told.head["complete"] == "yes" else None
