"""The directory of a zip archive, read with distrust.

The standard library's ``zipfile`` makes an object of every entry before a limit can be kept, takes the last of two
members of one name, and until Python 3.11.8 reads members that overlap (CVE-2024-0450).
Layout: PKWARE APPNOTE 6.3; of it only what ISO/IEC 21320-1 and OPC (ECMA-376 Part 2) leave to documents.
"""

import os
import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import BinaryIO

from scr_schema.readers.office.bad_package import damaged, protected

#: The most members that a package may have; a workbook of 1,000 sheets has some 3,000.
MOST_MEMBERS = 10_000

STORED, DEFLATED = 0, 8

_END = struct.Struct("<4s4H2LH")
_END_SIGN = b"PK\5\6"
_LONGEST_COMMENT = 0xFFFF
_LOCATOR = struct.Struct("<4sLQL")
_LARGE_END = struct.Struct("<4sQ2H2L4Q")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_LARGE, _LARGE_COUNT = 0xFFFFFFFF, 0xFFFF
_LARGE_EXTRA = 1
_ENCRYPTED = 1 | 1 << 6 | 1 << 13
_UTF_8 = 1 << 11
_UNSAFE = re.compile(r"/|[A-Za-z]:|(?s:.*/)?\.\.(?:/|\Z)|(?s:.*)[\x00-\x1f]|\Z")


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an archive: where its bytes are, how many, packed how, and what they are to be once unpacked."""

    name: str
    header: int
    start: int
    packed: int
    size: int
    checksum: int
    method: int


def members_of(file: BinaryIO) -> tuple[Member, ...]:
    """The members of an archive in the order of its directory, folders left out.

    Raises:
        BadPackage: it is no archive, or one that cannot be trusted.

    """
    start, size, count = _end_of(file)
    if count > MOST_MEMBERS:
        raise damaged(f"it has more than {MOST_MEMBERS:,} parts")
    members = [_with_start(file, member) for member in _entries(file, start, size, count)]
    _refuse_overlaps(members, start)
    _refuse_doubles(members)
    return tuple(member for member in members if not member.name.endswith("/"))


def _end_of(file: BinaryIO) -> tuple[int, int, int]:
    """Where the directory begins, how many bytes it takes, and how many entries it has."""
    length = file.seek(0, os.SEEK_END)
    tail_start = max(0, length - _END.size - _LONGEST_COMMENT)
    file.seek(tail_start)
    tail = file.read(_END.size + _LONGEST_COMMENT)
    found = tail.rfind(_END_SIGN)
    if found < 0 or len(tail) - found < _END.size:
        file.seek(0)
        raise damaged("it is cut off" if file.read(2) == b"PK" else "it is no zip archive, as such files are")
    _, _, _, _, count, size, start, _ = _END.unpack_from(tail, found)
    end = tail_start + found
    if _LARGE in (size, start) or count == _LARGE_COUNT:
        start, size, count, end = _large_end(file, end) or (start, size, count, end)
    if start + size != end:
        raise damaged("its directory of parts is not where it says")
    return start, size, count


def _large_end(file: BinaryIO, end: int) -> tuple[int, int, int, int] | None:
    """The same of an archive with fields of 64 bits, and where its own end begins."""
    file.seek(max(0, end - _LOCATOR.size))
    raw = file.read(_LOCATOR.size)
    if len(raw) < _LOCATOR.size or not raw.startswith(b"PK\6\7"):
        return None
    _, _, at, _ = _LOCATOR.unpack(raw)
    raw = _read_at(file, at, _LARGE_END.size)
    sign, _, _, _, _, _, _, count, size, start = _LARGE_END.unpack(raw)
    if sign != b"PK\6\6":
        raise damaged("its directory of parts is not where it says")
    return start, size, count, at


def _read_at(file: BinaryIO, at: int, size: int) -> bytes:
    """Just so many bytes."""
    if at > 1 << 62:
        raise damaged("it is cut off")
    file.seek(at)
    raw = file.read(size)
    if len(raw) < size:
        raise damaged("it is cut off")
    return raw


def _entries(file: BinaryIO, start: int, size: int, count: int) -> Iterator[Member]:
    """The entries of the directory; the bytes of a member begin behind a header of its own, not looked at yet."""
    at = start
    for _ in range(count):
        fields = _ENTRY.unpack(_read_at(file, at, _ENTRY.size))
        sign, _, _, flags, method, _, _, checksum, packed, unpacked, name, extra, comment, disk, _, _, header = fields
        if sign != b"PK\1\2" or disk not in {0, _LARGE_COUNT}:
            raise damaged("its directory of parts is not whole")
        if flags & _ENCRYPTED:
            raise protected()
        if method not in {STORED, DEFLATED}:
            raise damaged("a part is packed in a way that such files do not use")
        text, more = _read_at(file, at + _ENTRY.size, name), _read_at(file, at + _ENTRY.size + name, extra)
        unpacked, packed, header = _enlarged((unpacked, packed, header), more)
        yield Member(_safe(text, flags), header, 0, packed, unpacked, checksum, method)
        at += _ENTRY.size + name + extra + comment
    if at != start + size:
        raise damaged("its directory of parts is not whole")


def _enlarged(fields: tuple[int, int, int], extra: bytes) -> Iterator[int]:
    """The fields, and of those that 32 bits do not hold what the extra field says, which has them in this order."""
    large = iter(_large_fields(extra) if _LARGE in fields else ())
    for value in fields:
        yield next(large, value) if value == _LARGE else value


def _large_fields(extra: bytes) -> tuple[int, ...]:
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<2H", extra)
        if kind == _LARGE_EXTRA:
            body = extra[4 : 4 + size]
            return struct.unpack_from(f"<{len(body) // 8}Q", body)
        extra = extra[4 + size :]
    return ()


def _safe(raw: bytes, flags: int) -> str:
    """The name of a member; nothing is unpacked to a folder, but a name that leads out of one is no accident."""
    try:
        name = raw.decode("utf-8" if flags & _UTF_8 else "cp437").replace("\\", "/")
    except UnicodeDecodeError:
        raise damaged("a part has a name that is no text") from None
    if _UNSAFE.match(name):
        raise damaged("a part has a name that leads out of the file")
    return name


def _with_start(file: BinaryIO, member: Member) -> Member:
    """The member with the place of its bytes; its own header must name it as the directory does."""
    sign, _, flags, method, _, _, _, _, _, name, extra = _LOCAL.unpack(_read_at(file, member.header, _LOCAL.size))
    if sign != b"PK\3\4" or method != member.method or _safe(file.read(name), flags) != member.name:
        raise damaged("a part is not what the directory of parts says")
    start = member.header + _LOCAL.size + name + extra
    return Member(member.name, member.header, start, member.packed, member.size, member.checksum, method)


def _refuse_overlaps(members: Iterable[Member], directory: int) -> None:
    """Two members that share bytes are how a small file claims to hold a large one (CVE-2024-0450)."""
    ordered = sorted(members, key=lambda member: member.header)
    bounds = [*((member.header, member.start + member.packed) for member in ordered), (directory, directory)]
    if any(end > begin for (_, end), (begin, _) in pairwise(bounds)):
        raise damaged("two parts take the same bytes of it")


def _refuse_doubles(members: list[Member]) -> None:
    """Programs differ in which of two members of one name they read; names differ by more than case (OPC)."""
    if len({member.name.lower() for member in members}) < len(members):
        raise damaged("two parts have one name")
