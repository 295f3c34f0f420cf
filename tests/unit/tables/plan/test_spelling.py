import pytest

from scr_schema.tables.plan.spelling import distance, key_of, words_of


@pytest.mark.parametrize(
    ("title", "like"),
    [
        ("ACTIONS", "Action"),
        ("Lead Officer(s)", "lead officer"),
        ("Agencies", "Agency"),
        ("  Target\n\tdates: *", "Target date"),
        ("Time-scale", "Timescale"),
        ("Monitoring & Evaluation", "Monitoring and evaluation"),
        ("How will we know it's done?", "How will we know its done"),
        ("The recommendation", "Recommendation"),
        ("1. Recommendation", "Recommendation"),
        ("b) Action", "Action"),
        ("Organization", "Organisation"),
        ("Prioritized", "Prioritised"),
        ("Rec #", "Rec number"),
        ("ＲＡＧ", "RAG"),
    ],
)
def test_spellings_of_one_title(title: str, like: str) -> None:
    assert key_of(words_of(title)) == key_of(words_of(like))


@pytest.mark.parametrize(
    ("title", "unlike"),
    [("Status", "Statu"), ("Progress", "Progres"), ("Action", "Акция"), ("Horizon", "Horison"), ("R/A/G", "G/A/R")],
)
def test_words_that_are_not_alike(title: str, unlike: str) -> None:
    assert key_of(words_of(title)) != key_of(words_of(unlike))


@pytest.mark.parametrize("blank", ["", " \n", "***", "?!", "the"])
def test_what_has_no_words(blank: str) -> None:
    assert words_of(blank) == ()


@pytest.mark.parametrize(
    ("first", "second", "slips"),
    [
        ("action", "action", 0),
        ("action", "acton", 1),
        ("acton", "action", 1),
        ("action", "axtion", 1),
        ("action", "actoin", 1),
        ("action", "catoin", 2),
        ("action", "auctoins", 3),
        ("action", "evidence", 4),
        ("", "abc", 3),
    ],
)
def test_the_slips_between_two_texts(first: str, second: str, slips: int) -> None:
    assert distance(first, second, 3) == slips
    assert distance(first, second, 1) == min(slips, 2)
