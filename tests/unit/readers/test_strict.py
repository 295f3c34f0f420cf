"""The places of what is refused stand in `fixtures/readers`; here is what is taken, and as what."""

import json
import math

import pytest

from scr_schema.finding import Fault
from scr_schema.readers.strict import LARGEST_INTEGER, read_strictly


def rule(raw: bytes) -> str | None:
    value = read_strictly(raw)
    return value.rule if isinstance(value, Fault) else None


@pytest.mark.parametrize("text", ["0", "-0", "0.1", "1e2", "1E+2", "1.50", "-2.5e-3", "1e22", "5e-324"])
def test_a_number_that_a_double_holds_is_taken_as_it_is(text: str) -> None:
    assert read_strictly(text.encode()) == json.loads(text)
    assert type(read_strictly(text.encode())) is type(json.loads(text))


@pytest.mark.parametrize("exponent", ["1e400", "-1e400", "1e-400", "1e-99999999999999999999", "0e99999999999999999999"])
def test_an_exponent_beyond_a_double_is_refused(exponent: str) -> None:
    assert rule(exponent.encode()) == "SCR-007"


@pytest.mark.parametrize("text", ["0.1000000000000000055", "9007199254740993.0", "1.00000000000000001", "NaN"])
def test_a_number_that_comes_back_changed_is_refused(text: str) -> None:
    assert rule(text.encode()) == "SCR-007"


@pytest.mark.parametrize("sign", [1, -1])
def test_whole_numbers_reach_to_what_every_system_holds(sign: int) -> None:
    assert read_strictly(str(sign * LARGEST_INTEGER).encode()) == sign * LARGEST_INTEGER
    assert rule(str(sign * (LARGEST_INTEGER + 1)).encode()) == "SCR-007"


def test_a_fault_deep_inside_is_found_before_those_behind_it() -> None:
    fault = read_strictly(b'{"a": [1, {"b": 1e400}],\n "c": 1e400}')
    assert isinstance(fault, Fault)
    assert (fault.rule, fault.line, fault.column) == ("SCR-007", 1, 17)


def test_minus_nought_keeps_its_sign() -> None:
    assert math.copysign(1, read_strictly(b"-0.0")) == -1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_are_named(encoding: str) -> None:
    fault = read_strictly('{"a": 1}'.encode(encoding))
    assert isinstance(fault, Fault)
    assert (fault.rule, fault.cure) == ("SCR-005", "Write the file as UTF-8; it looks like UTF-16.")
