"""Who asks the rules, at which day and with which parameters: so which are asked, and how much each weighs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from scr_schema.codelists.groups import FOLLOWED_UP
from scr_schema.errors import BadSetting, UnknownName
from scr_schema.finding import Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.parameters import Parameters, parameters_of
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import Clock, Comparison, Rule
from scr_schema.rules.span import Span, span_of
from scr_schema.schema.forms import has_form

PROFILES = ("core", "exchange", "publication")
"""From structure alone, to all rules of records, to those of whoever publishes."""

SIDES = ("sender", "receiver")
"""Who asks: a receiver is never told to send a notification back."""

_NO_DAY = "No day was given at which its time could have run out: `--as-of`."
_OPTIONAL = "It is asked only where it is selected by name."


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule with what it weighs on a record; ``why_not`` says why it is not asked all the same."""

    rule: Rule
    weight: Severity
    why_not: str | None


@dataclass(frozen=True)
class Asker:
    """For whom the rules are asked, and when.

    ``select`` are the only rules that are asked, if any are named; ``ignore`` are not; both hold ids of rules, or of
    families, as ``DV1``. ``as_of`` is the day, or the time with its offset, at which deadlines are judged. ``settings``
    are the parameters that the user sets.
    """

    profile: str = "exchange"
    side: str = "sender"
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    as_of: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what there is not.

        Raises:
            UnknownName: there is no such profile, side, rule or parameter.
            BadSetting: the day or a parameter is not of its form.

        """
        UnknownName.require("profile", self.profile, PROFILES)
        UnknownName.require("side", self.side, SIDES)
        for name in (*self.select, *self.ignore):
            UnknownName.require("rule or family of rules", name, (*RULES, *sorted(set(map(_family, RULES)))))
        if self.as_of is not None and not _is_certain_day(self.as_of):
            raise BadSetting("as-of", "give a day, as in 2011-04-19, or a time with its offset from UTC")
        parameters_of(self.settings)

    @cached_property
    def parameters(self) -> Parameters:
        """Every parameter with the value that is in force."""
        return parameters_of(self.settings)

    @cached_property
    def day(self) -> Span | None:
        """The day at which deadlines are judged."""
        return None if self.as_of is None else span_of(self.as_of)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The rules that this asker does not want to hear of."""
        return tuple(name for name in RULES if not self._wants(name))

    @property
    def comparisons(self) -> tuple[tuple[Rule, Comparison], ...]:
        """The rules across records that weigh anything, at whatever stage."""
        return tuple((rule, rule.across) for rule in RULES.values() if rule.across and self.weighs(rule))

    def circumstances(self, bundle: Mapping[str, Any] | None = None) -> Circumstances:
        """What rules are told besides the record."""
        return Circumstances(as_of=self.day, parameters=self.parameters, bundle=bundle)

    def asks(self, record_type: str, stage: str | None) -> tuple[Asked, ...]:
        """What is asked of a record of that kind, at the stage that a notification is in."""
        if (record_type, stage) not in self._asked:
            self._asked[record_type, stage] = tuple(self._all(record_type, stage))
        return self._asked[record_type, stage]

    @cached_property
    def _asked(self) -> dict[tuple[str, str | None], tuple[Asked, ...]]:
        return {}

    def _all(self, record_type: str, stage: str | None) -> Iterator[Asked]:
        for rule in RULES.values():
            if record_type in rule.record_types and (weight := self.weight(rule, stage)):
                yield Asked(rule, weight, self.why_not(rule, stage))

    def weight(self, rule: Rule, stage: str | None) -> Severity | None:
        """How much the rule weighs on a record, a notification at that stage; none where it is not asked."""
        if self.profile == "core" or not self._wants(rule.id):
            return None
        weights = rule.weights
        if self.profile == "publication" and weights.publication is not None:
            return weights.publication
        if self.side == "receiver":
            return weights.receiver
        runs_out = rule.clock is Clock.UNTIL_FOLLOWED_UP and stage == "sent"
        return weights.follow_up if stage in FOLLOWED_UP or (runs_out and not weights.sender) else weights.sender

    def weighs(self, rule: Rule) -> bool:
        """Whether the rule weighs anything, at whatever stage."""
        return any(self.weight(rule, stage) for stage in (None, "sent", *FOLLOWED_UP))

    def why_not(self, rule: Rule, stage: str | None) -> str | None:
        """Why a rule that has a weight is not asked all the same."""
        if rule.optional and rule.id not in self.select:  # its family's name is not enough
            return _OPTIONAL
        needs_day = rule.clock is Clock.ALWAYS or (rule.clock is Clock.UNTIL_FOLLOWED_UP and stage not in FOLLOWED_UP)
        return _NO_DAY if needs_day and self.as_of is None else None

    def _wants(self, name: str) -> bool:
        names = {name, _family(name)}
        return names.isdisjoint(self.ignore) and (not self.select or not names.isdisjoint(self.select))


def _is_certain_day(text: str) -> bool:
    """Whether it says a day, or a time on it, and no doubt."""
    return has_form("Moment", text) and text[9:10].isdigit() and text[-1] not in "?~%"


def _family(rule: str) -> str:
    return rule.partition("-")[0]


#: Who asks where nobody says.
SENDER = Asker()
