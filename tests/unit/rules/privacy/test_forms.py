"""Every letter, digit and word that a form allows is allowed, and no other: each is tried, one by one."""

from itertools import product
from string import ascii_letters, ascii_lowercase, ascii_uppercase, digits

import pytest
from stdnum.gb import nhs, upn

from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.registry import RULES

NHS, INSURANCE, PUPIL, POSTCODE, PHONE, MAIL, BIRTH = (f"PRV-{number:03}" for number in range(3, 10))

EXAMPLES = {
    NHS: "9990000018",
    INSURANCE: "AA000000A",
    PUPIL: "K839999900001",
    POSTCODE: "ZE9 9ZZ",
    PHONE: "07700 900123",
}


def found(rule: str, text: str) -> bool:
    check = RULES[rule].check
    assert check
    return bool(list(check({"record_type": "recommendation", "text": text}, Circumstances())))


@pytest.mark.parametrize("rule", EXAMPLES)
def test_no_letter_and_no_digit_stands_beside_a_number(rule: str) -> None:
    for character in ascii_letters + digits:
        assert not found(rule, f" {character}{EXAMPLES[rule]}")
        assert not found(rule, f"{EXAMPLES[rule]}{character} ")


@pytest.mark.parametrize("rule", EXAMPLES)
def test_any_other_sign_may_stand_beside_a_number(rule: str) -> None:
    for character in " \n\t,;:/()[]<>'\"_-—“#*=":
        assert found(rule, f"a{character}{EXAMPLES[rule]}{character}a")


def number_that_begins(four: str) -> str:
    """A number whose check digit is right; with one beginning in eleven none is, so the next is taken."""
    nines = (f"{four}{rest:05}" for rest in range(7, 100))
    return next(nine + last for nine, last in product(nines, digits) if nhs.is_valid(nine + last))


def test_numbers_of_the_health_services_begin_as_they_are_given_out() -> None:
    for number in range(10_000):
        four = f"{number:04}"
        of_scotland = 1 <= int(four[:2]) <= 31 and 1 <= int(four[2:]) <= 12
        given_out = of_scotland or four[0] in "4679" or four[:2] in {"32", "33", "34", "35", "36", "37", "38", "39"}
        assert found(NHS, number_that_begins(four)) == given_out, four


def test_insurance_numbers_begin_with_two_letters_that_are_used() -> None:
    for first, second in product(ascii_uppercase, repeat=2):
        used = first not in "DFIQUV" and second not in "DFIOQUV"
        used = used and first + second not in {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}
        for prefix in (first + second, (first + second).lower()):
            assert found(INSURANCE, f"{prefix}000000A") == used, prefix
        assert found(INSURANCE, f"{first}{second} 00 00 00 A") == used


def test_insurance_numbers_end_with_one_of_four_letters() -> None:
    for last in ascii_letters:
        assert found(INSURANCE, f"AA000000{last}") == (last.upper() in "ABCD")
        assert found(INSURANCE, f"AA 00 00 00 {last}") == (last in "ABCD")


def test_pupil_numbers_are_checked_by_one_letter_of_all() -> None:
    for last in f"{digits}ABCDEFGHJKLMNPQRTUVWXYZ":
        rest = f"83979990417{last}"
        right = [letter for letter in ascii_uppercase if found(PUPIL, letter + rest)]
        assert right == [upn.calc_check_digit(rest)]
        assert found(PUPIL, (right[0] + rest).lower())


def test_every_check_letter_occurs() -> None:
    numbers = (f"{number:012}" for number in range(839999900000, 839999900100))
    letters = {upn.calc_check_digit(rest): rest for rest in numbers}
    assert "".join(sorted(letters)) == "ABCDEFGHJKLMNPQRTUVWXYZ"
    assert all(found(PUPIL, letter + rest) for letter, rest in letters.items())


def test_the_second_half_of_a_postcode_has_no_letters_that_are_misread() -> None:
    for one, other in product(ascii_uppercase, repeat=2):
        stands = not {one, other} & set("CIKMOV")
        assert found(POSTCODE, f"ZE9 9{one}{other}") == stands
        unit = f"{one}{other}".lower()
        assert found(POSTCODE, f"ze9 9{unit}") == (stands and unit not in {"st", "nd", "rd", "th", "ft", "hr", "lb"})


def test_only_inner_london_has_districts_with_a_letter() -> None:
    for area in ("E", "EC", "N", "NW", "SE", "SW", "W", "WC", "B", "G", "L", "M", "S", "BH", "WA", "NE", "SY"):
        for letter in ascii_uppercase:
            inner = area in {"E", "EC", "N", "NW", "SE", "SW", "W", "WC"}
            assert found(POSTCODE, f"{area}9{letter} 9ZZ") == (inner and letter not in "ILOZ"), (area, letter)


def test_a_hundred_and_twenty_four_areas_have_postcodes() -> None:
    areas = [area for length in (1, 2) for area in map("".join, product(ascii_uppercase, repeat=length))]
    there = {area for area in areas if found(POSTCODE, f"{area}99 9ZZ")}
    assert len(there) == 124
    assert {area for area in there if len(area) == 1} == set("BEGLMNSW")
    assert {area for area in there if len(area) == 2 and area[0] in "QVXJ"} == {"JE"}
    assert all(found(POSTCODE, f"{area}{number} 9ZZ") for area in there for number in (0, 1, 9, 10))


