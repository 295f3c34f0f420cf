import hashlib
import io

from hypothesis import given
from hypothesis import strategies as st

from scr_schema.readers.stream import Digesting

CONTENT = st.lists(st.sampled_from([b"a", b"bc", b"\n", b"\r\n", b"\x00"]), max_size=12).map(b"".join)
SIZES = st.lists(st.integers(1, 5), min_size=40, max_size=40)


def first_line(content: bytes, size: int) -> bytes:
    plain = io.BytesIO(content)
    return next((line for line in iter(lambda: plain.readline(size), b"") if line.strip()), b"")


@given(CONTENT, st.integers(0, 9), SIZES)
def test_lines_are_those_of_the_stream_itself_whatever_was_looked_at_before(
    content: bytes, ahead: int, sizes: list[int]
) -> None:
    stream, plain = Digesting(io.BytesIO(content)), io.BytesIO(content)
    if ahead:
        assert stream.first_line(ahead) == first_line(content, ahead)
    assert [stream.readline(size) for size in sizes] == [plain.readline(size) for size in sizes]
    assert stream.digested() == hashlib.sha256(content).hexdigest()


@given(CONTENT, st.integers(0, 9), SIZES)
def test_pieces_are_those_of_the_stream_itself(content: bytes, ahead: int, sizes: list[int]) -> None:
    stream, plain = Digesting(io.BytesIO(content)), io.BytesIO(content)
    if ahead:
        stream.first_line(ahead)
    assert b"".join(stream.read(size) for size in sizes) == plain.read(sum(sizes))
    assert stream.digested() == hashlib.sha256(content).hexdigest()


def test_what_nobody_has_read_is_digested_too() -> None:
    for content in (b"a\nb\n", b"a\n" * 2**20):
        stream = Digesting(io.BytesIO(content))
        stream.first_line(9)
        stream.readline(1)
        assert stream.digested() == hashlib.sha256(content).hexdigest()
