import calendar
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scr_schema.types.calendar import DURATION, PERIOD
from scr_schema.types.target_dates import read_target_date, read_target_dates, split_target_dates

TWO, AMBIGUOUS, IMPOSSIBLE = "two-digit-year", "day-month-ambiguous", "impossible-date"

PRINTED = [
    # text, kind, edtf, flags
    ("June 2011", "month", "2011-06", ()),
    ("January 2011", "month", "2011-01", ()),
    ("Sept 2011", "month", "2011-09", ()),
    ("Nov 10", "month", "2010-11", (TWO,)),
    ("Nov. 10", "month", "2010-11", (TWO,)),
    ("Nov-10", "month", "2010-11", (TWO,)),
    ("JAN '11", "month", "2011-01", (TWO,)),
    ("Jan 68", "month", "2068-01", (TWO,)),
    ("Jan 69", "month", "1969-01", (TWO,)),
    ("2011", "year", "2011", ()),
    ("2011-05-01", "day", "2011-05-01", ()),
    ("1 May 2011", "day", "2011-05-01", ()),
    ("1st May 2011.", "day", "2011-05-01", ()),
    ("22nd of May, 2011", "day", "2011-05-22", ()),
    ("May 22nd, 2011", "day", "2011-05-22", ()),
    ("01-May-11", "day", "2011-05-01", (TWO,)),
    ("03.01.11", "day", "2011-01-03", (TWO, AMBIGUOUS)),
    ("1/5/2011", "day", "2011-05-01", (AMBIGUOUS,)),
    ("5/5/2011", "day", "2011-05-05", ()),
    ("30/11/2010", "day", "2010-11-30", ()),
    ("11/30/2010", "day", "2010-11-30", ()),
    ("31/11/2010", "unreadable", None, (IMPOSSIBLE,)),
    ("By 31/11/10", "unreadable", None, (IMPOSSIBLE,)),
    ("31 November 2010", "unreadable", None, (IMPOSSIBLE,)),
    ("31 November", "unreadable", None, (IMPOSSIBLE,)),
    ("29/02/2011", "unreadable", None, (IMPOSSIBLE,)),
    ("2011-02-29", "unreadable", None, (IMPOSSIBLE,)),
    ("13/13/2010", "unreadable", None, (IMPOSSIBLE,)),
    ("By May 2011", "by", "../2011-05", ()),
    ("no later than 1/5/2011", "by", "../2011-05-01", (AMBIGUOUS,)),
    ("by the end of May 2011", "by", "../2011-05-31", ()),
    ("End of Feb 2012", "month", "2012-02-29", ()),
    ("end of 2011", "year", "2011-12-31", ()),
    ("Ongoing from Sept. 10", "from", "2010-09/..", (TWO, "ongoing")),
    ("Sept. 10 onwards", "from", "2010-09/..", (TWO,)),
    ("from May 2011", "from", "2011-05/..", ()),
    ("Aug 11 and ongoing checks by teams", "month", "2011-08", (TWO, "ongoing")),
    ("Aug 11 – ongoing checks", "month", "2011-08", (TWO, "ongoing")),
    ("July 2011 On-going checks\nby teams", "month", "2011-07", ("ongoing",)),
    ("Ongoing", "ongoing", None, ("ongoing",)),
    ("ongoing", "ongoing", None, ("ongoing",)),
    ("Ongoing, in supervision", "ongoing", None, ("ongoing",)),
    ("Immediate", "immediate", None, ()),
    ("Immediate and Ongoing", "immediate", None, ("ongoing",)),
    ("Ongoing with immediate effect", "immediate", None, ("ongoing",)),
    ("Awaiting a decision.", "pending", None, ()),
    ("TBC", "pending", None, ()),
    ("Date to be agreed", "pending", None, ()),
    ("n/a", "none-stated", None, ()),
    ("–", "none-stated", None, ()),
]

UNREADABLE = [
    "spring 2011",
    "May or June 2011",
    "May/June 2011",
    "2010-11",  # as likely a financial year
    "Nov 1",
    "end of Feb.",
    "10 Nov",
    "not before June 2011",
    "after May 2011",
    "3 working days",
    "next year",
    "1/5",
    "May 1066",
    "in due course",
    "x" * 400,
]


@pytest.mark.parametrize(("text", "kind", "edtf", "flags"), PRINTED)
def test_a_printed_date_is_read(text, kind, edtf, flags):
    read = read_target_date(text)
    assert (read.text, read.kind, read.edtf, read.flags) == (text, kind, edtf, flags)
    assert read.duration is None
    assert read.milestone is None


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_the_grammar_does_not_know_keeps_its_words_and_nothing_else(text):
    read = read_target_date(text)
    assert (read.text, read.kind, read.edtf, read.duration, read.flags) == (text, "unreadable", None, None, ())


@pytest.mark.parametrize(
    ("text", "duration"),
    [("6 months", "P6M"), ("within three weeks", "P3W"), ("in 2 years' time", "P2Y"), ("24 hours", "PT24H")],
)
def test_a_duration_has_no_anchor(text, duration):
    read = read_target_date(text)
    assert (read.kind, read.duration, read.edtf, read.flags) == ("duration", duration, None, ("no-anchor",))


def test_nothing_printed_is_none_stated_and_has_no_text():
    assert (read_target_date(" ").kind, read_target_date(" ").text) == ("none-stated", None)