def test_telephone_numbers_begin_as_they_are_given_out() -> None:
    given_out = {f"1{digit}" for digit in "123456789"} | {"20", "23", "24", "28", "29", "30", "33", "34", "37"}
    given_out |= {"55", "56", "90", "91", "98"} | {f"{first}{digit}" for first in "78" for digit in digits}
    short = {f"1{digit}" for digit in "123456789"} | {"80"}
    for beginning in (f"{number:02}" for number in range(100)):
        assert found(PHONE, f"0{beginning}00000000") == (beginning in given_out), beginning
        assert found(PHONE, f"+44 {beginning}00000000") == (beginning in given_out) or beginning == "08"  # 0800 000000
        assert found(PHONE, f"0{beginning}0000000") == (beginning in short)


def test_any_letter_digit_and_sign_of_an_address_may_stand_before_its_domain() -> None:
    for character in f"{ascii_letters}{digits}.%+'-_é":
        assert found(MAIL, f"a{character}@example.org")
    for character in ' \n,;:()<>[]"/@!':
        assert not found(MAIL, f"a{character}@example.org")


def test_any_letter_and_digit_may_stand_in_a_domain() -> None:
    for character in f"{ascii_letters}{digits}-":
        assert found(MAIL, f"a@x{character}x.{character}.org")
    for character in " _,;@":
        assert not found(MAIL, f"a@x{character}x")


ENGLISH = "January February March April May June July August September October November December"
WELSH = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
SHORT = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"


@pytest.mark.parametrize("month", f"{ENGLISH} {WELSH} {SHORT}".split())
def test_months_have_names(month: str) -> None:
    for written in (month, month.upper(), month.lower(), f"{month}."):
        assert found(BIRTH, f"born 3 {written} 2003")
        assert found(BIRTH, f"born {written} 3, 2003")
    assert found(BIRTH, f"born 3{month}03")
    assert found(BIRTH, f"born 3-{month}-'03")


def test_days_and_months_have_numbers() -> None:
    for number in range(100):
        for written in {f"{number}", f"{number:02}"}:
            assert found(BIRTH, f"born {written}/1/2003") == (1 <= number <= 31), written
            assert found(BIRTH, f"born {written}. 1. 03") == (1 <= number <= 31), written
            assert found(BIRTH, f"born 1-{written}-2003") == (1 <= number <= 12), written
            assert found(BIRTH, f"born 2003-{written}-01") == (1 <= number <= 12), written
            assert found(BIRTH, f"born 2003/12/{written}") == (1 <= number <= 31), written
            assert found(BIRTH, f"born {written} May 2003") == (1 <= number <= 31), written
    for counted in ("1st", "2nd", "3rd", "4th", "21st", "31st"):
        assert found(BIRTH, f"born {counted} May 2003")
        assert found(BIRTH, f"born May {counted} 2003")
        assert found(BIRTH, f"born on the {counted} of May 2003")


def test_a_year_has_two_digits_or_is_one_of_four_centuries() -> None:
    for year in (*range(1700, 2300), 1000, 9999):
        near = 1800 <= year < 2200
        assert found(BIRTH, f"born 3 May {year}") == near
        assert found(BIRTH, f"born 3/5/{year}") == near
        assert found(BIRTH, f"born {year}-05-03") == near
    assert found(BIRTH, "born 3 May 99")
    assert not found(BIRTH, "born 3 May 9")


def test_a_date_stands_apart() -> None:
    for character in ascii_lowercase + digits:
        assert not found(BIRTH, f"born: {character}12/05/2003")
    for digit in digits:
        assert not found(BIRTH, f"born 12/05/2003{digit}")


ELSEWHERE = (
    "after and attended before between but died from had has have if killed moved party seen since then until visited"
    " was were when who will would 2003"
)


@pytest.mark.parametrize("word", ELSEWHERE.split())
def test_a_word_between_gives_the_date_to_another_event(word: str) -> None:
    assert found(BIRTH, f"born early {word}x 3 May 2010")
    assert not found(BIRTH, f"born early {word} 3 May 2010")
    assert not found(BIRTH, f"born {word.upper()}, 3 May 2010")


def test_a_sentence_ends_what_is_said_of_a_birth() -> None:
    for end in ".;!?\n":
        assert not found(BIRTH, f"born here{end} 3 May 2010")


@pytest.mark.parametrize("word", ["said", "that", "told", "when", "who"])
def test_a_word_behind_the_date_gives_the_birth_to_another_time(word: str) -> None:
    assert found(BIRTH, f"On 3 May 2010 {word}x she was born.")
    assert not found(BIRTH, f"On 3 May 2010 {word} she was born.")


def test_a_birth_is_that_of_somebody_at_some_place_or_time() -> None:
    for word in ("at", "in", "of", "on", "to"):
        assert found(BIRTH, f"birth {word} a hospital, 3 May 2003")
    for word in ("visit", "parents", "mother", "plan", "weight", "family", "certificate", "ofx"):
        assert not found(BIRTH, f"birth {word} 3 May 2003")
    for sign in ",:(":
        assert found(BIRTH, f"birth{sign} 3 May 2003")
