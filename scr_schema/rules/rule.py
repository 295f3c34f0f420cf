"""A rule is its documentation: what lacks a part of it cannot be imported."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from scr_schema.finding import Path, RuleInfo, Severity

Check = Callable[[Mapping[str, Any]], Iterable[Path]]
"""From a record that has passed its schema to the places that break a rule."""

_SAID_BY = ("schema", "check")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much a rule weighs for whom; where it has no weight it is not run.

    ``sender`` is before sending, ``receiver`` on arrival, ``follow_up`` once a notification is to have been followed
    up. ``publication`` takes the place of all three under that profile.
    """

    sender: Severity | None
    receiver: Severity | None
    follow_up: Severity | None
    publication: Severity | None = None

    @classmethod
    def always(cls, severity: Severity, publication: Severity | None = None) -> "Weights":
        """The same for everybody, but perhaps for a publisher."""
        return cls(sender=severity, receiver=severity, follow_up=severity, publication=publication)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule on one kind of record.

    ``id`` is permanent and never used again. ``why`` says in our words what the review found, ``source`` where it
    stands there: a paragraph (§) or a line (L). ``reads`` are the members that decide, as paths without positions.
    ``undecided`` says when a record does not hold what is needed to decide.
    What JSON Schema can say is a ``schema`` that holds for every record that keeps the rule; where it does not hold is
    where the finding points. The rest is a ``check`` that gives the paths of what breaks the rule.
    """

    id: str
    record_type: str
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
    schema: Mapping[str, Any] | None = None
    check: Check | None = None

    def __post_init__(self) -> None:
        """Refuse a rule that does not say all of this.

        Raises:
            TypeError: a part is empty, or the rule is said twice or not at all.

        """
        missing = [part.name for part in fields(self) if part.name not in _SAID_BY and not getattr(self, part.name)]
        if missing:
            raise TypeError(f"the rule {self.id} lacks {', '.join(missing)}")
        if sum(getattr(self, name) is not None for name in _SAID_BY) != 1:
            raise TypeError(f"the rule {self.id} is said by one of {' and '.join(_SAID_BY)}")

    def info(self, severity: Severity) -> RuleInfo:
        """What a finding takes from the rule, at the weight that it has for whoever asks."""
        return RuleInfo(id=self.id, severity=severity, title=self.title, summary=self.summary, help=self.help)
