"""A scalar of a record as a cell, and back, by what the schema says of its place.

A blank cell says nothing, so the empty text is written as an apostrophe, and a text of apostrophes alone with one more.
A text that the formats of tables do not keep is written as its JSON behind an apostrophe; a text that begins as if it
were that has one apostrophe more.
"""

import json
import re
from decimal import Decimal
from math import isfinite
from typing import Any

from scr_schema.tables.flat.shape import Kind

Cell = str | int | float
"""What a cell holds: words, or a number."""

EMPTY_LIST = "[]"
EMPTY_OBJECT = "{}"

_APOSTROPHE = "'"
_LARGEST = 2**53 - 1
_DEEPEST = 90
_TRUTHS = {"true": True, "false": False}

# A text of apostrophes alone, or of one or more in front of a quote.
_MARKED = re.compile(r"'+\Z|'+\"")
# Line ends of the old kind are made new by CSV and XML; control characters, halves of surrogate pairs and the two last
# characters of the plane are none in XML; and writers of workbooks take `_x000D_` for a character and a text between
# `<r>` and `</r>` for markup.
_NOT_KEPT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_x[0-9a-fA-F]{4}_|\\A<r>")
_ESCAPED = re.compile("[\x7f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)")

_INTEGER = re.compile(r"(?P<whole>-?(?:0|[1-9][0-9]{0,15}))(?:\.0{1,9})?")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,15})(?P<rest>(?:\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?)")


def fits(value: Any, kind: Kind) -> bool:
    """Whether a value is one of the kind, so that its cell gives it back."""
    match kind:
        case Kind.TEXT:
            return isinstance(value, str)
        case Kind.INTEGER:
            return _is_portable(value) and abs(value) <= _LARGEST and value == int(value)
        case Kind.NUMBER:
            return _is_portable(value)
        case Kind.BOOLEAN:
            return isinstance(value, bool)
        case Kind.ANYTHING | Kind.OPEN:
            return _comes_back(value)
    return False


def cell_of(value: Any, kind: Kind) -> Cell:
    """The cell of a value that fits its kind."""
    match kind:
        case Kind.TEXT:
            return _marked(value)
        case Kind.INTEGER:
            return int(value)
        case Kind.NUMBER:
            return value if isinstance(value, int) else float(value)
    return json_of(value)


def value_of(words: str, kind: Kind) -> Any:
    """The value that a cell's words are, where its kind is known; words that are none of the kind stay a text."""
    match kind:
        case Kind.TEXT | Kind.UNKNOWN:
            return _unmarked(words)
        case Kind.INTEGER:
            whole = _INTEGER.fullmatch(words.strip())
            return int(whole["whole"]) if whole else words
        case Kind.NUMBER:
            return _number(words)
        case Kind.BOOLEAN:
            return _TRUTHS.get(words.strip().lower(), words)
        case Kind.LIST:
            return [] if words.strip() == EMPTY_LIST else words
        case Kind.OBJECT:
            return {} if words.strip() == EMPTY_OBJECT else words
    value = _json(words)
    return value if kind is Kind.ANYTHING or isinstance(value, dict) else words


def json_of(value: Any) -> str:
    """JSON in the characters that every format of tables keeps."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _ESCAPED.sub(lambda letter: f"\\u{ord(letter.group()):04x}", text)


def _marked(text: str) -> str:
    if _NOT_KEPT.search(text):
        return _APOSTROPHE + json_of(text)
    return _APOSTROPHE + text if not text or _MARKED.match(text) else text


def _unmarked(words: str) -> str:
    if not _MARKED.match(words):
        return words
    if not words.startswith("'\""):
        return words[1:]
    try:
        text = _parsed(words[1:])
    except ValueError:
        return words  # a text of other people's that happens to begin so
    return text if isinstance(text, str) else words


def _number(words: str) -> Any:
    number = _NUMBER.fullmatch(words.strip())
    if number is None:
        return words
    value = float(number.group()) if number["rest"] else int(number.group())
    exact = isinstance(value, int) or (isfinite(value) and Decimal(repr(value)) == Decimal(number.group()))
    return value if exact else words


def _is_portable(value: Any) -> bool:
    """Whether it is a number that every system takes alike."""
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _LARGEST


def _comes_back(value: Any) -> bool:
    try:
        return bool(_parsed(json_of(value)) == value)
    except (ValueError, TypeError, RecursionError):
        return False


def _json(words: str) -> Any:
    """What the words say as JSON that every system takes alike; else the words themselves."""
    try:
        return _parsed(words)
    except ValueError:
        return words


def _parsed(words: str) -> Any:
    try:
        value = json.loads(
            words, object_pairs_hook=_once, parse_int=_integer, parse_float=_float, parse_constant=_refused
        )
    except RecursionError:
        raise ValueError from None
    if not _depth_left(value, _DEEPEST):
        raise ValueError
    return value


def _once(members: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(members)
    if len(made) < len(members):
        raise ValueError
    return made


def _integer(digits: str) -> int:
    if len(digits) > 17 or abs(int(digits)) > _LARGEST:
        raise ValueError
    return int(digits)


def _float(digits: str) -> float:
    value = float(digits)
    if not isfinite(value) or len(digits) > 400 or Decimal(repr(value)) != Decimal(digits):
        raise ValueError
    return value


def _refused(word: str) -> Any:
    raise ValueError(word)


def _depth_left(value: Any, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return True
    below = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_depth_left(item, levels - 1) for item in below)
