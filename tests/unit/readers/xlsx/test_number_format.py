from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_schema.readers.xlsx.number_format import BUILT_IN, NumberFormat
from scr_schema.readers.xlsx.numbers import general


def printed(code: str, raw: str, *, since_1904: bool = False) -> tuple[str, str | None]:
    return NumberFormat(code, since_1904=since_1904).printed(raw)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("2011", "2011"),
        ("2011.0", "2011"),
        ("0.30000000000000004", "0.3"),
        ("4.3499999999999996", "4.35"),
        ("-0.5", "-0.5"),
        (".5", "0.5"),
        ("-0", "0"),
        ("007", "7"),
        ("1E3", "1000"),
        ("1.5e-3", "0.0015"),
        ("999999999999999", "999999999999999"),
        ("123456789012345678", "123456789012345678"),
        ("1.2345678901234568E+17", "123456789012346000"),
        ("1E+25", "1E+25"),
        ("1.5E-30", "1.5E-30"),
        ("1E-7", "0.0000001"),
        (" 5 ", "5"),
    ],
)
def test_a_number_without_a_format_reads_as_a_person_sees_it(raw, text):
    assert printed("General", raw) == (text, None)


@pytest.mark.parametrize("raw", ["nan", "inf", "1_0", "1e5000", ".", "-", "e5", ".e5", "5 5", "٣", "0x10", "9" * 200])
def test_what_is_no_number_is_kept_as_it_is(raw):
    assert printed("0.00", raw) == (raw, None)
    assert printed("dd/mm/yyyy", raw) == (raw, None)


@pytest.mark.parametrize(
    ("code", "raw", "text"),
    [
        ("0", "2.5", "3"),
        ("0", "-2.5", "-3"),
        ("0.00", "2.005", "2.01"),
        ("0.00", "-0.001", "0.00"),
        ("000", "7", "007"),
        ("000 000 0000", "1234567890", "123 456 7890"),
        ("000-00", "12345", "123-45"),
        ("#,##0", "1234567", "1,234,567"),
        ("#,##0", "999", "999"),
        ("#,##0.00", "-1234.5", "-1,234.50"),
        ("#,##0,", "1234567", "1,235"),
        ("0.0,,", "1234567", "1.2"),
        ("0%", "0.5", "50%"),
        ("0.00%", "0.12345", "12.35%"),
        ("%0", "0.5", "%50"),
        ("#", "0", "0"),
        (".00", "0.5", ".50"),
        (".00", "12.5", "12.50"),
        ("0.##", "1.5", "1.5"),
        ("0.0?", "1.5", "1.5"),
        ("0.", "5", "5."),
        ('"Task "0', "3", "Task 3"),
        ('"REC-"000', "12", "REC-012"),
        ("\\R0", "5", "R5"),
        ('0" of 5"', "2", "2 of 5"),
        ('"£"#,##0;[Red]-"£"#,##0', "-5000", "-£5,000"),
        ("[$£-809]#,##0.00", "5", "£5.00"),
        ("[$€-2] 0", "5", "€ 5"),
        (BUILT_IN[43], "-12.5", "-12.50"),
        (BUILT_IN[44], "1234.5", "£1,234.50"),
        (BUILT_IN[43], "0", "-"),
        ("0;(0)", "-5", "(5)"),
        ("0;-0;nil", "0", "nil"),
        ("0;@", "-5", "-5"),
        ("[<100]0;0.0", "99", "99"),
        ("[<100]0;0.0", "150", "150.0"),
        ("[<=9999]0000;[>9999]0", "12", "0012"),
        ("[=1]0;[=2]0.0", "3", "3"),
        ("[<>1]0.0;0", "3", "3.0"),
        ('"Yes";"Yes";"No"', "1", "Yes"),
        ('"Yes";"Yes";"No"', "0", "No"),
        ("0.00E+00", "123456", "1.23E+05"),
        ("0.0E-0", "0.00099", "9.9E-4"),
        ("0.0E+00", "9.99", "1.0E+01"),
        ("0E+0", "0", "0E+0"),
        ("##0.0E+0", "12", "12.0E+0"),
        ("##0.0E+0", "123456789012", "123.5E+9"),
        ("##0.0E+0", "999.99", "1.0E+3"),
        ("##0.0E+0", "0.3", "300.0E-3"),
        ("# ?/?", "0.5", "0.5"),
        ("@", "5", "5"),
        ('General" units"', "5", "5 units"),
        (";;;", "5", "5"),
        ("", "5", "5"),
        ('"never closed', "5", "never closed"),
        ("[Red", "5", "5"),
    ],
)
def test_a_number_is_printed_as_its_format_shows_it(code, raw, text):
    assert printed(code, raw) == (text, None)


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("dd/mm/yyyy", "05/11/2010", "2010-11-05"),
        ("dd\\/mm\\/yyyy;@", "05/11/2010", "2010-11-05"),
        ("[$-809]d mmm yy;@", "5 Nov 10", "2010-11-05"),
        ("[$-809]dd mmmm yyyy", "05 November 2010", "2010-11-05"),
        ("dddd, d mmmm yyyy", "Friday, 5 November 2010", "2010-11-05"),
        ("ddd d mmm", "Fri 5 Nov", "2010-11-05"),
        ("[Blue]d.m.yyyy", "5.11.2010", "2010-11-05"),
        ('d "of" mmmm', "5 of November", "2010-11-05"),
        ("m/d/yyyy", "11/5/2010", "2010-11-05"),
        ("YYYY-MM-DD", "2010-11-05", "2010-11-05"),
        ("[$-F800]dddd, mmmm dd, yyyy", "05 November 2010", "2010-11-05"),
        ("dd/mm/yyyy hh:mm", "05/11/2010 15:30", "2010-11-05"),
        ("dd/mm/yy h:mm AM/PM", "05/11/10 3:30 PM", "2010-11-05"),
        ("mmm-yy", "Nov-10", "2010-11"),
        ("mmm\\ yyyy", "Nov 2010", "2010-11"),
        ("mmmm yyyy", "November 2010", "2010-11"),
        ("mm/yyyy", "11/2010", "2010-11"),
        ("mmmmm", "N", "2010-11"),
        ("yyyy", "2010", "2010"),
        ("yy", "10", "2010"),
        ("e", "2010", "2010"),
        ("bbbb", "2553", None),
        ("dddd", "Friday", None),
        ("h:mm", "15:30", None),
        ("hh:mm:ss", "15:30:00", None),
        ("h A/P", "3 P", None),
        ("[$-F400]h:mm:ss AM/PM", "15:30:00", None),
        ("[h]:mm", "971703:30", None),
        ("[mm]", "58302210", None),
        ("mm:ss.0", "30:00.0", None),
        ("h:m yyyy m", "15:30 2010 11", "2010-11"),
    ],
)
def test_a_date_is_printed_as_its_format_shows_it_and_known_as_far(code, text, day):
    assert printed(code, "40487.645833333336") == (text, day)


