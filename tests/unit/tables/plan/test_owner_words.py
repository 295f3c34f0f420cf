import pytest

from scr_schema.tables.plan.owner_words import names_somebody, word_of


@pytest.mark.parametrize(
    "text",
    [
        "Pat Example",
        "the nurse",
        "Rheolwr",
        "QISM",
        "x@example.org",
        "all",
        "Whoever writes to the board should",
        "Dr E",
    ],
)
def test_words_that_may_name_somebody_do(text):
    assert names_somebody(text)


@pytest.mark.parametrize("text", ["", "12", "June 2011", "as above", "See Above", "to write to those who did not come"])
def test_words_that_name_nobody_do_not(text):
    assert not names_somebody(text)


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Managers,", "manager"),
        ("agencies", "agency"),
        ("Midwives", "midwife"),
        ("Children’s", "child"),
        ("Head's", "head"),
        ("SM's", "sm"),
        ("GPs", "gp"),
        ("business", "business"),
        ("Service:", "service"),
        ("–", "–"),
    ],
)
def test_a_word_is_looked_up_in_the_singular(word, key):
    assert word_of(word).key == key
