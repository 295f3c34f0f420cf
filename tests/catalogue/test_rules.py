"""The rules as data: permanent ids, whole documentation, members that exist, one file each."""

import re
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pytest

from scr_schema.finding import Severity
from scr_schema.pipeline.asker import Asker
from scr_schema.rules.parameters import PARAMETERS
from scr_schema.rules.registry import FAMILIES as REGISTERED
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import EVERY_TEXT, Clock, Rule, Weights
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT, RECORD_TYPES

#: What a family of rules is about; BUN and PRV are about records of any kind.
FAMILIES = {
    "DV1": {"dv1-notification"},
    "REV": {"review", "imr", "recommendation", "action-plan-row"},  # a review and what belongs to it
    "IMR": {"imr"},
    "REC": {"recommendation", "action-plan-row"},
    "ACT": {"action-plan-row"},
    "BUN": set(RECORD_TYPES),
    "PRV": set(RECORD_TYPES),
}

each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


@each_rule
def test_a_rule_is_named_by_its_family_and_lies_in_a_file_of_that_name(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z1]{3}-[0-9]{3}", rule.id)
    assert set(rule.record_types) <= FAMILIES[rule.id[:3]]
    (family,) = (family for family in REGISTERED if rule in family.RULES)
    assert (Path(family.__file__).parent / f"{rule.id.lower().replace('-', '_')}.py").exists()


def test_rules_of_one_family_stand_in_order() -> None:
    for one, other in pairwise(RULES.values()):
        assert one.id[:3] != other.id[:3] or one.id < other.id
    families = [name[:3] for name in RULES]
    assert list(dict.fromkeys(families)) == [family for family, _ in groupby(families)]


@each_rule
def test_a_rule_says_it_in_sentences(rule: Rule) -> None:
    for words in (rule.summary, rule.why, rule.passes, rule.fails, rule.help, rule.undecided):
        assert re.fullmatch(r"[A-Z`].*\.", words)
    assert all(re.fullmatch(r"§[0-9.]+|L[0-9]+", source) for source in rule.source)


def test_what_json_schema_says_is_never_undecided() -> None:
    assert [name for name, rule in RULES.items() if rule.schema and not rule.undecided.startswith("Never: ")] == []


@each_rule
def test_the_members_that_a_rule_reads_are_members_of_one_of_its_records(rule: Rule) -> None:
    roots = [schema(name, CURRENT) for name in (RECORD_TYPES if rule.across else rule.record_types)]
    for path in rule.reads:
        assert path in EVERY_TEXT or any(is_member(path, root) for root in roots), path


def is_member(path: str, root: dict[str, Any]) -> bool:
    node = root
    for step in path.split("."):
        if step not in node.get("properties", {}):
            return False
        node = node["properties"][step]
        node = node.get("items", node)
        node = root["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node
    return True


@each_rule
def test_the_parameters_that_a_rule_heeds_are_there(rule: Rule) -> None:
    assert set(rule.parameters) <= set(PARAMETERS)


def test_every_parameter_is_heeded() -> None:
    assert {name for rule in RULES.values() for name in rule.parameters} == set(PARAMETERS)


@pytest.mark.parametrize("part", ["title", "summary", "why", "source", "passes", "fails", "help", "reads", "undecided"])
def test_a_rule_that_lacks_a_part_cannot_be_made(part: str) -> None:
    rule = next(iter(RULES.values()))
    with pytest.raises(TypeError, match=f"lacks {part}"):
        replace(rule, **{part: type(getattr(rule, part))()})


def test_a_weight_depends_on_profile_side_and_stage_and_on_nothing_else() -> None:
    weights = Weights(sender=Severity.ERROR, receiver=Severity.WARNING, follow_up=None, publication=Severity.INFO)
    rule = replace(next(iter(RULES.values())), weights=weights)
    sent, followed_up = "sent", "followed-up"
    assert Asker("exchange", "sender").weight(rule, sent) is Severity.ERROR
    assert Asker("exchange", "receiver").weight(rule, sent) is Severity.WARNING
    assert Asker("exchange", "receiver").weight(rule, followed_up) is Severity.WARNING
    assert Asker("exchange", "sender").weight(rule, followed_up) is None
    assert Asker("publication", "sender").weight(rule, followed_up) is Severity.INFO
    assert Asker("core", "sender").weight(rule, sent) is None
    assert Asker("publication", "sender").weight(replace(rule, weights=replace(weights, publication=None)), sent) is (
        Severity.ERROR
    )


@each_rule
def test_a_receiver_is_never_given_an_error_on_a_notification(rule: Rule) -> None:
    assert rule.record_types != ("dv1-notification",) or rule.weights.receiver is not Severity.ERROR


def test_a_rule_with_a_clock_is_asked_of_what_is_sent_and_not_of_what_is_prepared() -> None:
    weights = Weights(sender=None, receiver=None, follow_up=Severity.ERROR)
    rule = replace(next(iter(RULES.values())), weights=weights, clock=Clock.UNTIL_FOLLOWED_UP)
    at_a_day = Asker(as_of="2010-06-23")
    assert [at_a_day.weight(rule, stage) for stage in ("prepared", "sent", "closed")] == [None, "error", "error"]
    assert at_a_day.why_not(rule, "sent") is None
    assert "--as-of" in (Asker().why_not(rule, "sent") or "")
    assert Asker().why_not(rule, "followed-up") is None
    assert "--as-of" in (Asker().why_not(replace(rule, clock=Clock.ALWAYS), "followed-up") or "")


def test_an_optional_rule_is_asked_by_name_alone() -> None:
    rule = replace(RULES["ACT-001"], optional=True)
    assert Asker().why_not(rule, None) is not None
    assert Asker(select=frozenset({"ACT-001"})).why_not(rule, None) is None


def test_a_rule_is_said_once() -> None:
    rule = next(rule for rule in RULES.values() if rule.schema)
    for schema_and_check in ({"schema": None}, {"check": lambda _: []}):
        with pytest.raises(TypeError, match="said by one of"):
            replace(rule, **schema_and_check)
