"""Every rule has its cases as data: a change to a valid record, and where the rule must then point.

A change is a JSON Merge Patch (RFC 7396). What other rules say of a case at more than an info stands in `also`.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from patches import merged

from scr_schema import check
from scr_schema.engines.jsonschema_ import Jsonschema
from scr_schema.engines.jsonschema_rs_ import JsonschemaRs
from scr_schema.rules.registry import RULES
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT

FIXTURES = Path(__file__).parents[2] / "fixtures"
FILES = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((FIXTURES / "rules").glob("*.json"))}
CASES = [(rule, case) for rule, file in FILES.items() for case in file["cases"]]


def named(value: Any) -> str:
    return value if isinstance(value, str) else str(value["name"])


each_case = pytest.mark.parametrize(("rule", "case"), CASES, ids=named)
of_schemas = pytest.mark.parametrize(
    ("rule", "case"), [(rule, case) for rule, case in CASES if RULES[rule].schema], ids=named
)


def record_of(rule: str, case: dict[str, Any]) -> Any:
    base = json.loads((FIXTURES / FILES[rule]["base"]).read_text("utf-8"))
    return merged(base, case["change"])


@each_case
def test_the_rule_points_where_its_case_says(rule: str, case: dict[str, Any]) -> None:
    record = record_of(rule, case)
    assert check(record, profile="core") == []
    findings = check(record)
    assert [found.location.pointer for found in findings if found.rule == rule] == case["findings"]
    others = {found.rule for found in findings if found.severity != "info" and found.rule != rule}
    assert others <= set(case.get("also", []))


@of_schemas
def test_every_engine_names_the_same_rules(rule: str, case: dict[str, Any]) -> None:
    record = record_of(rule, case)
    rules = schema(f"{record['record_type']}.rules", CURRENT)
    said = [
        {(found.definition, found.path) for found in engine(rules).violations(record)}
        for engine in (JsonschemaRs, Jsonschema)
    ]
    assert said[0] == said[1]
    if case["findings"]:  # where none is expected, the rule may be broken and not asked yet
        assert rule in {definition for definition, _ in said[0]}


def test_every_rule_has_two_cases_that_pass_and_two_that_fail() -> None:
    assert set(FILES) == set(RULES)
    for rule, file in FILES.items():
        assert file["rule"] == rule
        failing = [bool(case["findings"]) for case in file["cases"]]
        assert (failing.count(False) >= 2, failing.count(True) >= 2) == (True, True), rule


def test_published_rules_are_schemas_that_stand_alone() -> None:
    for record_type in {rule.record_type for rule in RULES.values() if rule.schema}:
        rules = schema(f"{record_type}.rules", CURRENT)
        Draft202012Validator.check_schema(rules)
        assert [part["$ref"].rpartition("/")[2] for part in rules["allOf"]] == list(rules["$defs"])
