import pytest

from scr_schema.readers.blank_columns import heading_in_blanks, parted_by_blanks

HEADING = "Recommendation   Action to take   By when"


def test_a_heading_shows_a_table_and_so_do_three_lines_in_a_row() -> None:
    assert heading_in_blanks(["Plan", HEADING])
    assert parted_by_blanks([HEADING])
    assert parted_by_blanks(["a  b  c", "  d   e  f", "g  h  i"])


@pytest.mark.parametrize(
    "lines",
    [
        ["a  b  c", "d  e  f", "a word", "g  h  i"],
        ["a  b", "c  d", "e  f", "g  h"],
        ["One.  Two!  Three?", "Four:  five.  Six.", "Seven.  Eight.  Nine."],
        [HEADING.replace("   ", " ")] * 3,
        [],
    ],
)
def test_other_lines_show_none(lines: list[str]) -> None:
    assert not heading_in_blanks(lines)
    assert not parted_by_blanks(lines)


@pytest.mark.parametrize("line", [" " * 500_000, "a" + " " * 500_000, "a  " * 200_000, ".  " * 200_000])
def test_a_long_line_is_gone_through_once(line: str) -> None:
    assert not heading_in_blanks([line])
