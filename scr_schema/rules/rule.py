"""A rule is its documentation: what lacks a part of it cannot be imported."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum, auto
from typing import Any

from scr_schema.finding import Path, RuleInfo, Severity
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.circumstances import Circumstances


class Undecided(Enum):
    """A record does not hold what is needed to decide: no guess is made, and the report says so."""

    UNDECIDED = auto()


UNDECIDED = Undecided.UNDECIDED


@dataclass(frozen=True, slots=True)
class Awaited:
    """A place that does not break the rule yet, as there is time left at the day that was given."""

    path: Path


@dataclass(frozen=True, slots=True)
class Met:
    """Where a rule across records is broken: in which record, and where in it.

    ``words`` fill the slots of the rule's summary: counts, and names of the contract.
    """

    record: Facts
    path: Path = ()
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UndecidedFor:
    """A record of which a rule across records could not be decided."""

    record: Facts


Check = Callable[[Mapping[str, Any], Circumstances], Iterable[Path | Awaited | Undecided]]
"""From a record that has passed its schema to the places that break a rule."""

Comparison = Callable[[Exchange, Circumstances], Iterable[Met | UndecidedFor]]
"""From all records of a run to the places that break a rule."""

EVERY_TEXT = ("every text",)
"""What a rule reads that looks into every text of a record."""

_SAID_BY = ("schema", "check", "across")
_MAY_BE_EMPTY = (*_SAID_BY, "parameters", "optional", "answered_by_receipt")


class Clock(Enum):
    """When a rule needs the day that `--as-of` gives."""

    NEVER = "never"
    UNTIL_FOLLOWED_UP = "until the notification is followed up"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much a rule weighs for whom; where it has no weight it is not run.

    ``sender`` is before sending, ``receiver`` on arrival, ``follow_up`` once a notification is to have been followed
    up, and ``awaited`` while there is still time for that. ``publication`` takes the place of all under that profile.
    """

    sender: Severity | None
    receiver: Severity | None
    follow_up: Severity | None
    awaited: Severity | None = None
    publication: Severity | None = None

    @classmethod
    def always(cls, severity: Severity, publication: Severity | None = None) -> "Weights":
        """The same for everybody, but perhaps for a publisher."""
        return cls(sender=severity, receiver=severity, follow_up=severity, publication=publication)

    @classmethod
    def only_publication(cls, severity: Severity) -> "Weights":
        """For a publisher and nobody else."""
        return cls(sender=None, receiver=None, follow_up=None, publication=severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule on records of some kinds.

    ``id`` is permanent and never used again. ``why`` says in our words what the review found, ``source`` where it
    stands there: a paragraph (§) or a line (L). ``reads`` are the members that decide, as paths without positions, or
    every text. ``undecided`` says when a record does not hold what is needed to decide. ``parameters`` are the names of
    those that it heeds, and ``clock`` says when it needs a day. An ``optional`` rule is asked only if it is selected by
    name.
    ``answered_by_receipt`` is said of what a recipient's receipt puts right, so that it stands only where none came.
    What JSON Schema can say is a ``schema`` that holds for every record that keeps the rule; where it does not hold is
    where the finding points. A ``check`` is Python on one record; what compares records is said ``across`` them.
    """

    id: str
    record_types: tuple[str, ...]
    title: str
    summary: str
    why: str
    source: tuple[str, ...]
    passes: str
    fails: str
    help: str
    reads: tuple[str, ...]
    undecided: str
    since: str
    weights: Weights
    parameters: tuple[str, ...] = ()
    clock: Clock = Clock.NEVER
    optional: bool = False
    answered_by_receipt: bool = False
    schema: Mapping[str, Any] | None = None
    check: Check | None = None
    across: Comparison | None = None

    def __post_init__(self) -> None:
        """Refuse a rule that does not say all of this.

        Raises:
            TypeError: a part is empty, or the rule is said twice or not at all.

        """
        missing = [
            part.name for part in fields(self) if part.name not in _MAY_BE_EMPTY and not getattr(self, part.name)
        ]
        if missing:
            raise TypeError(f"the rule {self.id} lacks {', '.join(missing)}")
        if sum(getattr(self, name) is not None for name in _SAID_BY) != 1:
            raise TypeError(f"the rule {self.id} is said by one of {' and '.join(_SAID_BY)}")

    def info(self, severity: Severity) -> RuleInfo:
        """What a finding takes from the rule, at the weight that it has for whoever asks."""
        return RuleInfo(id=self.id, severity=severity, title=self.title, summary=self.summary, help=self.help)
