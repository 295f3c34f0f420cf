"""The rules as data: permanent ids, whole documentation, members that exist, one file each."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from scr_schema.finding import Severity
from scr_schema.pipeline.ruling import Asker
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import Rule, Weights
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT

PREFIX = {"dv1-notification": "DV1", "review": "REV", "imr": "IMR", "recommendation": "REC", "action-plan-row": "ACT"}

each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


@each_rule
def test_a_rule_is_named_by_its_kind_and_lies_in_a_file_of_that_name(rule: Rule) -> None:
    assert re.fullmatch(rf"{PREFIX[rule.record_type]}-[0-9]{{3}}", rule.id)
    folder = Path(__file__).parents[2] / "scr_schema" / "rules"
    assert (folder / f"{rule.id.lower().replace('-', '_')}.py").exists()


def test_rules_of_one_kind_stand_in_order() -> None:
    for one, other in pairwise(RULES.values()):
        assert one.record_type != other.record_type or one.id < other.id


@each_rule
def test_a_rule_says_it_in_sentences(rule: Rule) -> None:
    for words in (rule.summary, rule.why, rule.passes, rule.fails, rule.help, rule.undecided):
        assert re.fullmatch(r"[A-Z`].*\.", words)
    assert all(re.fullmatch(r"§[0-9.]+|L[0-9]+", source) for source in rule.source)


@each_rule
def test_the_members_that_a_rule_reads_are_members_of_its_record(rule: Rule) -> None:
    root = schema(rule.record_type, CURRENT)
    for path in rule.reads:
        node: dict[str, Any] = root
        for step in path.split("."):
            node = node["properties"][step]
            node = node.get("items", node)
            node = root["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node


@pytest.mark.parametrize("part", ["title", "summary", "why", "source", "passes", "fails", "help", "reads", "undecided"])
def test_a_rule_that_lacks_a_part_cannot_be_made(part: str) -> None:
    rule = next(iter(RULES.values()))
    with pytest.raises(TypeError, match=f"lacks {part}"):
        replace(rule, **{part: type(getattr(rule, part))()})


def test_a_weight_depends_on_profile_side_and_stage_and_on_nothing_else() -> None:
    weights = Weights(sender=Severity.ERROR, receiver=Severity.WARNING, follow_up=None, publication=Severity.INFO)
    rule = replace(next(iter(RULES.values())), weights=weights)
    sent, followed_up = {"stage": "sent"}, {"stage": "followed-up"}
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
    assert rule.record_type != "dv1-notification" or rule.weights.receiver is not Severity.ERROR


def test_a_rule_is_said_once() -> None:
    rule = next(rule for rule in RULES.values() if rule.schema)
    for schema_and_check in ({"schema": None}, {"check": lambda _: []}):
        with pytest.raises(TypeError, match="said by one of"):
            replace(rule, **schema_and_check)
