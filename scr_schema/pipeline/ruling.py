"""Which rules are broken, by one record or by several together, and which were left open."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from scr_schema.engines.default import compiled
from scr_schema.engines.protocol import Engine
from scr_schema.finding import Fault, by_place
from scr_schema.pipeline.asker import Asked, Asker
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.export import SUFFIX
from scr_schema.rules.rule import UNDECIDED, Awaited, Met, Rule
from scr_schema.schema import store


@dataclass(frozen=True, slots=True, order=True)
class LeftOpen:
    """A rule that was not asked of a record, or could not be decided, and why."""

    rule: str
    why: str


Ruling = Fault | LeftOpen


def ruled(record: dict[str, Any], asker: Asker, bundle: Mapping[str, Any] | None = None) -> Iterator[Ruling]:
    """The rules that a record breaks which has passed its schema, each once at each place; then those left open."""
    asked = asker.asks(record["record_type"], record.get("stage"))
    if not asked:
        return
    rulings = [*_by_schema(record, asked), *_by_check(record, asked, asker, bundle)]
    faults = (ruling for ruling in rulings if isinstance(ruling, Fault))
    yield from sorted(faults, key=lambda fault: (fault.rule, by_place(fault.path)))
    yield from (ruling for ruling in rulings if isinstance(ruling, LeftOpen))


def ruled_across(exchange: Exchange, asker: Asker) -> Iterator[tuple[Facts | None, Ruling]]:
    """The rules that records break together, each with the record in which it is found; none for a rule that failed."""
    for rule, comparison in asker.comparisons:
        if why := asker.why_not(rule, None):
            yield None, LeftOpen(rule.id, why)
            continue
        answers = _answers(rule, comparison, exchange, asker.circumstances())
        if isinstance(answers, Fault):
            yield None, answers
            continue
        for answer in answers:
            weight = asker.weight(rule, answer.record.stage)
            if weight and isinstance(answer, Met):
                yield answer.record, Fault(rule.id, answer.path, answer.words, info=rule.info(weight))
            elif weight:
                yield answer.record, LeftOpen(rule.id, rule.undecided)


def _by_schema(record: dict[str, Any], asked: Iterable[Asked]) -> Iterator[Fault]:
    name = f"{record['record_type']}{SUFFIX}"
    if name not in store.names(record["schema_version"]):
        return
    engine = _engine(name, record["schema_version"])
    if engine.is_valid(record):
        return
    wanted = {one.rule.id: one for one in asked}
    for name_of_rule, path in dict.fromkeys((str(found.definition), found.path) for found in engine.violations(record)):
        one = wanted.get(name_of_rule)
        if one and not one.why_not:
            yield Fault(one.rule.id, path, info=one.rule.info(one.weight))


def _by_check(
    record: dict[str, Any], asked: Iterable[Asked], asker: Asker, bundle: Mapping[str, Any] | None
) -> Iterator[Ruling]:
    circumstances = asker.circumstances(bundle)
    for one in asked:
        if one.why_not and one.rule.across is None:
            yield LeftOpen(one.rule.id, one.why_not)
        if one.why_not or one.rule.check is None:
            continue
        answers = _answers(one.rule, one.rule.check, record, circumstances)
        if isinstance(answers, Fault):
            yield answers
        else:
            yield from _weighed(one, answers)


def _weighed(one: Asked, answers: Iterable[Any]) -> Iterator[Ruling]:
    rule = one.rule
    for answer in dict.fromkeys(answers):
        if answer is UNDECIDED:
            yield LeftOpen(rule.id, rule.undecided)
        elif not isinstance(answer, Awaited):
            yield Fault(rule.id, answer, info=rule.info(one.weight))
        elif rule.weights.awaited:
            yield Fault(rule.id, answer.path, info=rule.info(rule.weights.awaited))


def _answers(rule: Rule, ask: Callable[..., Iterable[Any]], *about: Any) -> list[Any] | Fault:
    """All that a rule answers; if it fails, the other rules still run, and no value of the record is told."""
    try:
        return list(ask(*about))
    except Exception as error:
        return Fault("SCR-090", cure=f"Please report it: {rule.id}, {type(error).__name__}.")


@cache
def _engine(name: str, version: str) -> Engine:
    return compiled(store.schema(name, version))
