import pytest

from scr_schema.types.target_dates import read_target_dates, split_target_dates

ONE = [
    "June 2011",
    "03.01.11",
    "May - July 2011",
    "May and June 2011",
    "between May 2011 and July 2011",
    "from 1 May 2011, ongoing",
    "June 2011; ongoing",
    "w/c 2 May 2011",
    "May 1st, 2011",
    "6 months from sign-off",
    "n/a",
    "June 2011 (originally March 2011)",
    # two dates, or what was printed wrongly: as long as it is not clear, nothing is torn
    "May June 2011",
    "2011 2012",
    "May and July 2011",
    "July 2011 - May 2011",
    "May 10 - June 2011",
    "Launched July 2011 Dec 2011",
    "by May 2011 and July 2011",
    "Ongoing, June 2011",
    "6 months (June 2011)",
    "May 2011, 2012",
    "June 2011, head of service",
    "x" * 400,
]

SEVERAL = [
    ("July 2011 Dec 2011", ["July 2011", "Dec 2011"]),
    ("May 10 June 11 1 July 2011", ["May 10", "June 11", "1 July 2011"]),
    ("01.05.11 03.06.11", ["01.05.11", "03.06.11"]),
    ("end of May 2011 w/c 4 July 2011", ["end of May 2011", "w/c 4 July 2011"]),
    ("30/11/2010 31/11/2010", ["30/11/2010", "31/11/2010"]),
    ("May 2011 and June 2011", ["May 2011", "June 2011"]),
    ("May 2011 & July 2011", ["May 2011", "July 2011"]),
    ("May 2011/June 2011", ["May 2011", "June 2011"]),
    ("01/05/2011 / 03/06/2011", ["01/05/2011", "03/06/2011"]),
    ("01/05/2011,03/06/2011", ["01/05/2011", "03/06/2011"]),
    ("May 1st, 2011, June 2nd, 2011", ["May 1st, 2011", "June 2nd, 2011"]),
    ("June 2011, Sept 2011 and Dec 2011", ["June 2011", "Sept 2011", "Dec 2011"]),
    ("Jan 2011, Feb and March 2011", ["Jan 2011", "Feb and March 2011"]),
    ("2011 and 2012", ["2011", "2012"]),
    ("Immediate; June 2011", ["Immediate", "June 2011"]),
    ("May 2011 June 2011; July 2011", ["May 2011", "June 2011", "July 2011"]),
    ("June 2011 | July 2011", ["June 2011", "July 2011"]),
    ("Start Sept 2011, complete March 2012", ["Start Sept 2011", "complete March 2012"]),
    ("by May 2011 and reviewed by Dec 2011", ["by May 2011", "reviewed by Dec 2011"]),
    ("April 2012 – review October 2012", ["April 2012", "review October 2012"]),
    ("April 2012 (review Oct 2012)", ["April 2012", "review Oct 2012"]),
    ("May 2011, June 2011 (TBC)", ["May 2011", "June 2011 (TBC)"]),
    ("Written by Feb; ratified end of March; launched April 2011", None),
]

LINES = [
    # lines that are dates each for itself
    ("June 2011\nSept 2011", ["June 2011", "Sept 2011"]),
    ("June 2011\nOngoing", ["June 2011", "Ongoing"]),
    ("Re-write end of Feb.\nRatified end of March.\nLaunched April 2011", None),
    ("Ongoing\nJune", ["Ongoing", "June"]),
    ("June 2011\nAll of the teams", ["June 2011", "All of the teams"]),
    # lines that are a date only together
    ("By the end of\nMay 2011", ["By the end of\nMay 2011"]),
    ("By end\nof May\n2011", ["By end\nof May\n2011"]),
    ("May\n2011\nJune\n2011", ["May\n2011", "June\n2011"]),
    ("July 2011 Ongoing review and\nevaluation by teams", ["July 2011 Ongoing review and\nevaluation by teams"]),
    ("6 months\nfrom sign-off", ["6 months\nfrom sign-off"]),
    ("1 May 2011 –\n3 June 2011", ["1 May 2011 –\n3 June 2011"]),
    ("Draft\nJune 2011\nFinal\nJuly 2011", ["Draft\nJune 2011", "Final\nJuly 2011"]),
    ("June 2011\nLaunch", ["June 2011\nLaunch"]),
    # a line that would fit both its neighbours
    ("June 2011\nLaunch\nJuly 2011", ["June 2011", "Launch", "July 2011"]),
]

NUMBERED = [
    ("1. Jan 2012\n2. Feb 2012\n3. Jan 2012", [("1", "Jan 2012"), ("2", "Feb 2012"), ("3", "Jan 2012")]),
    ("2. Feb 2012 3. Jan 2012", [("2", "Feb 2012"), ("3", "Jan 2012")]),
    ("3.October 2011", [("3", "October 2011")]),
    ("2. Feb 2012\n3. Jan 2012\nJuly 2012", [("2", "Feb 2012"), ("3", "Jan 2012"), (None, "July 2012")]),
    ("1. 03.01.11 2. 4 May 2011", [("1", "03.01.11"), ("2", "4 May 2011")]),
    ("1. By the end of\nMay 2011\n2. June 2011", [("1", "By the end of\nMay 2011"), ("2", "June 2011")]),
    ("1. June 2011, July 2011\n2. May 2011", [("1", "June 2011"), (None, "July 2011"), ("2", "May 2011")]),
    ("", []),
    (" \n ", []),
]


def texts(cell: str) -> list[str]:
    return [atom.text for atom in split_target_dates(cell)]


@pytest.mark.parametrize("cell", ONE)
def test_one_date_or_phrase_is_never_torn(cell: str) -> None:
    assert texts(cell) == [cell]


@pytest.mark.parametrize(("cell", "atoms"), SEVERAL)
def test_a_line_of_several_whole_dates_is_taken_apart(cell: str, atoms: list[str] | None) -> None:
    assert texts(cell) == (atoms or cell.split("; "))


@pytest.mark.parametrize(("cell", "atoms"), LINES)
def test_a_date_may_take_several_lines_and_a_line_begins_a_date(cell: str, atoms: list[str] | None) -> None:
    assert texts(cell) == (atoms or cell.split("\n"))


@pytest.mark.parametrize(("cell", "atoms"), NUMBERED)
def test_a_list_number_stands_apart(cell: str, atoms: list[tuple[str | None, str]]) -> None:
    assert [(atom.number, atom.text) for atom in split_target_dates(cell)] == atoms


@pytest.mark.parametrize("cell", ["1. May 2011", "May 2011, June 2011", "May 2011\nJune 2011", ""])
def test_a_cell_that_holds_a_date_is_one(cell: str) -> None:
    (atom,) = split_target_dates(cell, "2011-05-01")
    assert (atom.number, atom.text) == (None, cell)


def test_a_cell_too_long_for_any_record_is_left_whole() -> None:
    cell = "May 2011\n" * 3000
    assert texts(cell) == [cell.strip()]


def test_a_cell_of_very_many_lines_is_read_line_by_line() -> None:
    assert texts("By the end of\nMay 2011\n" * 60) == ["By the end of", "May 2011"] * 60


def test_the_pieces_between_semicolons_may_share_a_year() -> None:
    dates = read_target_dates(texts("Written by Feb; ratified end of March; launched April 2011"))
    assert [date.edtf for date in dates] == ["../2011-02?", "2011-03-31?", "2011-04"]
