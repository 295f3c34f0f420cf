import pytest

from scr_schema.writers.workbook import sheet_names, utf_16_length


def test_what_a_sheet_may_not_be_called_is_left_out_of_its_name() -> None:
    assert sheet_names(["A/B: [C] * D? \\E", "'Quoted'", "Children's Care"]) == [
        "A B C D E",
        "Quoted",
        "Children's Care",
    ]


def test_a_sheet_without_a_name_is_called_by_its_number() -> None:
    assert sheet_names([None, "Alpha", "[]", ""]) == ["Table 1", "Alpha", "Table 3", "Table 4"]


def test_names_that_excel_would_take_for_one_are_told_apart() -> None:
    assert sheet_names(["Alpha", "ALPHA", "History"]) == ["Alpha", "ALPHA (2)", "History (3)"]


@pytest.mark.parametrize("name", ["x" * 40, "🐣" * 40, "word " * 10, "'" * 10 + "a" * 40])
def test_a_name_has_31_characters_at_most_and_stays_different_when_cut(name: str) -> None:
    names = sheet_names([name] * 12)
    assert len({shown.casefold() for shown in names}) == 12
    assert all(0 < utf_16_length(shown) <= 31 and shown == shown.strip("' ") for shown in names)


def test_a_great_many_sheets_are_named_in_no_time() -> None:
    assert len(set(sheet_names(["Alpha"] * 2000))) == 2000
