import io

import pytest

from scr_schema.readers.formats import FORMATS, OTHER_TABLES, TABLES, format_of, holds_tables, refused


@pytest.mark.parametrize("line", [b"{}\n", b"1\r\n", b"\xef\xbb\xbf{}\n", b"[{}]\n", b" {} \n"])
def test_a_first_line_that_is_a_document_makes_a_stream_of_lines(line: bytes) -> None:
    assert format_of(line) == "ndjson"


@pytest.mark.parametrize("line", [b"", b"{\n", b"[\n", b"\n", b"\xff\n", b'{"a":1}{"b":2}\n'])
def test_any_other_first_line_makes_a_document(line: bytes) -> None:
    assert format_of(line) == "json"


def test_a_file_is_of_records_or_a_table_and_never_both() -> None:
    tables = {*TABLES, *OTHER_TABLES}
    assert len(tables) == len(TABLES) + len(OTHER_TABLES)
    assert not tables & FORMATS.keys()
    assert {suffix for suffix in (*tables, *FORMATS, "") if refused(suffix)} == set(OTHER_TABLES)


@pytest.mark.parametrize(
    ("ending", "content", "is_tables"),
    [
        (".txt", b" {}", False),
        (".txt", b"\xef\xbb\xbf[", False),
        (".txt", b"a\tb", True),
        (".csv", b"{", True),
        ("", b"a", False),
    ],
)
def test_a_text_may_hold_records_too(ending: str, content: bytes, is_tables: bool) -> None:
    file = io.BytesIO(content)
    assert holds_tables(file, ending) is is_tables
    assert file.tell() == 0
