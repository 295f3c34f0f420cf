"""Every rule has its cases as data, and points where they say; every language is given the same rules."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from rule_cases import CASES, FILES, options_of, record_of, records_of

from scr_schema import check, validate
from scr_schema.engines.jsonschema_ import Jsonschema
from scr_schema.engines.jsonschema_rs_ import JsonschemaRs
from scr_schema.finding import Finding
from scr_schema.rules.registry import RULES
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT


def named(value: Any) -> str:
    return value if isinstance(value, str) else str(value["name"])


each_case = pytest.mark.parametrize(("rule", "case"), CASES, ids=named)
of_schemas = pytest.mark.parametrize(
    ("rule", "case"), [(rule, case) for rule, case in CASES if RULES[rule].schema], ids=named
)


def place(finding: Finding) -> str:
    return (finding.location.container or "") + (finding.location.pointer or "")


@each_case
def test_the_rule_points_where_its_case_says(rule: str, case: dict[str, Any], tmp_path: Path) -> None:
    record, options = record_of(rule, case), options_of(case)
    assert check(record, profile="core") == []
    (tmp_path / "case.json").write_text(json.dumps(record))
    wanted = {"select": [rule]} if RULES[rule].optional else {}
    report = validate(tmp_path / "case.json", **options, **wanted)
    found = [finding for finding in report.findings if finding.rule == rule]
    assert sorted(map(place, found)) == sorted(case["findings"])
    if "severity" in case:
        assert {finding.severity for finding in found} == {case["severity"]}
    others = {finding.rule for finding in report.findings if finding.severity != "info" and finding.rule != rule}
    assert others == set(case.get("also", []))
    left_open = any(left.what.startswith(f"{rule} (") for left in report.not_checked)
    assert left_open == case.get("undecided", False)
    assert all(finding.location.line for finding in report.findings)


@each_case
def test_a_record_in_memory_is_told_the_same(rule: str, case: dict[str, Any], tmp_path: Path) -> None:
    record, options = record_of(rule, case), options_of(case)
    (tmp_path / "case.json").write_text(json.dumps(record))
    in_memory = {(finding.rule, finding.severity, place(finding)) for finding in check(record, **options)}
    in_a_file = {
        (finding.rule, finding.severity, place(finding))
        for finding in validate(tmp_path / "case.json", **options).findings
    }
    assert in_memory == in_a_file


@of_schemas
def test_every_engine_names_the_same_rules(rule: str, case: dict[str, Any]) -> None:
    for record in records_of(rule, case):
        if record["record_type"] not in RULES[rule].record_types:
            continue
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
    for record_type in {name for rule in RULES.values() if rule.schema for name in rule.record_types}:
        rules = schema(f"{record_type}.rules", CURRENT)
        Draft202012Validator.check_schema(rules)
        assert [part["$ref"].rpartition("/")[2] for part in rules["allOf"]] == list(rules["$defs"])
