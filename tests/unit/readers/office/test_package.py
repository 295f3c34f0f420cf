import io
import struct
import warnings
import zipfile
import zlib
from contextlib import suppress

import pytest

from scr_schema.faults import FAULTS
from scr_schema.readers.office import directory, package
from scr_schema.readers.office.package import BadPackage, open_package

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MEBIBYTE = 1024 * 1024


def read(file: io.BytesIO, *parts: str) -> dict[str, bytes]:
    """Some parts of a package, or all of them, each in turn."""
    opened = open_package(file)
    return {part: b"".join(opened.chunks(part)) for part in parts or opened.names}


def refusal(file: io.BytesIO, *parts: str) -> tuple[str, str]:
    with pytest.raises(BadPackage) as caught:
        read(file, *parts)
    fault = caught.value.fault
    assert set(fault.words) == FAULTS[fault.rule].slots
    return fault.rule, fault.words.get("what", fault.words.get("limit", ""))


def replaced(file: io.BytesIO, old: bytes, new: bytes) -> io.BytesIO:
    raw = file.getvalue()
    assert old in raw
    return io.BytesIO(raw.replace(old, new))


def by_hand(*entries: tuple[bytes, bytes, int], between: bytes = b"") -> io.BytesIO:
    """An archive of stored members that are given with their place, which may be a lie."""
    body, listed = b"", b""
    for name, stored, place in entries:
        header = len(body) if place < 0 else place
        fields = (0, 0, 0, 0, zlib.crc32(stored), len(stored), len(stored), len(name))
        if place < 0:
            body += b"PK\3\4" + struct.pack("<5H3L2H", 20, *fields, 0) + name + stored
        listed += b"PK\1\2" + struct.pack("<6H3L5H2L", 20, 20, *fields, 0, 0, 0, 0, 0, header) + name
    body += between
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, len(entries), len(entries), len(listed), len(body), 0)
    return io.BytesIO(body + listed + end)


def test_parts_are_read_in_pieces_that_are_never_large(zipped):
    text = bytes(range(256)) * 4096
    opened = open_package(zipped({"a.xml": text, "b/c.xml": "<c/>"}))
    assert opened.names == ("a.xml", "b/c.xml")
    pieces = list(opened.chunks("a.xml"))
    assert b"".join(pieces) == text
    assert max(map(len, pieces)) <= package.PIECE
    assert "A.XML" in opened
    assert "d.xml" not in opened


def test_parts_may_be_read_in_turns(zipped):
    opened = open_package(zipped({"a": b"a" * MEBIBYTE, "b": b"b" * MEBIBYTE}))
    turns = list(zip(opened.chunks("a"), opened.chunks("b"), strict=True))
    assert {(set(one), set(other)) == ({97}, {98}) for one, other in turns} == {True}


def test_stored_parts_and_folders_and_a_comment_are_taken():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.mkdir("folder")
        archive.writestr("folder/a", "words")
        archive.comment = b"PK but no end of anything"
    assert open_package(file).names == ("folder/a",)
    assert read(file) == {"folder/a": b"words"}


def test_an_archive_written_as_a_stream_is_read():
    class Pipe(io.RawIOBase):
        def __init__(self):
            self.written = b""

        def writable(self):
            return True

        def write(self, raw):
            self.written += bytes(raw)
            return len(raw)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", "words" * 1000)
    assert read(io.BytesIO(pipe.written)) == {"a": b"words" * 1000}


def test_an_archive_with_fields_of_64_bits_is_read():
    assert read(_large()) == {"a": b"words"}
    other = struct.pack("<2H", 0x5455, 5) + bytes(5)
    assert read(_large(other)) == {"a": b"words"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"PK\6\6", b"PK\6\0"),
        (b"PK\6\7", b"PK\0\7"),
        (b"PK\6\7" + bytes(4), b"PK\6\7" + bytes(4) + b"\xff" * 8),
        (struct.pack("<2H", 1, 24), struct.pack("<2H", 2, 24)),
    ],
)
def test_false_fields_of_64_bits_are_refused(old, new):
    raw = _large().getvalue()
    assert raw.count(old) == 1
    at = raw.index(old)
    assert refusal(io.BytesIO(raw[:at] + new + raw[at + len(new) :]))[0] == "SCR-014"


