"""Merged cells: a workbook lists them behind the rows, so they are looked up before these are read."""

import re
from collections.abc import Iterator, Mapping
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
    try:
        read_through(_tail(package.chunks(part)), found)
    except BadPackage:
        if len(found.ranges) > MOST_MERGED:
            raise
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

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "mergeCell" and (found := range_of(attributes.get("ref", ""))) and found.left < MOST_COLUMNS:
            self.ranges.append(found)
            if len(self.ranges) > MOST_MERGED:
                raise damaged(f"a sheet has more than {MOST_MERGED:,} merged cells")

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass
