import pytest

from scr_schema.tables.plan.numbers import number_in, parent_of, shared_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1", "1"),
        (" 2. ", "2"),
        ("Rec 3", "3"),
        ("Recommendation no. 4a", "4a"),
        ("1.2.3", "1.2.3"),
        ("R5)", "r5"),
        ("POL12", "pol12"),
        ("", None),
        ("one", None),
        ("12345", None),
        ("1 and 2", None),
        ("1" * 100, None),
    ],
)
def test_a_cell_holds_a_number_and_nothing_else(text: str, number: str | None) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize(("number", "parent"), [("1.2", "1"), ("1b", "1"), ("1.2.3", "1.2"), ("1", None), ("r5", None)])
def test_a_number_of_several_steps_is_part_of_another(number: str, parent: str | None) -> None:
    assert parent_of(number) == parent


@pytest.mark.parametrize(
    ("numbers", "shared"),
    [([], None), (["1"], "1"), (["1", "1"], "1"), (["1.1", "1.2"], "1"), (["1", "2"], None), (["1.1", "2.1"], None)],
)
def test_several_numbers_are_parts_of_one(numbers: list[str], shared: str | None) -> None:
    assert shared_number(numbers) == shared
