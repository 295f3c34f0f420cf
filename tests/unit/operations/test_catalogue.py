import csv
import io
import json
import re

import pytest

from scr_schema.errors import UnknownName
from scr_schema.operations.catalogue import FORMATS, explained, listed
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import Rule


def says(rule: Rule, format_: str = "text") -> str:
    """The summary as people read it, without the slots that a finding fills; machines are given the slots."""
    return rule.summary if format_ == "json" else re.sub(r"\{[a-z]+\}\.?", "…", rule.summary)


@pytest.mark.parametrize("format_", FORMATS)
def test_every_rule_is_listed_once_and_in_order(format_: str) -> None:
    text = listed(format_)
    places = [text.index(says(rule, format_)) for rule in RULES.values()]
    assert places == sorted(places)
    assert all(text.count(says(rule, format_)) == 1 for rule in RULES.values())


def test_the_list_for_machines_holds_all_that_a_rule_says() -> None:
    for document, rule in zip(json.loads(listed("json")), RULES.values(), strict=True):
        assert (document["id"], document["why"], document["source"]) == (rule.id, rule.why, list(rule.source))
        assert document["weights"].get("sender") == rule.weights.sender


def test_the_table_has_a_cell_for_each_weight() -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(listed("csv")))}
    assert (rows["ACT-001"]["sender"], rows["ACT-001"]["publication"]) == ("warning", "error")
    assert rows["ACT-003"]["publication"] == ""


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_explained_in_full(name: str) -> None:
    text, rule = explained(name), RULES[name]
    for words in (rule.title, says(rule), rule.why, *rule.source, rule.passes, rule.fails, rule.help, *rule.reads):
        assert words in text


def test_a_rule_or_format_that_there_is_not_is_misuse() -> None:
    with pytest.raises(UnknownName):
        explained("ACT-999")
    with pytest.raises(UnknownName):
        listed("xml")
