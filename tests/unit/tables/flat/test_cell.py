import pytest

from scr_schema.tables.flat.cell import cell_of, fits, value_of
from scr_schema.tables.flat.shape import Kind


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("plain", "plain"),
        (" ", " "),
        ("", "'"),
        ("'", "''"),
        ("'''", "''''"),
        ("'tis", "'tis"),
        ("=1+1", "=1+1"),
        ("[]", "[]"),
        ("a\nb\t", "a\nb\t"),
        ("a\r\nb", '\'"a\\r\\nb"'),
        ('\'"x"', "''\"x\""),
        ("''\"x\"", "'''\"x\""),
        ("_x000D_", '\'"\\u005fx000D_"'),
        ("_x005F_x000D_", '\'"\\u005fx005F\\u005fx000D_"'),
        ("<r>x</r>", '\'"<r>x</r>"'),
        ("\ufffe", '\'"\\ufffe"'),
        ("\x00\x7f", '\'"\\u0000\\u007f"'),
    ],
)
def test_a_text_and_its_cell(text: str, cell: str) -> None:
    assert cell_of(text, Kind.TEXT) == cell
    assert value_of(cell, Kind.TEXT) == text


@pytest.mark.parametrize("words", ["'\"no end", '\'"a" and more', '\'"a\\q"'])
def test_words_that_only_begin_like_a_text_that_was_kept_as_json_stay(words: str) -> None:
    assert value_of(words, Kind.TEXT) == words
    assert value_of(str(cell_of(words, Kind.TEXT)), Kind.TEXT) == words


@pytest.mark.parametrize(
    ("words", "value"), [("0", 0), (" 12 ", 12), ("-3", -3), ("7.0", 7), ("9007199254740991", 2**53 - 1)]
)
def test_a_whole_number(words: str, value: int) -> None:
    number = value_of(words, Kind.INTEGER)
    assert (number, type(number)) == (value, int)


@pytest.mark.parametrize("words", ["one", "007", "1.5", "1,000", "1e3", "+1", "12345678901234567", "٣", "'1", "", " "])
def test_words_that_are_no_whole_number_stay_a_text(words: str) -> None:
    assert value_of(words, Kind.INTEGER) == words


@pytest.mark.parametrize(
    ("words", "value"),
    [("1", 1), ("2.50", 2.5), ("1e+300", 1e300), ("1E3", 1000.0), ("-0.5", -0.5), (" 5e-324", 5e-324)],
)
def test_a_number(words: str, value: float) -> None:
    number = value_of(words, Kind.NUMBER)
    assert (number, type(number)) == (value, type(value))


@pytest.mark.parametrize("words", ["1e999", "NaN", "25%", "2,5", "0.1234567890123456789", "1.", ".5", "9" * 400])
def test_words_that_are_no_number_that_a_double_holds_stay_a_text(words: str) -> None:
    assert value_of(words, Kind.NUMBER) == words


@pytest.mark.parametrize(("words", "value"), [("true", True), (" FALSE ", False), ("yes", "yes"), ("1", "1")])
def test_a_truth(words: str, value: object) -> None:
    read = value_of(words, Kind.BOOLEAN)
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ('"words"', "words"),
        ("words", "words"),
        ("5", 5),
        ("1.0", 1.0),
        ("true", True),
        ('{"a": [1, {"b": null}]}', {"a": [1, {"b": None}]}),
        ('{"a": 1, "a": 2}', '{"a": 1, "a": 2}'),
        ("[NaN]", "[NaN]"),
        ("[1e999]", "[1e999]"),
        ("9007199254740993", "9007199254740993"),
        ("0.10000000000000000001", "0.10000000000000000001"),
        ("[" * 91 + "]" * 91, "[" * 91 + "]" * 91),
        ("[" * 100_000, "[" * 100_000),
        ("1" * 100_000, "1" * 100_000),
    ],
)
def test_local_data_is_json_where_every_system_takes_it_and_else_a_text(words: str, value: object) -> None:
    assert value_of(words, Kind.ANYTHING) == value


def test_an_open_object_in_one_cell_is_an_object_or_a_text() -> None:
    assert value_of('{"local:a":1}', Kind.OPEN) == {"local:a": 1}
    assert value_of("[1]", Kind.OPEN) == "[1]"


def test_only_the_empty_list_and_object_are_written_in_a_cell_of_their_own() -> None:
    assert (value_of("[]", Kind.LIST), value_of(" {} ", Kind.OBJECT)) == ([], {})
    assert (value_of("[1]", Kind.LIST), value_of("x", Kind.OBJECT)) == ("[1]", "x")


@pytest.mark.parametrize(
    ("value", "kind", "answer"),
    [
        (1, Kind.TEXT, False),
        (None, Kind.TEXT, False),
        (True, Kind.INTEGER, False),
        (1.0, Kind.INTEGER, True),
        (1.5, Kind.INTEGER, False),
        (1e300, Kind.INTEGER, False),
        (2**53, Kind.INTEGER, False),
        (2**53, Kind.NUMBER, False),
        (float("nan"), Kind.NUMBER, False),
        (True, Kind.NUMBER, False),
        (True, Kind.BOOLEAN, True),
        ("true", Kind.BOOLEAN, False),
        (None, Kind.ANYTHING, True),
        ({"a": [float("inf")]}, Kind.ANYTHING, False),
        ({"a": 2**60}, Kind.ANYTHING, False),
        ({}, Kind.UNKNOWN, False),
    ],
)
def test_a_value_fits_its_kind_or_does_not(value: object, kind: Kind, answer: bool) -> None:
    assert fits(value, kind) is answer
