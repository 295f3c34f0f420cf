"""The pieces between the marks of an owner's words: posts, groups, bodies, persons, and fields of work."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from scr_schema.codelists.bodies import Register
from scr_schema.codelists.organisations import PostRoleCode
from scr_schema.tables.plan.owner_names import body_among, person_in_front, rank_in_front
from scr_schema.tables.plan.owner_phrases import Kind, read_phrase
from scr_schema.tables.plan.owner_words import Word, word_of
from scr_schema.tables.records.owner_bodies import NamedBody, bodies_named, is_nearly_a_body, organisation


class Mark(Enum):
    """What stands between two pieces, from the weakest on: of several marks the strongest counts."""

    NONE = auto()
    DASH = auto()
    COMMA = auto()
    BRACKET = auto()
    AND = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words from ``start`` to ``end`` of a text, and what they are.

    ``titled``: a name that ``Dr``, ``Mrs`` or a rank shows to be one; a rank tells the post too.
    """

    kind: Kind
    start: int
    end: int
    mark: Mark = Mark.NONE
    role: PostRoleCode | None = None
    plural: bool = False
    titled: bool = False
    organisation: dict[str, Any] | None = None


_MARK = re.compile(
    r"(?P<AND>/|\+|(?<=\s)&|&(?=\s)|\b(?:and|plus)\b)|(?P<COMMA>,)|(?P<STOP>[;\n]|\bor\b|(?P<point>\.)(?=\s|\Z))"
    r"|(?P<BRACKET>\()|(?P<close>\))|(?P<DASH>(?<!\S)[-–—]|[–—]|:(?=\s|\Z))",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"\b(?:dr|mr|mrs|ms|prof|rev|st|det|supt|insp|sgt|cllr|no|[a-z])\Z", re.IGNORECASE)
_WORD = re.compile(r"\S+")
#: What joins a post to its body.
_JOINING = frozenset(("at", "for", "from", "in", "of", "the", "within"))


def pieces_of(text: str, register: Register) -> Iterator[Piece]:
    """The pieces of a text, in order, each with the mark in front of it."""
    mark = Mark.NONE
    for token in _tokens(text, register):
        if isinstance(token, Mark):
            mark = max(mark, token, key=lambda one: one.value)
            continue
        pieces = [_body(token)] if isinstance(token, NamedBody) else list(_read(token, register))
        for piece in pieces:
            yield replace(piece, mark=mark)
            mark = Mark.NONE


_Words = Sequence[tuple[Word, int, int]]


def _tokens(text: str, register: Register) -> Iterator[Mark | NamedBody | _Words]:
    """The marks, the bodies of the register and the words between them."""
    position = 0
    for body in (*bodies_named(text, register), None):
        end = body.start if body else len(text)
        for found in _MARK.finditer(text, position, end):
            if found["point"] and _SHORTENED.search(text, position, found.start()):
                continue
            yield _words(text, position, found.start())
            position = found.end()
            yield Mark.COMMA if found["close"] else Mark[str(found.lastgroup)]
        yield _words(text, position, end)
        if body:
            yield body
            position = body.end


def _words(text: str, start: int, end: int) -> _Words:
    """The words of a part of a text, without those that only join it to what stands beside it."""
    found = [(word_of(word.group()), word.start(), word.end()) for word in _WORD.finditer(text, start, end)]
    words = [entry for entry in found if entry[0].key]
    while words and words[-1][0].raw in _JOINING:
        words.pop()
    return words[1:] if words and words[0][0].raw.casefold() == "the" else words


def _read(words: _Words, register: Register) -> Iterator[Piece]:
    """The pieces that words between two marks are, one behind the other."""
    if not words:
        return
    plain = [word for word, _, _ in words]
    size = person_in_front(plain)
    role = rank_in_front(plain)
    if size or role:
        size = size or len(words)
        yield Piece(Kind.NAME, words[0][1], words[size - 1][2], role=role, titled=True)
        yield from _read(words[size:], register)
    elif (place := body_among(plain) or _slip(plain, register)) is not None:
        first, last = place
        name = " ".join(word.raw for word in plain[first:last]).strip(".,;:'’")
        yield from _read(_trimmed(words[:first]), register)
        yield Piece(Kind.BODY, words[first][1], words[last - 1][2], organisation=organisation(name, register))
        yield from _read(words[last:], register)
    else:
        phrase = read_phrase(plain)
        yield Piece(phrase.kind, words[0][1], words[-1][2], role=phrase.role, plural=phrase.plural)


def _trimmed(words: _Words) -> _Words:
    while words and words[-1][0].raw in _JOINING:
        words = words[:-1]
    return words


def _slip(words: Sequence[Word], register: Register) -> tuple[int, int] | None:
    """Where a word is nearly the name of a body."""
    unlisted = ((at, word.raw.strip(".,;:'’")) for at, word in enumerate(words) if not word.listed)
    return next(((at, at + 1) for at, raw in unlisted if is_nearly_a_body(raw, register)), None)


def _body(named: NamedBody) -> Piece:
    return Piece(Kind.BODY, named.start, named.end, organisation=named.organisation)