@pytest.mark.parametrize(
    ("text", "milestone", "kind", "edtf"),
    [
        ("Launched April 2011", "Launched", "month", "2011-04"),
        ("Re-drafted by May 2011", "Re-drafted", "by", "../2011-05"),
        ("Signed off: 1 May 2011", "Signed off", "day", "2011-05-01"),
        ("Ratified end of March.", "Ratified", "unreadable", None),
    ],
)
def test_a_milestone_stands_apart(text, milestone, kind, edtf):
    read = read_target_date(text)
    assert (read.text, read.milestone, read.kind, read.edtf) == (text, milestone, kind, edtf)


def test_a_missing_year_is_taken_from_the_neighbours_and_marked():
    dates = read_target_dates(["Re-write end of Feb.", "Ratified by March", "10 April", "Launched April 2011"])
    assert [date.edtf for date in dates] == ["2011-02-28?", "../2011-03?", "2011-04-10?", "2011-04"]
    assert [date.kind for date in dates] == ["month", "by", "day", "month"]
    assert [date.flags for date in dates] == [("year-inferred",)] * 3 + [()]


@pytest.mark.parametrize("others", [["April 2011", "May 2012"], ["Ongoing"], ["31/11/2010"], []])
def test_no_year_is_inferred_where_the_neighbours_give_none_or_several(others):
    first, *_ = read_target_dates(["End of Feb.", *others])
    assert (first.kind, first.edtf, first.flags) == ("unreadable", None, ())


def test_a_borrowed_year_never_makes_a_day_impossible():
    first, _ = read_target_dates(["29 Feb", "May 2011"])
    assert (first.kind, first.flags) == ("unreadable", ())


@pytest.mark.parametrize(
    ("cell", "atoms"),
    [
        ("", []),
        ("June 2011", [(None, "June 2011")]),
        ("1. Jan 2012\n2. Feb 2012\n3. Jan 2012", [("1", "Jan 2012"), ("2", "Feb 2012"), ("3", "Jan 2012")]),
        ("2. Feb 2012 3. Jan 2012", [("2", "Feb 2012"), ("3", "Jan 2012")]),
        ("3.October 2011", [("3", "October 2011")]),
        ("2. Feb 2012\n3. Jan 2012\nJuly 2012", [("2", "Feb 2012"), ("3", "Jan 2012"), (None, "July 2012")]),
        ("July 2011 Dec 2011", [(None, "July 2011"), (None, "Dec 2011")]),
        ("May 10 June 11 1 July 2011", [(None, "May 10"), (None, "June 11"), (None, "1 July 2011")]),
        ("1. 03.01.11 2. 4 May 2011", [("1", "03.01.11"), ("2", "4 May 2011")]),
        ("03.01.11", [(None, "03.01.11")]),
        ("July 2011 Ongoing checks by teams", [(None, "July 2011 Ongoing checks by teams")]),
        ("Launched July 2011 Dec 2011", [(None, "Launched July 2011 Dec 2011")]),
        ("May June 2011", [(None, "May June 2011")]),
        ("2011 2012", [(None, "2011 2012")]),
    ],
)
def test_a_cell_is_taken_apart(cell, atoms):
    assert [(atom.number, atom.text) for atom in split_target_dates(cell)] == atoms


DAYS = st.dates(date(1800, 1, 1), date(2199, 12, 31))


@given(DAYS)
def test_every_day_is_read_alike_in_every_form(day):
    month = calendar.month_name[day.month]
    forms = (
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.day}th {month[:3]}. {day.year}",
    )
    assert {read_target_date(form).edtf for form in forms} == {day.isoformat()}


@given(st.integers(0, 39), st.integers(0, 19), st.integers(1800, 2199), st.sampled_from("/.-"))
def test_numbers_that_are_no_day_are_never_moved(day, month, year, mark):
    assume(not any(is_day(year, *order) for order in ((month, day), (day, month))))
    read = read_target_date(f"{day}{mark}{month}{mark}{year}")
    assert (read.kind, read.edtf, read.flags) == ("unreadable", None, (IMPOSSIBLE,))


def is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


WORDS = st.sampled_from(
    [
        *("by", "from", "end of the", "ongoing", "onwards", "and", "Launched", "6", "months", "TBC", "–", ","),
        *("May", "Sept.", "10", "2011", "31", "1st", "1/5/2011", "31.11.10", "1.", "2."),
    ]
)


@given(st.lists(WORDS, max_size=8).map(" ".join) | st.text())
def test_whatever_is_read_keeps_its_words_and_fits_the_contract(text):
    for read in read_target_dates([atom.text for atom in split_target_dates(text)]):
        assert read.edtf is None or PERIOD.matches(read.edtf)
        assert read.duration is None or DURATION.matches(read.duration)
        assert "".join((read.text or "").split()) in "".join(text.split())
        assert len(set(read.flags)) == len(read.flags)


@given(st.lists(WORDS, max_size=8).map(" ".join) | st.text())
def test_splitting_a_cell_loses_nothing_but_list_marks(cell):
    kept = "".join(f"{atom.number or ''}{atom.text}" for atom in split_target_dates(cell))
    assert letters(kept) == letters(cell)


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@pytest.mark.parametrize(("words", "edtf"), [("\u017fep 2011", "2011-09"), ("Wee\u212a 2011", None)])
def test_letters_that_only_look_like_ours_end_nothing(words, edtf):
    assert read_target_date(words).edtf == edtf
