"""From bytes to lines and columns as people count them."""


def place_of(raw: bytes, offset: int) -> tuple[int, int]:
    """Line and column of a byte, both from 1, the column in code points."""
    before = raw[:offset]
    start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[start:].decode(errors="replace")) + 1


def offset_of(raw: bytes, line: int, column: int) -> int:
    """The byte at a line and a column that counts bytes, both from 1.

    Raises:
        ValueError: there are not so many lines.

    """
    start = 0
    for _ in range(line - 1):
        start = raw.index(b"\n", start) + 1
    return start + max(column - 1, 0)
