"""The text around the tables of a document."""

from collections import deque

from scr_schema.faults import count
from scr_schema.finding import Fault

# What stands above a table is a title or two; the rest of a long report is only counted.
_PARAGRAPHS = 8
_LONGEST = 1000


class TextAround:
    """The paragraphs, or lines, outside the tables: the nearest above the next table, and how many there were."""

    def __init__(self, one: str) -> None:
        self._one = one
        self._number = 0
        self._above: deque[str] = deque(maxlen=_PARAGRAPHS)

    def add(self, paragraph: str, *, runs_on: bool = False) -> None:
        """Take the next paragraph; a blank one does not count, nor one that ``runs_on`` into the next."""
        if words := " ".join(paragraph[:_LONGEST].split()):
            self._number += not runs_on
            self._above.append(words)

    def take_above(self) -> tuple[str, ...]:
        """What stands above the table that begins now, the nearest last; the next table begins with nothing."""
        above = tuple(self._above)
        self._above.clear()
        return above

    @property
    def fault(self) -> Fault | None:
        """What is to be said of it at the end of the document."""
        if not self._number:
            return None
        words = {"count": count(self._number, self._one), "stand": "stands" if self._number == 1 else "stand"}
        return Fault("SCR-084", words=words)
