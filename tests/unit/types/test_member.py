"""How members may be absent, lists hold no item twice, and maps name their keys: in the model as in its schema."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from scr_schema.models.base import Part
from scr_schema.types import AtLeastOne, Distinct, DistinctAtLeastOne, Extensions, Integer, Key, Maybe, Number


class Thing(Part):
    """Something with every kind of member."""

    key: Key
    alias: Maybe[Key] = None
    some: Maybe[AtLeastOne[Key]] = None
    distinct: Maybe[Distinct[Key]] = None
    both: Maybe[DistinctAtLeastOne[Key]] = None
    extensions: Maybe[Extensions] = None
    size: Maybe[Number] = None
    count: Maybe[Integer] = None


VALIDATOR = Draft202012Validator(Thing.model_json_schema())


def is_taken(**members: Any) -> bool:
    value = {"key": "a", **members}
    by_schema = VALIDATOR.is_valid(value)
    try:
        Thing.model_validate(value)
    except ValidationError:
        assert not by_schema
        return False
    assert by_schema
    return True


@pytest.mark.parametrize("member", ["alias", "some", "distinct", "both", "extensions", "size", "count"])
def test_an_optional_member_is_absent_and_never_null(member: str) -> None:
    assert is_taken()
    assert not is_taken(**{member: None})
    assert Thing(key="a").model_dump() == {"key": "a"}
    assert getattr(Thing(key="a"), member) is None


def test_a_list_that_would_say_nothing_is_refused_where_it_must_say_something() -> None:
    assert [is_taken(**{member: []}) for member in ("some", "distinct", "both")] == [False, True, False]


def test_an_item_stands_once_where_each_says_something_of_its_own() -> None:
    assert [is_taken(**{member: ["a", "a"]}) for member in ("some", "distinct", "both")] == [True, False, False]
    assert is_taken(distinct=["a", "b"])


@pytest.mark.parametrize("key", ["council-a:x", "a1:X_y-2"])
def test_local_data_has_a_prefix(key: str) -> None:
    assert is_taken(extensions={key: {"any": [None]}})


@pytest.mark.parametrize("key", ["x", ":x", "a:", "A:x", "a:b:c", "a:x\n", "a b:x", ""])
def test_local_data_without_a_prefix_is_refused(key: str) -> None:
    assert not is_taken(extensions={key: 1})


@pytest.mark.parametrize(("value", "taken"), [(0, True), (1.0, True), (2**53 - 1, True), (1.5, False), (-1, False)])
def test_a_whole_number_is_whole_however_it_is_written(value: object, taken: bool) -> None:
    assert is_taken(count=value) is taken


@pytest.mark.parametrize("value", [True, "1", [1]])
def test_no_value_is_turned_into_a_number(value: object) -> None:
    assert not is_taken(count=value)
    assert not is_taken(size=value)


def test_members_are_closed_and_do_not_change() -> None:
    assert not is_taken(unknown=1)
    thing = Thing(key="a")
    with pytest.raises(ValidationError):
        thing.key = "b"  # type: ignore[misc]
