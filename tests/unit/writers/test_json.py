import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest

from scr_schema.writers.json_ import WRITERS, array, ndjson


def test_a_line_a_record() -> None:
    assert b"".join(ndjson([{"a": "é"}, {"b": 1}])) == '{"a":"é"}\n{"b":1}\n'.encode()


@pytest.mark.parametrize("records", [[], [{"a": 1}], [{"a": 1}, {"b": [2]}]])
def test_a_list_is_a_list_whatever_its_length(records: list[Any]) -> None:
    assert json.loads(b"".join(array(records))) == records


@pytest.mark.parametrize("ending", WRITERS)
def test_a_record_is_written_before_the_next_is_asked_for(ending: str) -> None:
    asked: list[int] = []

    def records() -> Iterator[dict[str, int]]:
        for number in range(1_000_000):
            asked.append(number)
            yield {"number": number}

    list(islice(WRITERS[ending](records()), 3))
    assert len(asked) <= 3


@pytest.mark.parametrize("ending", WRITERS)
def test_what_json_has_not_is_refused(ending: str) -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        b"".join(WRITERS[ending]([{"a": float("nan")}]))
