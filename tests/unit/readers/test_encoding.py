import io

import pytest
from read_sources import read_all

from scr_schema.finding import Fault
from scr_schema.readers.csv_ import read
from scr_schema.readers.encoding import PIECE, encoding_of, text_of

TEXT = "Recommendation,Action,Target dates\nCafé,“Write”,May\n"


def named(content: bytes) -> str:
    encoding = encoding_of(io.BytesIO(content))
    return encoding.rule if isinstance(encoding, Fault) else encoding.name


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16"),
        (TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("windows-1252"), "windows-1252"),
    ],
)
def test_a_text_is_read_in_its_encoding_without_its_mark(content: bytes, name: str) -> None:
    assert named(content) == name
    found = read_all(read, content)
    assert found.cells[1] == ("Café", "“Write”", "May")
    assert found.words("SCR-068") == ([] if name == "utf-8" else [{"encoding": name}])


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("mac-roman", "The child’s plan,• ask – “always”,café\n"),
        ("mac-roman", "Children’s care,May\n"),
        ("cp850", "Café owner,£5\n"),
    ],
)
def test_what_other_programs_of_an_office_write_is_told_by_its_marks(encoding: str, text: str) -> None:
    found = read_all(read, text.encode(encoding))
    assert found.cells == [tuple(text.strip().split(","))]
    assert found.words("SCR-068") == [{"encoding": encoding}]


@pytest.mark.parametrize("text", ["EL NIÑO,CAFÉ\n", "Zoë’s Ñandú – Õ\n", "résumé,naïve\n", "5 ¥,Òran\n"])
def test_rare_letters_alone_are_no_marks_of_another_program(text: str) -> None:
    assert named(text.encode("windows-1252")) == "windows-1252"


def test_bytes_that_windows_never_writes_are_guessed_by_frequency() -> None:
    content = (TEXT.splitlines()[0] + "\n" + "Персонал должен спрашивать,Написать всем,май\n" * 20).encode("koi8-r")
    found = read_all(read, content)
    assert (found.rules, len(found.cells)) == (["SCR-068"], 21)


@pytest.mark.parametrize("stray", [b"\x92s", b"\xc3"])
def test_a_few_bytes_astray_in_utf_8_leave_the_rest_as_it_is(stray: bytes) -> None:
    content = "Café,Über,“Write”\nClerk".encode() + stray
    found = read_all(read, content)
    assert found.cells == [("Café", "Über", "“Write”"), ("Clerk" + stray.decode("windows-1252"),)]
    assert found.words("SCR-068") == [{"encoding": "utf-8 with some windows-1252"}]


@pytest.mark.parametrize("tail", ["é".encode("windows-1252"), "é,x\n".encode("windows-1252"), b"\xe2\x80"])
def test_all_of_a_file_is_looked_at_before_it_is_read(tail: bytes) -> None:
    content = b"a,b\n" * PIECE + tail
    assert named(content) == "windows-1252"
    assert len(read_all(read, content).rows) == PIECE + 1


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00",
        b"\x00" * 100,
        b"a,b\n\x00\x01\x02" * 10,
        bytes(range(256)) * 20,
    ],
)
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    found = read_all(read, content)
    assert (found.tables, found.rules) == ([], ["SCR-012"])


@pytest.mark.parametrize("content", [b"\xff\xfea\x00b", b"\xff\xfe\x00\xd8a\x00", b"\xfe\xff\x00"])
def test_a_text_that_is_not_what_its_mark_says_is_refused(content: bytes) -> None:
    assert named(content) == "SCR-005"


def test_characters_may_lie_across_two_pieces() -> None:
    text = "é“\U0001f9d2" * PIECE
    for encoding in ("utf-8", "utf-16"):
        content = text.encode(encoding)
        found = encoding_of(io.BytesIO(content))
        assert not isinstance(found, Fault)
        assert "".join(text_of(io.BytesIO(content), found)) == text
