"""A safe look into a file that is a zip archive of parts: XLSX, DOCX, ODS.

Nothing that the file says of itself is believed: what is unpacked is counted, in pieces that are never large.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from scr_schema.readers.office.bad_package import BadPackage, damaged, protected, too_large
from scr_schema.readers.office.compound import fault_of_compound, is_compound
from scr_schema.readers.office.directory import STORED, Member, members_of

__all__ = ["LARGEST", "LARGEST_SMALL", "BadPackage", "Package", "damaged", "open_package", "protected", "too_large"]

#: The most bytes that all parts which are read may take once they are unpacked.
LARGEST = 1024 * 1024 * 1024

#: The most tags that they may have, one that ends itself taken as two: a full sheet of seven columns has 31 million.
MOST_TAGS = 32 * 1024 * 1024

#: The most bytes of a part that is held in memory: styles, relationships, names.
LARGEST_SMALL = 32 * 1024 * 1024

#: How often a part may be opened; more often is a file whose parts name each other in circles.
MOST_OPENED = 8

#: How many bytes are unpacked at a time.
PIECE = 64 * 1024

# Office keeps them in vbaProject.bin, OpenDocument in folders of its own.
_MACROS = re.compile(r"(?:.*/)?vbaproject\.bin\Z|basic/.|scripts/.", re.IGNORECASE)
_MEDIA = re.compile(r"(?:.*/)?(?:media|pictures)/.", re.IGNORECASE)


class Package:
    """The parts of a package by their names, which are taken alike in capitals and small letters (OPC)."""

    def __init__(self, file: BinaryIO, members: tuple[Member, ...]) -> None:
        self.names = tuple(member.name for member in members)
        self._file = file
        self._members = {member.name.lower(): member for member in members}
        self._opened: Counter[str] = Counter()
        self._size = self._tags = 0

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    @property
    def has_macros(self) -> bool:
        """Whether programs stand in it, which are never run or read."""
        return any(map(_MACROS.match, self.names))

    @property
    def media(self) -> tuple[str, ...]:
        """The parts that are pictures and the like."""
        return tuple(filter(_MEDIA.match, self.names))

    def chunks(self, name: str, limit: int = LARGEST) -> Iterator[bytes]:
        """The bytes of a part in small pieces; ``limit`` is how many it may have.

        Raises:
            BadPackage: there is no such part, it is larger, it is opened too often, or it is not as the archive says.
                What is wrong at the end of a part is found when its last bytes have been given.

        """
        member = self._members.get(name.lower())
        if member is None:
            raise damaged("a part is missing")
        if member.size > limit:
            raise too_large(limit)
        self._opened[member.name] += 1
        if self._opened[member.name] > MOST_OPENED:
            raise damaged("a part belongs to too many others")
        if self._opened[member.name] == 1:
            self._size += member.size
        if self._size > LARGEST:
            raise too_large(LARGEST)
        return self._counted(member, again=self._opened[member.name] > 1)

    def _counted(self, member: Member, *, again: bool) -> Iterator[bytes]:
        """The bytes of a part, its tags counted: what costs time is how many there are, not how long they are."""
        for piece in _unpacked(self._file, member):
            if not again:
                self._tags += piece.count(b"<") + piece.count(b"/>")
            if self._tags > MOST_TAGS:
                raise damaged(f"its parts have more than {MOST_TAGS:,} tags")
            yield piece


def open_package(file: BinaryIO) -> Package:
    """The package in a file, of which no part has been read yet.

    Raises:
        BadPackage: it is protected by a password, of an old format, or cannot be trusted.

    """
    if is_compound(file):
        raise BadPackage(fault_of_compound(file))
    return Package(file, members_of(file))


def _unpacked(file: BinaryIO, member: Member) -> Iterator[bytes]:
    """The bytes of a member, counted against what its entry says."""
    size = checksum = 0
    for piece in _stored(file, member) if member.method == STORED else _inflated(file, member):
        size += len(piece)
        if size > member.size:
            break
        checksum = zlib.crc32(piece, checksum)
        yield piece
    if size != member.size or checksum != member.checksum:
        raise damaged("a part is not as long or not the same as it was written")


def _stored(file: BinaryIO, member: Member) -> Iterator[bytes]:
    """The bytes of the file that are a member's; others may read from the file between two of them."""
    at, end = member.start, member.start + member.packed
    while at < end:
        file.seek(at)
        piece = file.read(min(PIECE, end - at))
        if not piece:
            raise damaged("it is cut off")
        at += len(piece)
        yield piece


def _inflated(file: BinaryIO, member: Member) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for packed in _stored(file, member):
            left = packed
            while left and not inflater.eof:
                if piece := inflater.decompress(left, PIECE):
                    yield piece
                left = inflater.unconsumed_tail
        while piece := inflater.decompress(b"", PIECE):
            yield piece
    except zlib.error:
        raise damaged("a part cannot be unpacked") from None
    if not inflater.eof:
        raise damaged("a part is cut off")
