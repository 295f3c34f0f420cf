from pathlib import Path

import pytest
from read_sources import Read, read_all

from scr_schema.readers import csv_
from scr_schema.readers.ahead import LARGEST_ROW
from scr_schema.readers.csv_cells import MOST_CELLS
from scr_schema.readers.text_dump import read

SEED = Path(__file__).parents[4] / "shared" / "seed"
HEADING = "Recommendation\tAction\tTarget dates\n"


def read_text(text: str) -> Read:
    return read_all(read, text.encode())


def test_lines_with_tabs_are_rows_and_other_lines_stand_above_them() -> None:
    found = read_text(f"**Plan of\nAlpha**\n\n{HEADING}1\tWrite\tMay\n\n# Beta\n{HEADING}2\tAsk\tJune\nThe end.\n")
    (first, rows), (second, more) = found.tables
    assert [row.cells for row in rows] == [tuple(HEADING.strip().split("\t")), ("1", "Write", "May")]
    assert (first.number, first.above, second.number, second.above) == (1, ("Plan of", "Alpha"), 2, ("Beta",))
    assert [(row.number, row.table, row.first_line, row.last_line) for row in more] == [(1, 2, 8, 8), (2, 2, 9, 9)]
    assert found.words("SCR-084") == [{"count": "4 lines", "stand": "stand"}]


def test_every_cell_has_its_line_and_column() -> None:
    row = read_text(f"{HEADING}1\t<p>Write</p>\tMay\n").rows[1]
    assert (row.cells, row.starts) == (("1", "Write", "May"), ((2, 1), (2, 3), (2, 16)))


def test_a_page_break_is_no_part_of_a_cell() -> None:
    found = read_text(f"Alpha\n\f{HEADING}1\tWrite\tMay\n\fBeta\n")
    assert (found.rows[0].cells[0], found.rows[0].starts[0], found.rules) == ("Recommendation", (2, 2), ["SCR-084"])


def test_blank_lines_between_rows_are_rows_and_part_a_table_from_lists() -> None:
    found = read_text(f"{HEADING}1\tWrite\tMay\n\n2\tAsk\tJune\n3\tGo\n\n1.\tA numbered paragraph\n2.\tAnother\n")
    assert [(row.number, len(row.cells)) for row in found.rows] == [(1, 3), (2, 3), (4, 3), (5, 2)]
    assert found.words("SCR-084") == [{"count": "2 lines", "stand": "stand"}]


def test_only_the_last_lines_above_a_table_are_kept_and_not_all_of_a_long_one() -> None:
    found = read_text("\n".join(f"{number} {'x' * 5000}" for number in range(20)) + f"\n{HEADING}")
    above = found.tables[0][0].above
    assert [line.split()[0] for line in above] == [str(number) for number in range(12, 20)]
    assert max(map(len, above)) == 1000
    assert found.words("SCR-084") == [{"count": "20 lines", "stand": "stand"}]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Only prose.\nIn two lines.\n", "no TABs stand between them"),
        ("1.\tA numbered paragraph\n2.\tAnother\n", "no TABs stand between them"),
        ("Recommendation   Action   By when   Lead\nWrite it   Send   May   Clerk\n", "only blanks stand between them"),
        ("Alpha  Write it  May\nBeta  Ask them  June\nGamma  Go on  July\n", "only blanks stand between them"),
    ],
)
def test_cells_that_cannot_be_told_apart_are_refused(text: str, why: str) -> None:
    found = read_text(text)
    assert (found.tables, found.words("SCR-081")) == ([], [{"why": why}])


def test_a_table_that_only_blanks_part_is_said_though_others_are_read() -> None:
    found = read_text(f"{HEADING}1\tWrite\tMay\nBeta\nRecommendation   Action   By when\nAsk   Send   May\n")
    assert len(found.rows) == 2
    assert [placed.place and placed.place.line for placed in found.faults if placed.fault.rule == "SCR-081"] == [4]


def test_prose_with_two_blanks_behind_full_stops_is_no_table() -> None:
    text = "One.  Two.  Three.\nFour!  Five?  Six:  seven.\nEight.  Nine.  Ten.\n"
    assert read_text(f"{text}{HEADING}1\tWrite\tMay\n").rules == ["SCR-084"]


def test_csv_by_another_name_is_read_as_csv() -> None:
    found = read_text('Recommendation|Action|Target dates\n1|"Write\nSend"|May\n')
    assert found.cells[1] == ("1", "Write\nSend", "May")


def test_a_sentence_that_lists_titles_is_no_csv() -> None:
    text = "It names a recommendation, action, owner, target date.\nAnd more.\nAnd more.\nAnd more.\n"
    assert read_text(text + HEADING + "1\tWrite\tMay\n").cells[1] == ("1", "Write", "May")


@pytest.mark.parametrize("quoted", ['"Write\n""Send"""', '"Write, send"', '"Write\tsend"'])
def test_quotes_of_a_spreadsheet_enclose_cells(quoted: str) -> None:
    found = read_text(f"A title\n{HEADING}1\t{quoted}\tMay\n2\tAsk\tJune\n")
    assert found.cells[1][1] == quoted[1:-1].replace('""', '"')
    assert [len(cells) for cells in found.cells] == [3, 3, 3]
    assert found.tables[0][0].above == ("A title",)


@pytest.mark.parametrize("opening", ['"Write, send', '"Think first" is the rule, and', '"Think first"'])
def test_quotes_that_enclose_no_cell_are_words(opening: str) -> None:
    found = read_text(f'{HEADING}1\t{opening}\tMay\n2\t"Ask" them, all\tJune\n')
    assert [cells[1] for cells in found.cells[1:]] == [opening, '"Ask" them, all']


def test_faults_of_single_cells_and_lines_stand_at_their_places() -> None:
    assert read_text(f"{HEADING}1\tWri\x01te\tMay\n").rules == ["SCR-071"]
    wide = read_text(HEADING + "\t" * MOST_CELLS + "\nEnd\n")
    assert (len(wide.rows), wide.rules) == (1, ["SCR-014"])
    long = read_text(HEADING + "x" * (LARGEST_ROW * 2) + "\nEnd\n")
    assert (len(long.rows), long.rules) == (1, ["SCR-010"])


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_an_empty_file_is_said(content: bytes) -> None:
    assert read_all(read, content).rules == ["SCR-003"]


@pytest.mark.parametrize(
    ("content", "rule"), [("é\t–\tx\n".encode("windows-1252"), "SCR-068"), (b"\0\1" * 9, "SCR-012")]
)
def test_its_encoding_is_told_as_that_of_csv(content: bytes, rule: str) -> None:
    assert read_all(read, content).rules == [rule]


def test_rows_that_nobody_asks_for_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(f"A\n{HEADING}1\tWrite\tMay\nB\n{HEADING}")
    with path.open("rb") as file:
        assert [item.above for item in read(file) if hasattr(item, "above")] == [("A",), ("B",)]


@pytest.mark.skipif(not SEED.exists(), reason="the source is not here")
def test_the_printed_text_of_the_source_has_the_cells_of_its_table() -> None:
    dump = read_all(read, (SEED / "serious-case-review.txt").read_bytes())
    table = read_all(csv_.read, (SEED / "action-plan.csv").read_bytes())
    assert dump.cells == table.cells
    assert len(dump.tables) == 49  # on six pages one table ends and the next begins
    assert dump.rules == ["SCR-084"]
