"""The bodies that an owner's words name, through the register and its aliases, and as names that it does not know."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scr_schema.codelists.bodies import Register, folded
from scr_schema.tables.records.made import present

_WORD = re.compile(r"[^\s,;:()/]+")
_MOST_WORDS = 14
#: A shorter word in capitals is nearly any other.
_MAY_BE_A_SLIP = re.compile(r"[A-Z]{6,}")


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body that is named from ``start`` to ``end`` of a text, as a record holds it."""

    start: int
    end: int
    organisation: dict[str, Any]


def bodies_named(text: str, register: Register) -> Iterator[NamedBody]:
    """The bodies of the register that a text names, in order, each by the longest of its names that stands there."""
    words = [(found.start(), found.end()) for found in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        start, end = words[at]
        longest = range(min(at + _MOST_WORDS, len(words)), at, -1) if _may_begin(text[start:end], register) else ()
        for last in longest:
            name = text[start : words[last - 1][1]].rstrip(".'’")
            if register.find(name):
                yield NamedBody(start, start + len(name), organisation(name, register))
                at = last - 1
                break
        at += 1


def organisation(name: str, register: Register) -> dict[str, Any]:
    """A body by its printed name; of one that the register does not know the name is all that is known."""
    words = " ".join(name.split())
    body = register.find(words)
    if body is None:
        return {"name": words, "kind": "not-known"}
    as_printed = None if words == body.name else words
    return present({"name": body.name, "kind": body.kind.value, "as_printed": as_printed})


def is_nearly_a_body(word: str, register: Register) -> bool:
    """Whether a word in capitals is nearly the name of a body: it is kept as printed, so that somebody can be asked."""
    return bool(_MAY_BE_A_SLIP.fullmatch(word)) and register.suggest(word) is not None


def _may_begin(word: str, register: Register) -> bool:
    return folded(word.rstrip(".'’")) in register.first_words
