"""From the parser's complaint to a fault, and to the place where a person would look for it.

The parser says where it stopped, which is often behind what is wrong. Its text is never passed on: it may quote a key.
"""

import re

from scr_schema.finding import Fault
from scr_schema.readers.line_column import offset_of, place_of

#: How deep values may be nested.
DEEPEST = 100

_PLACE = re.compile(r" at line ([0-9]+) column ([0-9]+)$")
_NOT_A_NUMBER = re.compile(rb"NaN|-?Infinity")
# Runs of plain characters are one step each: a step for every character would need a hundred times the text's memory.
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_STRING_OR_BRACKET = re.compile(_STRING.pattern + rb"|([\[{])|([\]}])", re.DOTALL)
_ESCAPE = re.compile(rb"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\(u[dD][89a-fA-F])?.", re.DOTALL)
_IN_A_NUMBER = b"0123456789.eE+-"

#: How the parser's complaints begin, and which fault each is.
_COMPLAINTS = (
    ("Detected duplicate key", "SCR-006"),
    ("EOF while parsing", "SCR-004"),
    ("lone leading surrogate", "SCR-008"),
    ("unexpected end of hex escape", "SCR-008"),
    ("number out of range", "SCR-007"),
    ("recursion limit exceeded", "SCR-009"),
)


def fault_of(raw: bytes, complaint: str) -> Fault:
    """The fault that the parser met in the bytes."""
    stopped = _stopped_at(raw, complaint)
    rule = next((rule for beginning, rule in _COMPLAINTS if complaint.startswith(beginning)), "SCR-002")
    match rule:
        case "SCR-004":
            return _fault(rule, raw, len(raw), what="its JSON ends in the middle")
        case "SCR-006":
            names = [name.start() for name in _STRING.finditer(raw, 0, stopped + 1)]
            return _fault(rule, raw, names[-1])
        case "SCR-007":
            return _fault(rule, raw, len(raw[:stopped].rstrip(_IN_A_NUMBER)))
        case "SCR-008":
            return _fault(rule, raw, _lone_surrogate(raw, stopped))
        case "SCR-009":
            return too_deep(raw)
    sign = len(raw[:stopped].rstrip(b"-"))
    if _NOT_A_NUMBER.match(raw, sign):
        return _fault("SCR-007", raw, sign)
    return _fault(rule, raw, stopped)


def too_deep(raw: bytes) -> Fault:
    """The fault of nesting, at the bracket that opens one level too many."""
    depth = 0
    for token in _STRING_OR_BRACKET.finditer(raw):
        depth += bool(token[1]) - bool(token[2])
        if depth > DEEPEST:
            return _fault("SCR-009", raw, token.start(), limit=str(DEEPEST))
    return Fault("SCR-009", words={"limit": str(DEEPEST)})


def _stopped_at(raw: bytes, complaint: str) -> int:
    place = _PLACE.search(complaint)
    offset = offset_of(raw, int(place[1]), int(place[2])) if place else 0
    # A line end inside a text is counted as if it had begun the next line already.
    is_line_end = complaint.startswith("control character") and raw[offset - 1 : offset] == b"\n"
    return offset - is_line_end


def _lone_surrogate(raw: bytes, stopped: int) -> int:
    """The first half of a pair that stands alone; a whole pair and any other escape are passed over."""
    return next((escape.start() for escape in _ESCAPE.finditer(raw) if escape[1]), stopped)


def _fault(rule: str, raw: bytes, offset: int, **words: str) -> Fault:
    line, column = place_of(raw, offset)
    return Fault(rule, words=words, line=line, column=column)
