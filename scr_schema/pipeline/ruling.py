"""Which rules are asked of a record, how much each weighs for whoever asks, and which are broken."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from scr_schema.engines.default import compiled
from scr_schema.engines.protocol import Engine
from scr_schema.errors import UnknownName
from scr_schema.finding import Fault, Severity, by_place
from scr_schema.rules.export import SUFFIX
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import Rule
from scr_schema.schema import store

PROFILES = ("core", "exchange", "publication")
"""From structure alone, to all rules of records, to those of whoever publishes."""

SIDES = ("sender", "receiver")
"""Who asks: a receiver is never told to send a notification back."""

_FOLLOWED_UP = ("followed-up", "closed")


@dataclass(frozen=True, slots=True)
class Asker:
    """For whom the rules are asked; ``select`` are the only ones that are, if any are named, and ``ignore`` are not."""

    profile: str = "exchange"
    side: str = "sender"
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Refuse what there is not.

        Raises:
            UnknownName: there is no such profile, side or rule.

        """
        UnknownName.require("profile", self.profile, PROFILES)
        UnknownName.require("side", self.side, SIDES)
        for name in (*self.select, *self.ignore):
            UnknownName.require("rule", name, RULES)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The rules that this asker does not want to hear of."""
        return tuple(name for name in RULES if not self._wants(name))

    def _wants(self, name: str) -> bool:
        return name not in self.ignore and (not self.select or name in self.select)

    def weight(self, rule: Rule, record: dict[str, Any]) -> Severity | None:
        """How much the rule weighs on this record; none where it is not asked."""
        if self.profile == "core" or not self._wants(rule.id):
            return None
        weights = rule.weights
        if self.profile == "publication" and weights.publication is not None:
            return weights.publication
        if self.side == "receiver":
            return weights.receiver
        return weights.follow_up if record.get("stage") in _FOLLOWED_UP else weights.sender


#: Who asks where nobody says.
SENDER = Asker()


def broken(record: dict[str, Any], asker: Asker) -> list[Fault]:
    """The rules that a record breaks which has passed its schema, each once at each place."""
    if asker.profile == "core":
        return []
    faults = [*_by_schema(record, asker), *_by_check(record, asker)]
    return sorted(faults, key=lambda fault: (fault.rule, by_place(fault.path)))


def _by_schema(record: dict[str, Any], asker: Asker) -> Iterator[Fault]:
    name = f"{record['record_type']}{SUFFIX}"
    if name not in store.names(record["schema_version"]):
        return
    engine = _engine(name, record["schema_version"])
    if engine.is_valid(record):
        return
    for name_of_rule, path in dict.fromkeys((str(found.definition), found.path) for found in engine.violations(record)):
        rule = RULES[name_of_rule]
        if weight := asker.weight(rule, record):
            yield Fault(rule.id, path, info=rule.info(weight))


def _by_check(record: dict[str, Any], asker: Asker) -> Iterator[Fault]:
    for rule in RULES.values():
        weight = asker.weight(rule, record) if rule.record_type == record["record_type"] else None
        if rule.check is None or weight is None:
            continue
        try:
            paths = list(rule.check(record))
        except Exception as error:  # the other rules still run, and no value of the record is told
            yield Fault("SCR-090", cure=f"Please report it: {rule.id}, {type(error).__name__}.")
        else:
            yield from (Fault(rule.id, path, info=rule.info(weight)) for path in paths)


@cache
def _engine(name: str, version: str) -> Engine:
    return compiled(store.schema(name, version))
