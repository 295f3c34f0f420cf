"""The part of a long text that is being read."""

from collections.abc import Iterable

#: The most characters that one row of a text file may have; a cell of a record has 100,000 at most.
LARGEST_ROW = 8 * 1024 * 1024

_LEAST = 64 * 1024


class Ahead:
    """A text that comes in pieces: ``text`` is what is at hand of it, and ``ended`` says that no more will come."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self.text = ""
        self.ended = False
        self._pieces = iter(pieces)

    def grow(self, start: int) -> None:
        """Drop what stands before ``start``, and take as much again as is left, so that a row is seldom read twice."""
        parts = [self.text[start:]]
        missing = max(len(parts[0]), _LEAST)
        for piece in self._pieces:
            parts.append(piece)
            missing -= len(piece)
            if missing <= 0:
                break
        else:
            self.ended = True
        self.text = "".join(parts)
