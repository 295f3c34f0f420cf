"""No value leaves by accident: a canary in every text and every unknown key never comes out."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from strategies import places, valid_records

from scr_schema import check, validate
from scr_schema.reports import REPORTS
from scr_schema.schema.versions import RECORD_TYPES

CANARY = "Canary 7Q of a child"


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_a_canary_in_every_place_never_comes_out(record_type: str, tmp_path: Path) -> None:
    maximal = max(valid_records(record_type), key=lambda record: len(json.dumps(record)))
    seen = 0
    for number in range(len(places(maximal))):
        record: Any = copy.deepcopy(maximal)
        container, key = places(record)[number]
        if isinstance(container, dict) and number % 2:
            container[CANARY] = container.pop(key)
        else:
            container[key] = CANARY
        findings = check(record)
        seen += len(findings)
        assert CANARY not in repr(findings)
        if number % 25 == 0:
            file = tmp_path / "record.json"
            file.write_text(json.dumps(record))
            report = validate([file])
            assert all(CANARY not in render(report) for render in REPORTS.values())
    assert seen
