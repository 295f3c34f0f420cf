"""Strict reading: only JSON that every system takes alike (I-JSON, RFC 7493, and a little less).

Refused: duplicate members, halves of surrogate pairs, NaN and Infinity, texts that are not UTF-8, nesting of more than
100 levels, integers beyond ±(2^53-1), and numbers that come back changed from a double.
"""

import re
from decimal import Decimal
from math import isfinite
from typing import Any

import jiter

from scr_schema.finding import Fault

DEEPEST = 100
LARGEST_INTEGER = 2**53 - 1

_PLACE = re.compile(r" at line ([0-9]+) column ([0-9]+)$")
_NOT_A_NUMBER = re.compile(rb"NaN|-?Infinity")

#: How the parser's complaints begin, and which fault each is. Its text is never passed on: it may quote a key.
_COMPLAINTS = (
    ("Detected duplicate key", "SCR-006"),
    ("EOF while parsing", "SCR-004"),
    ("lone leading surrogate", "SCR-008"),
    ("unexpected end of hex escape", "SCR-008"),
    ("number out of range", "SCR-007"),
    ("recursion limit exceeded", "SCR-009"),
)
_WORDS = {"SCR-004": {"what": "its JSON ends in the middle"}, "SCR-009": {"limit": str(DEEPEST)}}


def read_strictly(raw: bytes) -> Any | Fault:
    """The value that the bytes hold, or the fault that stops them from being read.

    ``line`` and ``column`` of the fault count from the beginning of the bytes.
    """
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        return encoding_fault(raw, error.start)
    try:
        value = jiter.from_json(raw, catch_duplicate_keys=True, allow_inf_nan=False, float_mode="lossless-float")
    except ValueError as error:
        return _complaint(raw, str(error))
    return _portable(value, 1)


def encoding_fault(raw: bytes, offset: int) -> Fault:
    """The fault of bytes that are not UTF-8, with a guess at what they are instead."""
    utf_16 = raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in raw[:4]
    hint = "it looks like UTF-16" if utf_16 else "it may be Windows-1252"
    line, column = place_of(raw, offset)
    return Fault("SCR-005", words={"hint": hint}, line=line, column=column)


def place_of(raw: bytes, offset: int) -> tuple[int, int]:
    """Line and column of a byte, both from 1, the column in code points."""
    before = raw[:offset]
    start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[start:].decode(errors="replace")) + 1


def _complaint(raw: bytes, text: str) -> Fault:
    place = _PLACE.search(text)
    line, byte_column = (int(place[1]), int(place[2])) if place else (1, 1)
    lines = raw.split(b"\n", line)
    within = lines[line - 1][: max(byte_column - 1, 0)]
    rule = next((rule for beginning, rule in _COMPLAINTS if text.startswith(beginning)), "SCR-002")
    # The parser stops at the first letter of NaN, and behind the sign of -Infinity.
    if rule == "SCR-002" and any(_NOT_A_NUMBER.match(lines[line - 1], byte_column - back) for back in (1, 2)):
        rule = "SCR-007"
    column = len(within.decode(errors="replace")) + 1
    return Fault(rule, words=_WORDS.get(rule, {}), line=line, column=column)


def _portable(value: Any, depth: int) -> Any | Fault:
    """The value with its numbers as Python's own, or the first fault in it."""
    if depth > DEEPEST and isinstance(value, list | dict):
        return Fault("SCR-009", words=_WORDS["SCR-009"])
    match value:
        case dict():
            return _portable_items(value, value.items(), depth)
        case list():
            return _portable_items(value, enumerate(value), depth)
        case jiter.LosslessFloat():
            return _double(str(value))
        case int() if abs(value) > LARGEST_INTEGER:
            return Fault("SCR-007")
    return value


def _portable_items(container: Any, items: Any, depth: int) -> Any | Fault:
    for place, item in items:
        if isinstance(item, str):
            continue
        portable = _portable(item, depth + 1)
        if isinstance(portable, Fault):
            return portable
        container[place] = portable  # the parser made the container for us alone
    return container


def _double(text: str) -> float | Fault:
    number = float(text)
    if isfinite(number) and Decimal(repr(number)) == Decimal(text):
        return number
    return Fault("SCR-007")
