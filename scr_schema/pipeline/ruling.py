"""Which rules are asked of a record, how much each weighs for whoever asks, and which are broken."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from scr_schema.engines.default import compiled
from scr_schema.engines.protocol import Engine
from scr_schema.finding import Fault, Severity
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
    """For whom the rules are asked."""

    profile: str = "exchange"
    side: str = "sender"

    def weight(self, rule: Rule, record: dict[str, Any]) -> Severity | None:
        """How much the rule weighs on this record; none where it is not asked."""
        if self.profile == "core":
            return None
        weights = rule.weights
        if self.profile == "publication" and weights.publication is not None:
            return weights.publication
        if self.side == "receiver":
            return weights.receiver
        return weights.follow_up if record.get("stage") in _FOLLOWED_UP else weights.sender


#: Who asks where nobody says.
SENDER = Asker()


def broken(record: dict[str, Any], asker: Asker) -> Iterator[Fault]:
    """The rules that a record breaks which has passed its schema, each once at each place."""
    name = f"{record['record_type']}{SUFFIX}"
    if asker.profile == "core" or name not in store.names(record["schema_version"]):
        return
    engine = _engine(name, record["schema_version"])
    if engine.is_valid(record):
        return
    met = dict.fromkeys((str(found.definition), found.path) for found in engine.violations(record))
    for rule, path in sorted(met, key=lambda one: (one[0], list(map(str, one[1])))):
        if weight := asker.weight(RULES[rule], record):
            yield Fault(rule, path, info=RULES[rule].info(weight))


@cache
def _engine(name: str, version: str) -> Engine:
    return compiled(store.schema(name, version))
