from collections.abc import Mapping
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_schema.faults import FAULTS
from scr_schema.readers.office import xml_
from scr_schema.readers.office.package import BadPackage
from scr_schema.readers.office.xml_ import Gathered, parse, read_through


class Told:
    """Writes down what it is told, texts between two tags as one."""

    def __init__(self) -> None:
        self.events: list[tuple[str, object]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.events.append(("start", (name, dict(attributes))))

    def end(self, name: str) -> None:
        self.events.append(("end", name))

    def text(self, text: str) -> None:
        if self.events and self.events[-1][0] == "text":
            text = f"{self.events.pop()[1]}{text}"
        self.events.append(("text", text))


def told(*chunks: bytes) -> list[tuple[str, object]]:
    handler = Told()
    read_through(iter(chunks), handler)
    return handler.events


def refusal(*chunks: bytes) -> tuple[str, str]:
    with pytest.raises(BadPackage) as caught:
        told(*chunks)
    fault = caught.value.fault
    assert set(fault.words) == FAULTS[fault.rule].slots
    return fault.rule, fault.words.get("what", fault.words.get("limit", ""))


def test_names_are_told_without_their_prefix():
    part = b'<x:row xmlns:x="urn:x" r="1" x:hidden="1"><x:c>a&amp;b</x:c></x:row>'
    assert told(part) == [
        ("start", ("row", {"x": "urn:x", "r": "1", "hidden": "1"})),
        ("start", ("c", {})),
        ("text", "a&b"),
        ("end", "c"),
        ("end", "row"),
    ]


def test_of_two_attributes_of_one_name_the_first_stands():
    assert told(b'<a o:type="1" c:type="2"/>')[0] == ("start", ("a", {"type": "1"}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_a_mark(encoding):
    mark = "\ufeff" if encoding.endswith("e") else ""
    part = f'{mark}<?xml version="1.0"?><a>Café 😀</a>'.encode(encoding)
    assert ("text", "Café 😀") in told(part)
    assert ("text", "Café 😀") in told(*(part[place : place + 1] for place in range(len(part))))


def test_old_encodings_are_read_as_declared():
    assert ("text", "don’t") in told('<?xml version="1.0" encoding="windows-1252"?><a>don’t</a>'.encode("cp1252"))


@pytest.mark.parametrize("encoding", [b"utf-7", b"shift_jis", b"nonsense", b"rot13"])
def test_encodings_that_such_files_do_not_use_are_refused(encoding):
    part = b'<?xml version="1.0" encoding="%s"?><a/>' % encoding
    assert refusal(part) == ("SCR-014", "a part is in an encoding that such files do not use")


@pytest.mark.parametrize(
    "part",
    [
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        b'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/"> %p;]><a/>',
    ],
)
def test_any_document_type_is_refused(part):
    assert refusal(part) == ("SCR-016", "")


@pytest.mark.parametrize(
    "part", [b"", b"words", b"<a>", b"<a></b>", b"<a>&b;</a>", b"<a/><b/>", b"<a b=c/>", b"<a>\x00</a>", b"<a>\xff</a>"]
)
def test_what_is_not_well_formed_is_refused(part):
    assert refusal(part) == ("SCR-014", "a part is no well-formed XML")


def test_what_comes_before_a_fault_is_told():
    handler = Told()
    with pytest.raises(BadPackage):
        read_through(iter([b"<a><b/>", b"</c>"]), handler)
    assert ("end", "b") in handler.events


def test_what_was_gathered_can_be_taken_between_two_chunks():
    handler = Told()
    steps = [len(handler.events) for _ in parse(iter([b"<a>", b"<b/>", b"</a>"]), handler)]
    assert steps == [1, 3, 4, 4]


def test_depth_is_bounded():
    deepest = b"<a>" * xml_.DEEPEST + b"</a>" * xml_.DEEPEST
    assert len(told(deepest)) == 2 * xml_.DEEPEST
    assert refusal(b"<a>" + deepest + b"</a>") == ("SCR-014", "its parts are nested more than 256 levels deep")


@pytest.mark.parametrize(("begin", "end"), [(b'<a b="', b'"/>'), (b"<a><!--", b"--></a>"), (b"<a><?b ", b"?></a>")])
def test_a_tag_or_comment_is_bounded(begin, end):
    chunks = [b"x" * 65536] * 17
    assert refusal(begin, *chunks, end) == ("SCR-014", "a tag in it is longer than 1,048,576 bytes")
    assert told(begin, *chunks[:15], end)


def test_the_number_of_names_is_bounded():
    names = [b"<a%d/>" % number for number in range(xml_.MOST_NAMES + 1)]
    assert refusal(b"<a>", *names, b"</a>") == ("SCR-014", "a part has more than 20,000 different names")


def test_a_text_is_bounded(monkeypatch):
    monkeypatch.setattr(xml_, "LONGEST_TEXT", 10)
    words = Gathered()
    words.add("12345")
    words.add("67890")
    assert words.take() == "1234567890"
    words.add("1234567890")
    with pytest.raises(BadPackage) as caught:
        words.add("1")
    assert (caught.value.fault.rule, caught.value.fault.words) == ("SCR-010", {"limit": "10"})


@given(st.lists(st.binary(max_size=20), max_size=5) | st.lists(st.sampled_from([b"<a>", b"</a>", b"&", b"<", b"\xe9"])))
def test_any_bytes_are_told_or_refused(chunks):
    handler = Told()
    with suppress(BadPackage):
        read_through(iter(chunks), handler)
        assert sum(kind == "start" for kind, _ in handler.events) == sum(kind == "end" for kind, _ in handler.events)
