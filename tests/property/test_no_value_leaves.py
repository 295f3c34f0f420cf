"""No value leaves by accident: a canary in every member, key and cell never comes out."""

import copy
import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on
from strategies import places

from scr_schema import check, validate
from scr_schema.finding import Finding
from scr_schema.operations.convert import convert
from scr_schema.operations.from_tables import Options
from scr_schema.readers.conversion import Conversion, TableFile, entries_of_tables
from scr_schema.readers.strict import read_strictly
from scr_schema.reports import REPORTS
from scr_schema.rules.registry import RULES
from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.plan.tally import Tally

CONVERSION = Conversion()
CANARY = "Canary 7Q of a child"
PLAN = [
    ["Alpha RECOMMENDATION", "KEY TASKS", "RESPONSIBILITY", "TARGET DATES", "EVIDENCE", "NOTES"],
    ["1. Write.", "1. Draft\n2. Send", "1. Clerk\n2. Nurse", "1. May 2011\n2. 31/11/2010", "A form", "None"],
    ["", "Ask", "Manager", "soon", "", ""],
]
#: A plan with titles above, lines over its rows, and what stands below a plan.
LINES = [
    ["Action plan", ""],
    ["Agency:", "Beta Council"],
    ["Key: Green = completed"],
    ["No.", "Recommendation", "Action", "Lead", "Target date", "RAG"],
    ["Theme A"],
    ["1", "Staff should ask."],
    ["", "", "Write.", "Clerk", "May 2011", "Green"],
    ["", "", "", "Nurse", "", ""],
    ["2", "Staff should tell.", "Send.", "Clerk", "soon", ""],
    ["Total", "2"],
    ["Glossary"],
    ["RAG", "Red, amber, green"],
]


def with_canaries(record: Any) -> Iterator[Any]:
    """Copies of the record: in each one value, or one key, is the canary."""
    for number in range(len(places(record))):
        as_value, as_key = copy.deepcopy(record), copy.deepcopy(record)
        container, key = places(as_value)[number]
        container[key] = CANARY
        yield as_value
        container, key = places(as_key)[number]
        if isinstance(container, dict):
            container[CANARY] = container.pop(key)
            yield as_key


def of_one_record(findings: Iterable[Finding]) -> list[Finding]:
    """Those that do not depend on which other records there are."""
    return [finding for finding in findings if finding.rule not in RULES or not RULES[finding.rule].across]


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_a_canary_in_every_place_of_a_record_never_comes_out(record_type: str, fixtures: Path, tmp_path: Path) -> None:
    maximal = json.loads((fixtures / record_type / "valid" / "maximal.json").read_text("utf-8"))
    records = list(with_canaries(maximal))
    findings = [finding for record in records for finding in check(record)]
    assert len(findings) > len(records) / 3
    assert CANARY not in repr(findings)
    file = tmp_path / "records.json"
    file.write_text(json.dumps(records))
    report = validate(file)
    assert len(of_one_record(report.findings)) == len(of_one_record(findings))
    assert all(CANARY not in render(report) for render in REPORTS.values())


def test_a_canary_never_comes_out_of_the_command(fixtures: Path, tmp_path: Path) -> None:
    maximal = json.loads((fixtures / "action-plan-row" / "valid" / "maximal.json").read_text("utf-8"))
    for number, record in enumerate(with_canaries(maximal)):
        text = json.dumps(record)
        (tmp_path / f"{number}.json").write_text(text[: text.index(CANARY) + len(CANARY)] if number % 4 == 0 else text)
    for format_ in REPORTS:
        command = [sys.executable, "-m", "scr_schema", "validate", "--format", format_, str(tmp_path)]
        said = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (said.returncode, said.stderr) == (1, "")
        assert said.stdout
        assert CANARY not in said.stdout


@pytest.mark.parametrize("plan", [PLAN, LINES], ids=["rows", "lines"])
def test_a_canary_in_every_cell_of_a_table_never_comes_out(plan: list[list[str]], tmp_path: Path) -> None:
    source, found = tmp_path / "plan.csv", 0
    for row, cells in enumerate(plan):
        for column in range(len(cells)):
            for words in (CANARY, f"1. {CANARY}", f"31/02/2011 {CANARY}", f"{CANARY}\x01", f'"{CANARY}'):
                table = copy.deepcopy(plan)
                table[row][column] = words
                text = io.StringIO()
                csv.writer(text).writerows(table)
                source.write_text(text.getvalue(), "utf-8")
                report = convert(source, tmp_path / "plan.ndjson", Options())
                found += len(report.findings)
                assert CANARY not in repr(report)
                assert all(CANARY not in render(report) for render in REPORTS.values())
    assert found


@given(st.binary(max_size=200) | st.text(alphabet='a,;\t"\r\n 1./\ud7ff\x00', max_size=80).map(str.encode))
@tried_on(300)
def test_any_bytes_are_a_table_or_a_fault(raw: bytes) -> None:
    heading = b"Alpha RECOMMENDATION,KEY TASKS,RESPONSIBILITY,TARGET DATES\n"
    for content in (raw, heading + raw):
        table = TableFile.opened(io.BytesIO(content), "plan.csv", ".csv")
        assert list(entries_of_tables(table, CONVERSION, Tally()))


@given(st.binary(max_size=60) | st.text(alphabet='{}[]",:0123456789.eE-+\\ud8tfn ', max_size=40).map(str.encode))
@tried_on(1500)
def test_any_bytes_are_what_the_standard_library_reads_or_a_fault(raw: bytes) -> None:
    value = read_strictly(raw)
    if type(value).__name__ != "Fault":
        assert json.dumps(value) == json.dumps(json.loads(raw))
