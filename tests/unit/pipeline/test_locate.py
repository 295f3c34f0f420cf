"""Where a finding lies, and what it keeps from one run to the next."""

from typing import Any

from scr_schema.finding import Fault, Finding
from scr_schema.pipeline.locate import in_value
from scr_schema.readers.entry import Entry, Role
from scr_schema.readers.positions import Positions

PATH = ("parties", 1, "sex")


def found(record: Any, path: tuple[str | int, ...] = PATH) -> Finding:
    return in_value(Fault("SCR-040", path), Entry(record, Role.ALONE, Positions(b"")))


def record(*parties: Any, **members: Any) -> dict[str, Any]:
    return {"record_type": "dv1-notification", "id": "fixture:n-1", "parties": list(parties), **members}


def test_a_fingerprint_survives_an_item_put_before() -> None:
    before = found(record({"key": "a"}, {"key": "b"}))
    after = found(record({"key": "new"}, {"key": "a"}, {"key": "b"}), ("parties", 2, "sex"))
    assert after.location.pointer != before.location.pointer
    assert after.fingerprint == before.fingerprint


def test_an_item_without_a_key_is_known_by_its_position() -> None:
    assert found(record({}, {})).fingerprint != found(record({}, {}, {}), ("parties", 2, "sex")).fingerprint


def test_another_record_or_member_or_item_has_another_fingerprint() -> None:
    base = record({"key": "a"}, {"key": "b"})
    others = [
        found(base),
        found(base, ("parties", 0, "sex")),
        found(base, ("parties", 1, "age")),
        found(base | {"id": "fixture:n-2"}),
        found(base | {"record_type": "imr"}),
    ]
    assert len({finding.fingerprint for finding in others}) == len(others)


def test_no_value_goes_into_a_fingerprint() -> None:
    assert (
        found(record({"key": "a"}, {"key": "b", "sex": "x"})).fingerprint
        == found(record({"key": "a"}, {"key": "b", "sex": None}, issued_at="2011")).fingerprint
    )


def test_only_what_has_the_form_of_an_id_or_is_a_kind_of_record_is_named() -> None:
    named = found(record())
    assert (named.record, named.record_type) == ("fixture:n-1", "dv1-notification")
    for members in ({"id": "a child's name"}, {"id": "x"}, {"id": None}, {"id": "fixture:n\n"}):
        assert found(record(**members)).record is None
    for kind in ("report", "record", "letter", None, 5, []):
        assert found(record(record_type=kind)).record_type is None
