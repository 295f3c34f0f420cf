import pytest

from scr_schema.readers.delimiter import DELIMITERS, RARE_DELIMITERS, Sample, known_delimiter, likely_delimiter

HEADING = "Recommendation,Action,Target dates"


@pytest.mark.parametrize("delimiter", [*DELIMITERS, *RARE_DELIMITERS])
def test_the_heading_decides(delimiter: str) -> None:
    heading = HEADING.replace(",", delimiter)
    text = f'Plan, as agreed; by all\n{heading}\n1{delimiter}"a, b; c: d"{delimiter}May\n'
    assert known_delimiter(Sample(text)) == delimiter


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_rows_that_are_alike_decide_where_no_heading_is_known(delimiter: str) -> None:
    rows = ["id,record_type,agency/name", "a:1,action-plan-row,Alpha; of the coast", "a:2,action-plan-row,Beta | Gamma"]
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row.split(",")) for row in rows)
    assert known_delimiter(Sample(text)) is None
    assert likely_delimiter(Sample(text)) == delimiter


@pytest.mark.parametrize(
    "text", ["a\nb\nc", "id\nplan:1\nplan:2\n", "One, of two parts.\nNo more.\nAnd no more.\n", ""]
)
def test_nothing_decides_where_nothing_parts_the_rows(text: str) -> None:
    assert likely_delimiter(Sample(text)) is None


def test_a_row_that_the_sample_may_have_cut_does_not_count() -> None:
    text = "a;b;c\n" * 3 + 'd;"e, f, g, h'
    assert [len(row.cells) for row in Sample(text, whole=False).rows(";")] == [3, 3, 3]
    assert [len(row.cells) for row in Sample(text).rows(";")] == [3, 3, 3, 2]
