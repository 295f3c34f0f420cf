"""The table of faults as data: permanent ids, texts that a person can act on, and nothing that is never found."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from scr_schema.faults import FAULTS

ROOT = Path(__file__).parents[2]
SOURCES = [path for path in (ROOT / "scr_schema").rglob("*.py") if path.parent.name != "faults"]
#: Words of the contract and counts; none of them is ever a value of a record.
SLOTS = {
    *("codes", "column", "count", "encoding", "expected", "form", "found", "how", "limit", "member", "reason", "stand"),
    *("value", "what", "why"),
}

each_fault = pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)


def texts(*folders: str) -> str:
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in {".py", ".json"}]
    return "\n".join(path.read_text("utf-8") for path in paths if path != Path(__file__))


def test_ids_are_in_order() -> None:
    assert all(re.fullmatch(r"SCR-[0-9]{3}", number) for number in FAULTS)
    assert all(one < other for one, other in pairwise(FAULTS))


@each_fault
def test_a_fault_says_what_is_wrong_and_how_to_mend_it(fault: object) -> None:
    assert fault.title
    assert re.fullmatch(r"[A-Z{].*\.", fault.summary)
    assert re.fullmatch(r"[A-Z][^{}]*\.", fault.help)
    assert fault.slots <= SLOTS


def test_every_fault_is_raised_and_no_other() -> None:
    raised = {number for path in SOURCES for number in re.findall(r'"(SCR-[0-9]{3})"', path.read_text("utf-8"))}
    assert raised == set(FAULTS)


def test_every_fault_is_expected_by_a_test_or_fixture() -> None:
    expected = set(re.findall(r'"(SCR-[0-9]{3})"', texts("tests", "fixtures")))
    assert set(FAULTS) - expected == set()


def test_every_fault_of_a_record_stands_in_a_fixture() -> None:
    found = set(re.findall(r'"(SCR-[0-9]{3})"', texts("fixtures/1.0")))
    asked_for_on_the_command_line = {"SCR-038"}
    assert {number for number in FAULTS if "SCR-020" <= number < "SCR-060"} - found == asked_for_on_the_command_line
