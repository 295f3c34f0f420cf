"""Whatever a cell of progress holds, each of its words stands in a report or in the words that the report repeats."""

from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.tables.plan.status import read_status
from scr_schema.tables.records.progress import PointsBack, reports_of

PIECES = st.sampled_from(
    [
        *(
            "As above",
            "ditto",
            '"',
            "as R2",
            "Completed",
            "Ongoing.",
            "not",
            "to be completed",
            "by",
            "All actions have",
        ),
        *("Jan 2011", "4/4/2011", "31/11/2010", "2011", "–", "-", ":", "(", ")", "3 of 5", "50%", "Green", "/", "team"),
        *("\n", "\n\n", " ", "  ", "\t", "\u2028", "é", "𝄞", "", "."),
    ]
)
CELLS = st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=20)


@given(st.lists(st.tuples(CELLS, st.sampled_from([None, "1", "2"])), max_size=6))
@tried_on(300)
def test_no_word_of_a_cell_is_lost(cells: list[tuple[str, str | None]]) -> None:
    above = PointsBack()
    for cell, number in cells:
        reports = reports_of(cell, above, number)
        told = [words for report in reports for words in (report.repeats or report.text).split()]
        assert sorted(told) == sorted(cell.split())
        assert all(report.text.strip() for report in reports)


@given(CELLS, st.sampled_from([None, "", "00B050", "FF0000", "red", "FFFFFF"]))
@tried_on(200)
def test_a_status_is_read_from_any_cell_and_what_is_not_sure_says_why(cell: str, fill: str | None) -> None:
    read = read_status(cell, fill)
    assert read == read_status(f" {cell}\n", fill)
    if read.why is not None:
        assert read.code == "not-stated" or fill == "FF0000"
