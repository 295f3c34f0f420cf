"""XML in a stream, for parts that strangers wrote.

A document type declaration is refused (ECMA-376 Part 2, M1.18), so no entity of the file's own exists. What expat
itself would keep is bounded: the length of a tag, the depth, the number of different names.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NoReturn, Protocol
from xml.parsers import expat

from scr_schema.finding import Fault
from scr_schema.readers.office.bad_package import BadPackage, damaged, too_large

#: How deep elements may be nested.
DEEPEST = 256

#: The most bytes that one tag with its attributes, or one comment, may take.
LONGEST_TAG = 1024 * 1024

#: The most characters that a text which a reader gathers may have.
LONGEST_TEXT = 8 * 1024 * 1024

#: The most different names of elements and attributes in a part; WordprocessingML has some 2,000.
MOST_NAMES = 20_000

# Of the encodings that XML may be in, those in which offices write; expat takes the first four by itself.
_ENCODINGS = frozenset(["utf-8", "utf-16", "iso-8859-1", "us-ascii", "utf8", "windows-1252", "iso-8859-15"])
_NO_XML = "a part is no well-formed XML"

#: What is said of a part that is nested deeper.
TOO_DEEP = f"its parts are nested more than {DEEPEST} levels deep"


#: What is told that an element begins, and what is told the name of one that ends, or a piece of text; names are as
#: they are written.
OnStart = Callable[[str, dict[str, str]], None]
OnText = Callable[[str], None]


class Handler(Protocol):
    """What is told of the elements of a part while they come in.

    Names are without their prefix, so that the strict and the transitional forms of a format read alike. Of two
    attributes of an element that differ in nothing but the prefix, the first stands.
    """

    def start(self, name: str, attributes: Mapping[str, str], /) -> None:
        """An element begins."""

    def end(self, name: str, /) -> None:
        """An element ends."""

    def text(self, text: str, /) -> None:
        """A piece of the text between two tags, which may come in several."""


class LocalNames(dict[str, str]):
    """Names without their prefix, by the names as they are written."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(":")[2]
        return local


def parse(chunks: Iterable[bytes], handler: Handler) -> Iterator[None]:
    """Tell a handler what a part holds, a chunk at a time: what it has gathered can be taken between two chunks.

    Raises:
        BadPackage: the part is malformed, declares a document type, or goes beyond a limit; or the chunks or the
            handler raised it.

    """
    names = LocalNames()
    depth = 0
    start, end = handler.start, handler.end

    def started(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise damaged(TOO_DEEP)
        start(names[name], {names[key]: attributes[key] for key in reversed(attributes)} if attributes else {})

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(names[name])

    return fed(chunks, started, ended, handler.text)


def fed(chunks: Iterable[bytes], start: OnStart, end: OnText, text: OnText) -> Iterator[None]:
    """The same for one who counts the depth, and takes off the prefixes, by themselves; for speed.

    Raises:
        BadPackage: as by ``parse``.

    """
    names: dict[str, str] = {}  # expat's own: it holds every name once
    parser = expat.ParserCreate(intern=names)
    parser.buffer_text = True
    parser.buffer_size = 64 * 1024
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.XmlDeclHandler = _refuse_encoding
    size = 0
    for chunk in chunks:
        size += len(chunk)
        _feed(parser, chunk, final=False)
        if len(names) > MOST_NAMES:
            raise damaged(f"a part has more than {MOST_NAMES:,} different names")
        if size - parser.CurrentByteIndex > LONGEST_TAG + len(chunk):
            raise damaged(f"a tag in it is longer than {LONGEST_TAG:,} bytes")
        yield
    _feed(parser, b"", final=True)
    yield


def read_through(chunks: Iterable[bytes], handler: Handler) -> None:
    """Tell a handler all of a part at once.

    Raises:
        BadPackage: as by ``parse``.

    """
    for _ in parse(chunks, handler):
        pass


class Gathered:
    """A text that comes in pieces, and that no file makes longer than memory should hold."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0

    def add(self, piece: str) -> None:
        """Take one more piece.

        Raises:
            BadPackage: the text is longer than ``LONGEST_TEXT``.

        """
        self._length += len(piece)
        if self._length > LONGEST_TEXT:
            raise too_large(LONGEST_TEXT)
        self._pieces.append(piece)

    def take(self) -> str:
        """The text so far; the next begins empty."""
        text = "".join(self._pieces)
        self._pieces.clear()
        self._length = 0
        return text


def _feed(parser: expat.XMLParserType, chunk: bytes, *, final: bool) -> None:
    """Parse a chunk; expat's own words may quote the part, so none is passed on."""
    try:
        parser.Parse(chunk, final)
    except expat.ExpatError:
        raise damaged(_NO_XML) from None


def _refuse_doctype(name: str, system: str | None, public: str | None, internal: bool) -> NoReturn:  # noqa: ARG001
    raise BadPackage(Fault("SCR-016"))


def _refuse_encoding(version: str, encoding: str | None, standalone: int) -> None:  # noqa: ARG001
    if encoding and encoding.lower() not in _ENCODINGS:
        raise damaged("a part is in an encoding that such files do not use")