@pytest.mark.parametrize(
    ("number", "text", "day"),
    [
        (14, "05/11/2010", "2010-11-05"),
        (15, "5-Nov-10", "2010-11-05"),
        (16, "5-Nov", "2010-11-05"),
        (17, "Nov-10", "2010-11"),
        (18, "12:00 PM", None),
        (19, "12:00:00 PM", None),
        (20, "12:00", None),
        (21, "12:00:00", None),
        (22, "05/11/2010 12:00", "2010-11-05"),
        *((number, "05/11/2010", "2010-11-05") for number in (27, 31, 36, 50, 58)),
        (32, "12:00:00", None),
        (45, "00:00", None),
        (46, "971700:00:00", None),
        (47, "00:00.0", None),
    ],
)
def test_formats_that_are_known_by_number_print_dates_as_in_britain(number, text, day):
    assert printed(BUILT_IN[number], "40487.5") == (text, day)


@pytest.mark.parametrize(
    ("raw", "text", "day"),
    [
        ("1", "Sun 01/01/1900", "1900-01-01"),
        ("59", "Tue 28/02/1900", "1900-02-28"),
        ("60", "Wed 29/02/1900", None),
        ("61", "Thu 01/03/1900", "1900-03-01"),
        ("2958465", "Fri 31/12/9999", "9999-12-31"),
        ("0", "Sat 00/01/1900", None),
        ("0.75", "Sat 00/01/1900", None),
        ("2958466", "2958466", None),
        ("2958465.9999999999", "2958466", None),
        ("-1", "-1", None),
        ("1E+300", "1E+300", None),
    ],
)
def test_days_at_the_ends_of_the_count_from_1900(raw, text, day):
    assert printed("ddd dd/mm/yyyy", raw) == (text, day)


@pytest.mark.parametrize(
    ("raw", "text", "day"),
    [("0", "Fri 01/01/1904", "1904-01-01"), ("39025", "Fri 05/11/2010", "2010-11-05"), ("-1", "-1", None)],
)
def test_days_are_counted_from_1904_where_the_workbook_says_so(raw, text, day):
    assert printed("ddd dd/mm/yyyy", raw, since_1904=True) == (text, day)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("40487.39583333333", "09:30:00"),
        ("40487.999999", "23:59:59"),
        ("40487.99999999999", "00:00:00"),
        ("0.000011574", "00:00:01"),
    ],
)
def test_times_are_rounded_to_what_is_shown(raw, text):
    assert printed("hh:mm:ss", raw) == (text, None)


def test_a_fraction_of_a_second_is_rounded_to_its_last_digit():
    assert printed("ss.0", "0.00012345") == ("10.7", None)
    assert printed("ss.000", "0.00012345") == ("10.666", None)


def test_a_format_may_print_dates_in_one_section_only():
    assert printed('[=0]"none";dd/mm/yyyy', "0") == ("none", None)
    assert printed('[=0]"none";dd/mm/yyyy', "40487") == ("05/11/2010", "2010-11-05")


def test_many_numbers_of_one_format_are_printed_each_for_itself():
    one = NumberFormat("000")
    texts = [one.printed(str(number))[0] for number in [*range(9000), 5]]
    assert texts == [f"{number:03}" for number in [*range(9000), 5]]


@given(st.integers(-(10**14), 10**14) | st.decimals("-1e6", "1e6", places=4))
def test_a_number_without_a_format_reads_back_as_the_same(number):
    assert Decimal(printed("General", str(number))[0]) == number
    assert general(Decimal(number)) == printed("General", str(number))[0]


CODES = st.text(st.sampled_from('0#?.,%/@E+-ymdhsbge[]"\\_*;$<>= AMP'), max_size=30)
NUMBERS = st.floats().map(repr) | st.integers(-100, 3_000_000).map(str) | st.text(max_size=5)


@given(CODES, NUMBERS, st.booleans())
def test_any_format_prints_any_number(code, raw, since_1904):
    text, day = printed(code, raw, since_1904=since_1904)
    assert text or not raw
    assert day is None or 4 <= len(day) <= 10


@given(CODES)
def test_a_format_and_its_longest_forms_print_in_no_time(code):
    assert printed(code * 100, "1.5E300")[0]
