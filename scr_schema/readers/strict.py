"""Strict reading: only JSON that every system takes alike (I-JSON, RFC 7493, and a little less).

Refused: duplicate members, halves of surrogate pairs, NaN and Infinity, texts that are not UTF-8, nesting of more than
100 levels, integers beyond ±(2^53-1), and numbers that come back changed from a double.
"""

from dataclasses import replace
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import Any

import jiter

from scr_schema.finding import Fault, Path
from scr_schema.readers.complaint import DEEPEST, fault_of, too_deep
from scr_schema.readers.line_column import place_of
from scr_schema.readers.positions import Positions

LARGEST_INTEGER = 2**53 - 1


def read_strictly(raw: bytes) -> Any | Fault:
    """The value that the bytes hold, or the fault that stops them from being read.

    ``line`` and ``column`` of the fault count from the beginning of the bytes.
    """
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        return _encoding_fault(raw, error.start)
    if b"\x00" in raw[:4]:  # the bytes of UTF-16 without a mark pass as UTF-8
        return _encoding_fault(raw, 0)
    try:
        value = jiter.from_json(raw, catch_duplicate_keys=True, allow_inf_nan=False, float_mode="lossless-float")
    except ValueError as error:
        return fault_of(raw, str(error))
    portable = _portable(value, ())
    if not isinstance(portable, Fault):
        return portable
    if portable.rule == "SCR-009":
        return too_deep(raw)
    line, column = Positions(raw).of_value(portable.text_at or ())
    return replace(portable, line=line, column=column)


def _encoding_fault(raw: bytes, offset: int) -> Fault:
    """The fault of bytes that are not UTF-8, with a guess at what they are instead."""
    utf_16 = raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in raw[:4]
    hint = "it looks like UTF-16" if utf_16 else "it may be Windows-1252"
    line, column = place_of(raw, offset)
    return Fault("SCR-005", cure=f"Write the file as UTF-8; {hint}.", line=line, column=column)


def _portable(value: Any, path: Path) -> Any | Fault:
    """The value with its numbers as Python's own, or the first fault in it and where it lies."""
    match value:
        case dict() | list() if len(path) >= DEEPEST:
            return Fault("SCR-009")
        case dict():
            return _portable_items(value, value.items(), path)
        case list():
            return _portable_items(value, enumerate(value), path)
        case jiter.LosslessFloat():
            return _double(str(value), path)
        case int() if abs(value) > LARGEST_INTEGER:
            return Fault("SCR-007", text_at=path)
    return value


def _portable_items(container: Any, items: Any, path: Path) -> Any | Fault:
    for place, item in items:
        if isinstance(item, str):
            continue
        portable = _portable(item, (*path, place))
        if isinstance(portable, Fault):
            return portable
        container[place] = portable  # the parser made the container for us alone
    return container


def _double(text: str, path: Path) -> float | Fault:
    number = float(text)
    try:
        exact = isfinite(number) and Decimal(repr(number)) == Decimal(text)
    except InvalidOperation:  # an exponent of more digits than any number of ours
        exact = False
    return number if exact else Fault("SCR-007", text_at=path)
