"""Records with faults: one to three, at random places of the fixtures."""

import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

FIXTURES = Path(__file__).parents[2] / "fixtures" / "1.0"
JUNK: list[Any] = [
    None, "", " ", True, 0, 1, 1.0, -1, 2.5, 1e300, 2**53, [], {}, "x", "not-known", "Not Known", "2010-02-30",
    "2010-06-21T10:00:00", "2010-06-21T10:00:00Z", "../2010", ["a", "a"], ["A", "A"], [None], {"a": 1}, "a\n",
    "a\u2028", "a\u0085", "\x00", " a", "é𝄞", "a" * 501, "E06000028\n", "P1Y2M", "PT0S", "0001-01-01",
]  # fmt: skip


def valid_records(record_type: str) -> list[dict[str, Any]]:
    return [json.loads(path.read_text("utf-8")) for path in sorted(FIXTURES.glob(f"{record_type}/valid/*.json"))]


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container with a key or position in it."""
    if isinstance(value, dict):
        return [(value, key) for key in value] + [place for item in value.values() for place in places(item)]
    if isinstance(value, list):
        return [(value, index) for index in range(len(value))] + [place for item in value for place in places(item)]
    return []


@st.composite
def mutants(draw: st.DrawFn, record_type: str) -> dict[str, Any]:
    record = copy.deepcopy(draw(st.sampled_from(valid_records(record_type))))
    for _ in range(draw(st.integers(1, 3))):
        container, key = draw(st.sampled_from(places(record)))
        change = draw(st.sampled_from(["junk", "junk", "junk", "remove", "add", "double"]))
        if change == "remove":
            del container[key]
        elif change == "add" and isinstance(container, dict):
            container["Unknown_Member"] = 1
        elif change == "double" and isinstance(container, list):
            container.append(copy.deepcopy(container[0]))
        else:
            container[key] = copy.deepcopy(draw(st.sampled_from(JUNK)))
    return record
