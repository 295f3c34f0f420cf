"""A place is where the value stands: a scanner that knows nothing of the reader's parser finds the same."""

import json
import re
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.finding import Path
from scr_schema.readers.positions import key_position, position

BLANKS = st.text(alphabet=" \t\r\n", max_size=3)
TEXTS = st.text(max_size=4).filter(lambda text: not re.search("[\ud800-\udfff]", text))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def written(draw: st.DrawFn, value: Any) -> Iterator[str]:
    """JSON of the value, with blanks and escapes wherever JSON allows them."""
    yield draw(BLANKS)
    if isinstance(value, dict):
        yield "{" + ("" if value else draw(BLANKS))
        for number, (key, item) in enumerate(value.items()):
            yield "," * bool(number) + draw(BLANKS) + json.dumps(key, ensure_ascii=draw(st.booleans())) + draw(BLANKS)
            yield ":"
            yield from written(draw, item)
        yield "}"
    elif isinstance(value, list):
        yield "[" + ("" if value else draw(BLANKS))
        for number, item in enumerate(value):
            yield "," * bool(number)
            yield from written(draw, item)
        yield "]"
    else:
        yield json.dumps(value, ensure_ascii=draw(st.booleans()))
    yield draw(BLANKS)


def scanned(text: str) -> dict[Path, tuple[int, int | None]]:
    """Where each value begins, and its key if it has one, by the standard library's decoder alone."""
    found: dict[Path, tuple[int, int | None]] = {}
    decode = json.JSONDecoder().raw_decode

    def after_blanks(at: int) -> int:
        return at + len(text[at:]) - len(text[at:].lstrip(" \t\r\n"))

    def scan(at: int, path: Path, key: int | None) -> int:
        at = after_blanks(at)
        found[path] = (at, key)
        if text[at] not in "{[":
            return decode(text, at)[1]
        closing, number = {"{": "}", "[": "]"}[text[at]], 0
        at = after_blanks(at + 1)
        while text[at] != closing:
            name: str | int = number
            begins = None
            if closing == "}":
                begins = at
                name, at = decode(text, at)
                at = after_blanks(at) + 1
            at = after_blanks(scan(at, (*path, name), begins))
            if text[at] == ",":
                at = after_blanks(at + 1)
            number += 1
        return at + 1

    scan(0, (), None)
    return found


def counted(text: str, offset: int) -> tuple[int, int]:
    lines = text[:offset].split("\n")
    return len(lines), len(lines[-1]) + 1


@given(st.data())
@tried_on(400)
def test_every_value_and_key_is_found_where_it_stands(data: st.DataObject) -> None:
    text = "".join(written(data.draw, data.draw(VALUES)))
    for path, (value, key) in scanned(text).items():
        assert position(text.encode(), path) == counted(text, value)
        if key is not None:
            assert key_position(text.encode(), path) == counted(text, key)


@given(st.data())
@tried_on(100)
def test_what_is_missing_lies_where_its_parent_begins(data: st.DataObject) -> None:
    text = "".join(written(data.draw, data.draw(st.dictionaries(TEXTS, VALUES))))
    for path, (value, _) in scanned(text).items():
        for step in ("a member that is not there", 99):
            assert position(text.encode(), (*path, step)) == counted(text, value)
