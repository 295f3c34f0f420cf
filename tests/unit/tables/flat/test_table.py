import pytest

from scr_schema.tables.flat.table import sheet_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("persons services", "persons services"),
        ("a/b:c*d?e[f]g\\h'", "a b c d e f g h"),
        ("", "list"),
        ("history", "history list"),
        ("Codes", "Codes list"),
        ("x" * 40, "x" * 31),
        ("word " * 10, "word word word word word word w"),
    ],
)
def test_a_sheet_gets_a_name_that_it_can_have(words: str, name: str) -> None:
    assert sheet_name(words, set()) == name


def test_no_two_sheets_get_the_same_name_in_whatever_case() -> None:
    taken: set[str] = set()
    names = []
    for _ in range(11):
        names.append(sheet_name("Persons " + "x" * 40, taken))
        taken.add(names[-1].lower())
    assert names[:2] == ["Persons " + "x" * 23, "Persons " + "x" * 21 + " 2"]
    assert len(taken) == 11
    assert max(map(len, names)) == 31
    assert sheet_name("PERSONS", {"persons"}) == "PERSONS 2"