def _large(other: bytes = b"") -> io.BytesIO:
    """An archive of one member with fields of 64 bits, and perhaps another extra field in front of them."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive, archive.open("a", "w", force_zip64=True) as member:
        member.write(b"words")
    raw = file.getvalue()
    start = raw.index(b"PK\1\2")
    entry = bytearray(raw[start : raw.index(b"PK\5\6")])
    size, header = struct.pack("<L", 5), struct.pack("<Q", 0)
    entry[20:28] = b"\xff" * 8
    entry[42:46] = b"\xff" * 4
    entry[30:32] = struct.pack("<H", 28 + len(other))
    extra = other + struct.pack("<2H", 1, 24) + (size + b"\0" * 4) * 2 + header
    listed = bytes(entry[:47]) + extra
    large = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, len(listed), start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, start + len(listed), 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return io.BytesIO(raw[:start] + listed + large + locator + end)


@pytest.mark.parametrize("raw", [b"", b"words, words", b"PK", b"PK\5\6" + b"\0" * 8])
def test_what_is_no_archive_is_refused(raw):
    assert refusal(io.BytesIO(raw))[0] == "SCR-014"


def test_a_cut_archive_is_refused_wherever_it_is_cut(zipped):
    raw = zipped({"a.xml": "<a>words</a>", "b.xml": "<b/>"}).getvalue()
    for length in range(len(raw)):
        assert refusal(io.BytesIO(raw[:length]))[0] == "SCR-014"


def test_any_one_wrong_byte_is_refused_or_changes_nothing(zipped):
    parts = {"a.xml": b"<a>words of a plan</a>", "b.xml": b"<b/>"}
    raw = zipped(parts).getvalue()
    for place in range(len(raw)):
        broken = io.BytesIO(raw[:place] + bytes([raw[place] ^ 0x55]) + raw[place + 1 :])
        with suppress(BadPackage):
            assert list(read(broken).values()) == list(parts.values())


def test_a_wrong_checksum_is_refused(zipped):
    checksum = struct.pack("<L", zlib.crc32(b"words"))
    assert refusal(replaced(zipped({"a": "words"}), checksum, b"\0\0\0\0"), "a")[0] == "SCR-014"


def test_two_members_of_one_name_are_refused():
    for second in ("a.xml", "A.xml"):
        file = io.BytesIO()
        with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as archive:
            warnings.simplefilter("ignore")
            archive.writestr("a.xml", "<a/>")
            archive.writestr(second, "<b/>")
        assert refusal(file) == ("SCR-014", "two parts have one name")


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/a", "C:/a", "c:a", "a\\..\\b", "a/..", "a\nb"])
def test_names_that_lead_out_of_the_file_are_refused(zipped, name):
    assert refusal(zipped({name: ""})) == ("SCR-014", "a part has a name that leads out of the file")


def test_a_name_that_is_no_text_is_refused(zipped):
    assert refusal(replaced(zipped({"é": ""}), "é".encode(), b"\xe9\xe9"))[0] == "SCR-014"


def test_a_file_that_grows_shorter_while_it_is_read_is_refused(zipped):
    file = zipped({"a": "words"})
    opened = open_package(file)
    file.truncate(31)
    with pytest.raises(BadPackage):
        list(opened.chunks("a"))


def test_names_that_only_look_so_are_taken(zipped):
    names = ("a..b", "..a/b", "a/b..", "é/ü", "...")
    assert open_package(zipped(dict.fromkeys(names, ""))).names == names


def test_members_that_share_bytes_are_refused():
    """The quoted overlap of CVE-2024-0450: the second member lies in the bytes of the first."""
    inner = by_hand((b"b", b"words", -1)).getvalue()[: 30 + 1 + 5]
    file = by_hand((b"a", inner, -1), (b"b", b"words", 31))
    assert refusal(file) == ("SCR-014", "two parts take the same bytes of it")
    assert refusal(by_hand((b"a", b"words", -1), (b"a", b"words", 0)))[1] in {
        "two parts take the same bytes of it",
        "two parts have one name",
    }


def test_a_member_that_is_another_by_its_own_header_is_refused():
    assert refusal(by_hand((b"a", b"words", -1), (b"b", b"words", 0)))[0] == "SCR-014"


def test_a_password_is_said(zipped):
    raw = bytearray(zipped({"a": "words"}).getvalue())
    raw[raw.index(b"PK\1\2") + 8] |= 1
    assert refusal(io.BytesIO(bytes(raw)))[0] == "SCR-013"


@pytest.mark.parametrize("stream", ["EncryptedPackage", "EncryptionInfo"])
def test_a_workbook_under_a_password_is_said(stream):
    assert refusal(io.BytesIO(OLE2 + bytes(MEBIBYTE) + stream.encode("utf-16-le") + bytes(64)))[0] == "SCR-013"


@pytest.mark.parametrize(
    ("stream", "word"), [("Workbook", "XLSX"), ("Book", "XLSX"), ("WordDocument", "DOCX"), ("Other", "CSV")]
)
def test_an_old_format_is_named_with_what_to_do(stream, word):
    with pytest.raises(BadPackage) as caught:
        open_package(io.BytesIO(OLE2 + bytes(504) + stream.encode("utf-16-le") + bytes(64)))
    assert caught.value.fault.rule == "SCR-012"
    assert word in caught.value.fault.cure


def test_a_name_across_two_pieces_of_an_old_file_is_found():
    for start in range(MEBIBYTE - 40, MEBIBYTE + 8):
        file = io.BytesIO(OLE2 + bytes(start) + "EncryptedPackage".encode("utf-16-le") + bytes(64))
        assert refusal(file)[0] == "SCR-013"


def test_a_part_that_unpacks_to_more_than_it_says_is_refused_early(zipped):
    real, said = 64 * MEBIBYTE, 4096
    file = replaced(zipped({"a": bytes(real)}), struct.pack("<L", real), struct.pack("<L", said))
    pieces = open_package(file).chunks("a")
    with pytest.raises(BadPackage):
        next(pieces)


def test_a_part_larger_than_its_limit_is_refused_with_the_limit(zipped):
    with pytest.raises(BadPackage) as caught:
        open_package(zipped({"a": bytes(1025)})).chunks("a", 1024)
    assert (caught.value.fault.rule, caught.value.fault.words) == ("SCR-010", {"limit": "1,024"})


def test_all_parts_that_are_read_count_together_but_unread_ones_do_not(zipped, monkeypatch):
    monkeypatch.setattr(package, "LARGEST", 1000)
    file = zipped({"a": bytes(600), "b": bytes(600), "c": bytes(400)})
    opened = open_package(file)
    for name in ("a", "c", "a"):
        list(opened.chunks(name, 1000))
    assert refusal(file, "a", "b") == ("SCR-010", "1,000")


def test_tags_are_counted_once_a_part(zipped, monkeypatch):
    monkeypatch.setattr(package, "MOST_TAGS", 20)
    file = zipped({"a": "<a/>" * 10, "b": "<b/>"})
    opened = open_package(file)
    for _ in range(package.MOST_OPENED):
        list(opened.chunks("a"))
    assert refusal(file, "a", "b") == ("SCR-014", "its parts have more than 20 tags")


def test_a_part_that_is_asked_for_again_and_again_is_refused(zipped):
    parts = ["a"] * (package.MOST_OPENED + 1)
    assert refusal(zipped({"a": ""}), *parts) == ("SCR-014", "a part belongs to too many others")


def test_a_part_that_is_not_there_is_said(zipped):
    assert refusal(zipped({"a": ""}), "b") == ("SCR-014", "a part is missing")


def test_many_members_are_refused_before_they_are_read(zipped, monkeypatch):
    monkeypatch.setattr(directory, "MOST_MEMBERS", 3)
    assert len(open_package(zipped(dict.fromkeys("abc", ""))).names) == 3
    assert refusal(zipped(dict.fromkeys("abcd", ""))) == ("SCR-014", "it has more than 3 parts")


def test_a_way_of_packing_that_documents_do_not_use_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a", bytes(1000))
    assert refusal(file) == ("SCR-014", "a part is packed in a way that such files do not use")


@pytest.mark.parametrize("name", ["xl/vbaProject.bin", "word/vbaProject.bin", "Basic/Standard/Module1.xml"])
def test_macros_are_noticed(zipped, name):
    assert open_package(zipped({"a": "", name: ""})).has_macros
    assert not open_package(zipped({"a": ""})).has_macros


def test_pictures_are_noticed(zipped):
    names = ("word/media/image1.png", "Pictures/1.jpg")
    assert open_package(zipped(dict.fromkeys(("a.xml", *names), ""))).media == names
