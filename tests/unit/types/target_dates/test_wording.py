import pytest

from scr_schema.types.target_dates.vocabulary import mended
from scr_schema.types.target_dates.wording import plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("JANUARY  2011.", "jan 2011"),
        ("Sept.\u00a02011", "sep 2011"),
        ("May–June ’11", "may-jun '11"),
        ("May\u00ad 2011\u200b", "may 2011"),
        ("\u2022 The 1st of Mayor", "1st of mayor"),
        ("Tues, the first of May", "tue, 1st of may"),
        ("first May", "first may"),
        ("second quarter", "2nd quarter"),
        ("twenty-first May", "21st may"),
        ("Thirty First May", "31st may"),
        ("On-going / on going", "ongoing / ongoing"),
        ("June 2011 (TBC)", "jun 2011, tbc"),
        ("[June 2011]", "jun 2011"),
        ("Target date: June", "jun"),
        ("1\u2044 5 \u2215 2011", "1/ 5 / 2011"),
        ("\u017fep 2011", "sep 2011"),
        ("Wee\u212a", "week"),
        ("–", ""),
    ],
)
def test_words_are_written_in_one_way(text: str, words: str) -> None:
    assert (plain(text).text, plain(text).misspelt) == (words, False)


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("febuary", "feb"),
        ("septmber", "sep"),
        ("agust", "aug"),
        ("januarry", "jan"),
        ("decembet", "dec"),
        ("ocotber", "oct"),
        ("october's", None),
        ("febury", None),
        ("member", None),
        ("marhc", None),
        ("juny", None),
        ("a", None),
        ("", None),
    ],
)
def test_a_long_name_of_a_month_is_mended_by_one_letter_and_no_more(word: str, month: str | None) -> None:
    assert mended(word) == month


def test_a_mended_month_is_told() -> None:
    assert plain("1 Febuary").misspelt
