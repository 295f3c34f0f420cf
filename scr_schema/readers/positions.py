"""Line and column of a value in its text, found only for what has a finding.

The standard library's decoder passes over what is not on the way, so every text that it takes has places.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from scr_schema.finding import Location, Path

# Numbers are passed over, not read: Python refuses to read one of more than 4,300 digits.
_PASS_OVER = json.JSONDecoder(parse_int=len, parse_float=len).raw_decode
_BLANKS = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value begins in the text, and its key, if it has one."""

    value: int
    key: int | None = None


class Positions:
    """Places in one JSON text that strict reading has taken; the text is looked into when the first one is asked for.

    Lines and columns count from 1, columns in code points. A step that is not there ends the way: what is missing lies
    where its parent begins.
    """

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._inside: dict[int, dict[str | int, _Place]] = {}

    @cached_property
    def _text(self) -> str:
        return self._raw.decode()

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line begins."""
        return [0, *(end.end() for end in re.finditer("\n", self._text))]

    def location(self, path: Path, *, of_key: bool = False) -> Location:
        """Where a value stands in the text, or a member's key."""
        line, column = (self.of_key if of_key else self.of_value)(path)
        return Location(line=line, column=column)

    def of_value(self, path: Path) -> tuple[int, int]:
        """Line and column of a value."""
        return self._line_and_column(self._place(path).value)

    def of_key(self, path: Path) -> tuple[int, int]:
        """Line and column of a member's key; of the value, where it has none."""
        place = self._place(path)
        return self._line_and_column(place.value if place.key is None else place.key)

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def _place(self, path: Path) -> _Place:
        place = _Place(self._behind_blanks(0))
        for step in path:
            below = self._below(place.value).get(step)
            if below is None:
                break
            place = below
        return place

    def _below(self, container: int) -> dict[str | int, _Place]:
        """The places of what stands right inside a container, looked for once."""
        if container not in self._inside:
            self._inside[container] = dict(self._items(container))
        return self._inside[container]

    def _items(self, container: int) -> Iterator[tuple[str | int, _Place]]:
        opening = self._text[container]
        if opening not in "{[":
            return
        position, at = 0, self._behind_blanks(container + 1)
        while self._text[at] not in "]}":
            step, place = self._member(at) if opening == "{" else (position, _Place(at))
            yield step, place
            _, end = _PASS_OVER(self._text, place.value)
            at = self._behind_blanks(end)
            if self._text[at] == ",":
                at = self._behind_blanks(at + 1)
            position += 1

    def _member(self, key: int) -> tuple[str, _Place]:
        name, end = _PASS_OVER(self._text, key)
        colon = self._behind_blanks(end)
        return name, _Place(self._behind_blanks(colon + 1), key)

    def _behind_blanks(self, offset: int) -> int:
        blanks = _BLANKS.match(self._text, offset)
        return blanks.end() if blanks else offset
