from collections.abc import Mapping
from typing import Any

from scr_schema.rules.circumstances import Circumstances


def test_a_record_is_asked_once_and_another_is_asked_anew() -> None:
    asked: list[Mapping[str, Any]] = []

    def name(record: Mapping[str, Any]) -> str:
        asked.append(record)
        return str(record["id"])

    circumstances = Circumstances()
    one, other = {"id": "one"}, {"id": "other"}
    assert [circumstances.once(name, record) for record in (one, one, other, other, one)] == [
        "one",
        "one",
        "other",
        "other",
        "one",
    ]
    assert asked == [one, other, one]
