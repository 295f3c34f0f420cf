import pytest

from scr_schema.schema.versions import CURRENT, RECORD_TYPES
from scr_schema.tables.flat.shape import EACH, UNKNOWN, Kind, known_names, shape_of


@pytest.mark.parametrize(
    ("record_type", "pattern", "kind"),
    [
        ("review", ("record_type",), Kind.TEXT),
        ("review", ("revision",), Kind.INTEGER),
        ("review", ("marking",), Kind.OBJECT),
        ("review", ("marking", "handling"), Kind.LIST),
        ("review", ("marking", "handling", 3), Kind.TEXT),
        ("review", ("persons", EACH, "roles", 0), Kind.TEXT),
        ("review", ("extensions",), Kind.OPEN),
        ("review", ("extensions", "local:a"), Kind.ANYTHING),
        ("review", ("extensions", EACH), Kind.UNKNOWN),
        ("review", ("extensions", "local:a", "b"), Kind.UNKNOWN),
        ("review", ("persons", "roles"), Kind.UNKNOWN),
        ("review", ("title", "x"), Kind.UNKNOWN),
        ("review", ("nobody",), Kind.UNKNOWN),
        ("bundle", ("records",), Kind.UNKNOWN),
        ("bundle", ("purpose",), Kind.TEXT),
        ("poem", ("record_type",), Kind.UNKNOWN),
    ],
)
def test_what_stands_at_a_place(record_type: str, pattern: tuple[str | int, ...], kind: Kind) -> None:
    assert shape_of(record_type).along(pattern)[1].kind is kind


def test_a_number_names_a_member_where_members_stand() -> None:
    assert shape_of("review").along(("marking", 0))[0] == ("marking", "0")
    assert shape_of("review").along(("persons", 0))[0] == ("persons", 0)
    assert UNKNOWN.along(("a", 0))[0] == ("a", 0)


def test_a_version_or_kind_that_is_not_known_is_no_error() -> None:
    assert shape_of("review", "99.9") is shape_of("review", CURRENT)
    assert shape_of(None) is UNKNOWN
    assert shape_of(["review"]) is UNKNOWN


def test_members_are_ordered_as_the_schema_lists_them_and_positions_as_numbers() -> None:
    review = shape_of("review")
    names = list(review.members)
    assert sorted(set(names), key=lambda name: review.rank((name,))) == names
    patterns = [("persons",), ("persons", 2), ("persons", 2, "key"), ("persons", 10), ("persons", EACH), ("zzz",)]
    assert sorted(set(patterns), key=review.rank) == patterns


def test_every_kind_of_record_has_the_members_of_its_header() -> None:
    for record_type in RECORD_TYPES:
        assert list(shape_of(record_type).members)[:3] == ["record_type", "schema_version", "id"]
        assert shape_of(record_type).members["record_type"].codes == (record_type,)
    assert {"record_type", "handling", "received_at"} <= known_names()
