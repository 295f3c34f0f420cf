from scr_schema.tables.flat.shape import Kind
from scr_schema.tables.flat.table import FlatColumn, FlatTable
from scr_schema.writers.flat_csv import flat_csv

COLUMNS = tuple(FlatColumn(heading, Kind.TEXT) for heading in ("id", "=title", "revision"))


def written(*rows: dict[int, object]) -> str:
    return b"".join(flat_csv(FlatTable("any", COLUMNS, iter(rows)))).decode()


def test_a_table_is_utf_8_with_a_mark_and_lines_as_spreadsheets_end_them() -> None:
    assert written({0: "a", 2: 1}, {1: "é, b", 2: 1.5}) == '\ufeffid,\'=title,revision\r\na,,1\r\n,"é, b",1.5\r\n'


def test_a_text_that_a_spreadsheet_takes_for_a_formula_is_made_inert_and_a_number_is_none() -> None:
    assert written({0: "=1", 1: "'-x", 2: -1}) == "\ufeffid,'=title,revision\r\n'=1,''-x,-1\r\n"


def test_a_long_table_comes_in_pieces() -> None:
    rows = ({0: "x" * 1_000} for _ in range(1_000))
    pieces = list(flat_csv(FlatTable("any", COLUMNS, rows)))
    assert len(pieces) > 10
    assert max(map(len, pieces)) < 70_000
    assert sum(map(len, pieces)) > 1_000_000
