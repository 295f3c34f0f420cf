"""Merged cells: a workbook lists them behind the rows, so they are looked up before these are read."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import chain

from scr_schema.readers.office.package import BadPackage, Package, damaged
from scr_schema.readers.office.xml_ import read_through
from scr_schema.readers.xlsx.reference import MOST_COLUMNS, Range, range_of

#: The most merged cells of a sheet; each is looked at once.
MOST_MERGED = 250_000

_NAME = b"sheetData"
_ROWS_END = re.compile(rb"</(?:[^<>:\s]{1,40}:)?sheetData\s{0,8}>")
_OVERLAP = 64
# A tail is no document of its own: it lacks the element that its last tag ends.
_OPENED = b"<worksheet>"


def merged_of(package: Package, part: str) -> list[Range]:
    """The merged cells of a sheet by their first row; of those that begin in columns that are read.

    The rows are passed over unread: only what stands behind them is parsed. What is wrong there is not said here, as
    the reading of the rows comes to it.

    Raises:
        BadPackage: there are too many of them.

    """
    found = _Merged()
    with suppress(BadPackage):
        read_through(_tail(package.chunks(part)), found)
    if found.too_many:
        raise damaged(f"a sheet has more than {MOST_MERGED:,} merged cells")
    return sorted(found.ranges)


def _tail(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """What stands behind the rows; all of a part in UTF-16, in which the end of the rows reads otherwise."""
    first = next(chunks, b"")
    if b"\0" in first:
        yield from chain((first,), chunks)
        return
    behind = False
    end = b""
    for chunk in chain((first,), chunks):
        if behind:
            yield chunk
            continue
        window = end + chunk
        end = window[-_OVERLAP:]
        if _NAME in window and (found := _ROWS_END.search(window)):
            behind = True
            yield _OPENED + window[found.end() :]


class _Merged:
    """Gathers merged cells."""

    def __init__(self) -> None:
        self.ranges: list[Range] = []
        self.too_many = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "mergeCell" and (found := range_of(attributes.get("ref", ""))) and found.left < MOST_COLUMNS:
            self.too_many = len(self.ranges) == MOST_MERGED
            if not self.too_many:
                self.ranges.append(found)

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass
