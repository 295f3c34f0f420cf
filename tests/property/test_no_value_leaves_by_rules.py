"""No value leaves by way of a rule: records that break each of them, with a canary in every text that takes one."""

import copy
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rule_cases import FILES, options_of, record_of, records_of

from scr_schema import check, validate
from scr_schema.engines.default import compiled
from scr_schema.engines.protocol import Engine
from scr_schema.finding import Path as Steps
from scr_schema.finding import pointer
from scr_schema.operations.receipt import Desk, Said, receipt
from scr_schema.reports import REPORTS
from scr_schema.rules.registry import RULES
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT

CANARY = "canary7q"
DESK = Desk(organisation="Council A", kind="childrens-social-care")
SAID = Said(received_at="2024-06-14", issued_at="2024-06-14")
DAY = {"as_of": "2024-06-30"}


@cache
def engine(kind: str) -> Engine:
    return compiled(schema(kind, CURRENT))


def texts(value: Any, path: Steps = ()) -> Iterator[tuple[Any, str | int, Steps]]:
    """Every text of a value: what holds it, where in that, and where in all."""
    for step, inside in list(value.items() if isinstance(value, dict) else enumerate(value)):
        if isinstance(inside, str):
            yield value, step, (*path, step)
        elif isinstance(inside, dict | list):
            yield from texts(inside, (*path, step))


def with_canaries(record: dict[str, Any], ids: set[str], spared: set[str], top: Steps) -> dict[str, Any]:
    """The record, still valid, with the canary in all texts that take it; ids may be told, and so they stay."""
    changed = copy.deepcopy(record) | {"extensions": {f"x:{CANARY}": {CANARY: [CANARY]}}}
    if not engine(record["record_type"]).is_valid(changed):
        del changed["extensions"]
    for holder, step, path in list(texts(changed)):
        text = holder[step]
        if path[0] == "extensions":
            continue
        where = pointer((*top, *path))
        if text in ids or any(f"{where}/".startswith(f"{one}/") for one in spared):
            continue
        for marked in (f"{text} {CANARY}", f"{text}-{CANARY}", f"{text}{CANARY}", CANARY, f"{CANARY}:{CANARY}"):
            holder[step] = marked
            if engine(record["record_type"]).is_valid(changed):
                break
        else:
            holder[step] = text
    return changed


def marked(document: Any, ids: set[str], spared: set[str], top: Steps = ()) -> Any:
    if isinstance(document, list):
        return [marked(item, ids, spared, (*top, position)) for position, item in enumerate(document)]
    if "records" not in document:
        return with_canaries(document, ids, spared, top)
    records = [
        with_canaries(record, ids, spared, (*top, "records", position))
        for position, record in enumerate(document["records"])
    ]
    return with_canaries(document | {"records": []}, ids, spared, top) | {"records": records}


@pytest.mark.parametrize("rule", FILES)
def test_a_canary_in_all_that_breaks_a_rule_never_comes_out(rule: str, tmp_path: Path) -> None:
    file, broken = tmp_path / "records.json", set()
    select = [rule] if RULES[rule].optional else []
    for case in FILES[rule]["cases"]:
        document = record_of(rule, case)
        bundles = document if isinstance(document, list) else [document]
        ids = {record["id"] for record in [*records_of(rule, case), *bundles]}
        for spared in (set(), set(case["findings"])):
            told = marked(document, ids, spared)
            assert re.search(CANARY, json.dumps(told))
            file.write_text(json.dumps(told))
            report = validate(file, select=select, **DAY | options_of(case))
            broken |= report.by_rule.keys()
            said = [render(report) for render in REPORTS.values()]
            said += [repr(report), repr(check(told, **DAY | options_of(case))), json.dumps(receipt(file, DESK, SAID))]
            assert [text for text in said if CANARY in text.casefold()] == []
    assert rule in broken
