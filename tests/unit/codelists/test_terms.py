import pytest

from scr_schema.codelists import terms
from scr_schema.codelists.terms import found, mentions, text_of

LIST = "Term,Meaning,Source,Since\n" + "".join(
    f"{term},x,§1,2011-04-19\n" for term in ("end* his life", "overdos*", "take one's life")
)


@pytest.fixture(autouse=True)
def listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms, "TERM_LISTS", {"some": "A list."})
    monkeypatch.setattr(terms, "text_of", lambda _: LIST)
    for cached in (terms.terms, terms._pattern):
        cached.cache_clear()


@pytest.mark.parametrize(
    "text",
    [
        "He ended his life.",
        "END HIS LIFE",
        "an overdose",
        "Overdosed twice",
        "end-his-life",
        "end\nhis  life",
        "take one’s life",
    ],
)
def test_a_term_is_found_whatever_its_case_endings_and_blanks(text: str) -> None:
    assert mentions("some", text)


@pytest.mark.parametrize(
    "text", ["ended her life", "end of his life", "bend his life", "end his lifestyle", "dose", ""]
)
def test_a_part_of_a_term_or_of_a_word_is_none(text: str) -> None:
    assert not mentions("some", text)


def test_what_is_found_is_told_in_small_letters_with_single_blanks() -> None:
    assert found("some", "He ENDED-his\n life: an Overdose, an overdose.") == {"ended his life", "overdose"}
    assert found("some", "He took a dose.") == frozenset()


def test_a_list_that_there_is_not_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    with pytest.raises(KeyError):
        text_of("others")
