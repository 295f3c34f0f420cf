"""What identifies is found wherever it stands in a text, and nothing is found where nothing of the kind can stand."""

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on
from stdnum.gb import nhs, upn

from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.registry import RULES
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT

NHS, INSURANCE, PUPIL, POSTCODE, PHONE, MAIL, BIRTH = (f"PRV-{number:03}" for number in range(3, 10))
LOOKING = (NHS, INSURANCE, PUPIL, POSTCODE, PHONE, MAIL, BIRTH)

each_rule = pytest.mark.parametrize("rule", LOOKING)

digits = "0123456789"
words = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=f"{digits}@"), max_size=60)
no_letter = st.sampled_from(["", " ", "\n", ",", ": ", "(", "“", "—", "/"])


def found(rule: str, text: str) -> bool:
    check = RULES[rule].check
    assert check
    return bool(list(check({"record_type": "recommendation", "text": text}, Circumstances())))


@st.composite
def inside(draw: st.DrawFn, written: st.SearchStrategy[str]) -> str:
    """Something in the midst of words, with no letter of theirs at either end of it."""
    before, after = draw(words), draw(words)
    opening = draw(no_letter.filter(bool)) if before else ""
    closing = draw(no_letter.filter(bool)) if after else ""
    return f"{before}{opening}{draw(written)}{closing}{after}"


@st.composite
def nhs_numbers(draw: st.DrawFn) -> str:
    beginning = draw(st.sampled_from(["0101", "3112", "2906", "32", "39", "4", "6", "7", "9"]))
    nine = beginning + draw(st.text(digits, min_size=9 - len(beginning), max_size=9 - len(beginning)))
    numbers = [nine + last for last in digits if nhs.is_valid(nine + last) and len(set(nine + last)) > 1]
    number = draw(st.sampled_from(numbers)) if numbers else "9990000018"
    between = draw(st.sampled_from(["", " ", "-", "\u00a0"]))
    return between.join((number[:3], number[3:6], number[6:]))


@st.composite
def pupil_numbers(draw: st.DrawFn) -> str:
    rest = draw(st.from_regex(r"\A[2-9][0-9]{10}[0-9A-HJ-NP-RT-Z]\Z"))
    return upn.calc_check_digit(rest) + rest


PHONES = ["0207946####", "020 7946 ####", "(020) 7946 ####", "07700 900###", "07700900###", "0117-496-0###"]
PHONES += ["01632 960###", "+44 20 7946 ####", "+44 (0)20 7946 ####", "+447700900###", "0044 7700 900###"]


@st.composite
def phone_numbers(draw: st.DrawFn) -> str:
    shape = draw(st.sampled_from(PHONES))
    return "".join(draw(st.sampled_from(digits)) if character == "#" else character for character in shape)


insurance_numbers = st.from_regex(r"\A[ABCEHJLMPRSWXY][ABCEHJLMPRSWXY]( ?)[0-9]{2}\1[0-9]{2}\1[0-9]{2}\1[A-D]\Z")
postcodes = st.from_regex(r"\A(?:BH|ZE|B|SW|DT|EH|LL|BT)[0-9]{1,2} ?[0-9][ABD-HJLNP-UW-Z]{2}\Z")
addresses = st.from_regex(r"\A[a-z][a-z0-9.]{0,9}[a-z0-9]@([a-z0-9]{1,9}\.){1,3}[a-z]{2,6}\Z")
dates = st.sampled_from(["3 May 2003", "03/05/2003", "3.5.03", "2003-05-03", "3rd of May, 2003", "May 3, 2003"])
births = st.builds("{} {}".format, st.sampled_from(["born", "Born on", "DOB", "d.o.b.", "date of birth:"]), dates)

WRITTEN = {
    NHS: nhs_numbers(),
    INSURANCE: insurance_numbers,
    PUPIL: pupil_numbers(),
    POSTCODE: postcodes,
    PHONE: phone_numbers(),
    MAIL: addresses,
    BIRTH: births,
}


@each_rule
@given(data=st.data())
@tried_on(200)
def test_it_is_found_in_the_midst_of_words(rule: str, data: st.DataObject) -> None:
    assert found(rule, data.draw(inside(WRITTEN[rule])))


@given(words)
@tried_on(300)
def test_nothing_is_found_in_words_without_digits_and_without_the_sign_of_an_address(text: str) -> None:
    assert not any(found(rule, text) for rule in LOOKING)


@pytest.mark.parametrize("form", ["Moment", "Period", "Duration", "Hex64", "Gss", "Country"])
@given(data=st.data())
@tried_on(200)
def test_nothing_is_found_in_dates_digests_and_codes(form: str, data: st.DataObject) -> None:
    pattern = schema("record", CURRENT)["$defs"][form]["pattern"].removesuffix("$")
    value = data.draw(st.from_regex(rf"{pattern}\Z"))
    assert not any(found(rule, value) for rule in LOOKING)


@pytest.mark.parametrize("number", ["1111111111", "4444444444", "7777777777"])
def test_a_number_of_one_digit_stands_for_none_although_its_check_digit_is_right(number: str) -> None:
    assert nhs.is_valid(number)
    assert not found(NHS, number)


def test_pupil_numbers_of_authorities_that_are_younger_than_any_list_are_found() -> None:
    for authority in ("838", "839", "940", "943"):
        rest = f"{authority}999900001"
        assert not upn.is_valid(upn.calc_check_digit(rest) + rest)
        assert found(PUPIL, upn.calc_check_digit(rest) + rest)


PROBES = [*"0aA@ -.\n(+é", "01 ", "a@", "a@a.", "9 ", "1/1/2000 ", "born ", "born 1 May 2003and ", "0123456789 ", "+44"]
PROBES += ["999 000 0019 ", "AA00", "aa 00 ", "ZE9 9C", "E1 ", "birth of ", "3 May ", "0(", "(01)", " 01.02.", "(0)"]
PROBES += ["+44 (0)1", "A83999990000", "dob: ", "1 Jan 99 and was ", "0.", "a.", "\u00a0"]


@each_rule
@pytest.mark.parametrize("probe", PROBES)
def test_a_long_text_is_read_in_time_that_grows_with_its_length_alone(rule: str, probe: str) -> None:
    text = (probe * 100_000)[:100_000]
    began = time.process_time()
    found(rule, text)
    assert time.process_time() - began < 2  # a tenth of that, where nothing else runs; hours, if it were squared


def test_whoever_publishes_nothing_pays_nothing() -> None:
    code = "import sys; import scr_schema.pipeline.run; sys.exit('stdnum' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
