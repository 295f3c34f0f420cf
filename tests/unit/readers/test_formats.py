import pytest

from scr_schema.readers.formats import FORMATS, OTHER_TABLES, TEXT_TABLES, format_of, refused


@pytest.mark.parametrize("line", [b"{}\n", b"1\r\n", b"\xef\xbb\xbf{}\n", b"[{}]\n", b" {} \n"])
def test_a_first_line_that_is_a_document_makes_a_stream_of_lines(line: bytes) -> None:
    assert format_of(line) == "ndjson"


@pytest.mark.parametrize("line", [b"", b"{\n", b"[\n", b"\n", b"\xff\n", b'{"a":1}{"b":2}\n'])
def test_any_other_first_line_makes_a_document(line: bytes) -> None:
    assert format_of(line) == "json"


def test_a_file_is_of_records_or_a_table_and_never_both() -> None:
    tables = {*TEXT_TABLES, *OTHER_TABLES}
    assert not tables & FORMATS.keys()
    assert {suffix for suffix in (*tables, *FORMATS, "", ".txt") if refused(suffix)} == tables
