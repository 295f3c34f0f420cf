"""Entries of a baseline, as the file says them that a user keeps."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from scr_schema.errors import BadSetting, printable
from scr_schema.faults import FAULTS
from scr_schema.rules.registry import RULES
from scr_schema.schema.forms import has_form
from scr_schema.settings import read_toml

#: What cannot be read, a fault of our own, and what is said of a baseline itself.
NEVER = ("SCR-001", "SCR-090", "SCR-091", "SCR-092")

_EXAMPLE = 'under [[accepted]]: fingerprint = "…", reason = "…", owner = "…", expires = 2012-03-31'
_HEADING = "write each entry under a heading [[accepted]] of its own, and nothing else"
_KEYS = "write `fingerprint`, or `rule` and `record`, and with either `reason`, `owner` and `expires`"

_FORMS = {
    "fingerprint": "the 64 digits that the JSON report gives",
    "rule": "the id of a rule, as the report gives it",
    "record": "the id of a record",
    "reason": "a text that says why it is accepted",
    "owner": "a text that says who answers for it",
    "expires": "a day until 2199, as in 2012-03-31",
}

#: Texts and comments of TOML, in which nothing is a heading, and the headings of entries.
_PIECE = re.compile(
    r"""
      \"{3} (?: [^\\] | \\. )*? \"{3,5} | '{3} .*? '{3,5}
    | " (?: [^"\\\n] | \\. )* " | ' [^'\n]* ' | \# [^\n]*
    | ^ [ \t]* (?P<heading> \[\[ [ \t]* (?: accepted | "accepted" | 'accepted' ) [ \t]* \]\] )
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)

Names = str | tuple[str, str]
"""What an entry names: one finding by its fingerprint, or all that a rule finds in a record."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """An entry: what it names, until when (that day still counts), and the line on which it begins."""

    names: Names
    expires: str
    line: int


def read_accepted(path: Path) -> tuple[Accepted, ...]:
    """The entries of a file in TOML, in their order.

    Raises:
        Unreadable: the file cannot be opened or read.
        BadSetting: an entry is not as it must be; it is named by its number.

    """
    text, said = read_toml(path, _EXAMPLE)
    name, lines = printable(str(path)), list(_lines_of_headings(text))
    entries = said.get("accepted", [])
    if said.keys() - {"accepted"} or not isinstance(entries, list) or len(entries) != len(lines):
        raise BadSetting(name, _HEADING)
    numbers: dict[Names, int] = {}
    for number, entry in enumerate(entries, start=1):
        complaint = next(_complaints(entry), None)
        if complaint is None and (first := numbers.setdefault(_names(entry), number)) != number:
            complaint = f"names what entry {first} names: keep one of the two"
        if complaint is not None:
            raise BadSetting(name, f"entry {number} {complaint}")
    return tuple(
        Accepted(_names(entry), str(entry["expires"]), line) for entry, line in zip(entries, lines, strict=True)
    )


def _lines_of_headings(text: str) -> Iterator[int]:
    line, counted = 1, 0
    for piece in _PIECE.finditer(text):
        if piece["heading"]:
            line += text.count("\n", counted, piece.start())
            counted = piece.start()
            yield line


def _complaints(entry: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with an entry, in words that repeat nothing of it."""
    by_fingerprint = "fingerprint" in entry
    if entry.keys() - _FORMS.keys():
        yield f"has a key that is not known here: {_KEYS}"
    if by_fingerprint and entry.keys() & {"rule", "record"}:
        yield "names both a fingerprint and a rule or record: write one of the two"
    if not entry.keys() & {"fingerprint", "rule", "record"}:
        yield f"names nothing: {_KEYS}"
    naming = ("fingerprint",) if by_fingerprint else ("rule", "record")
    for key in (*naming, "reason", "owner", "expires"):
        if key not in entry:
            yield f"lacks `{key}`: write {_FORMS[key]}"
        elif not _fits(key, entry[key]):
            yield f"needs another `{key}`: write {_FORMS[key]}"
    if entry.get("rule") in NEVER:
        yield "names a rule that cannot be accepted: mend what cannot be read, report what failed, and delete the entry"


def _fits(key: str, value: Any) -> bool:
    if key == "expires":
        return _is_day(value)
    if not isinstance(value, str) or not value.strip():
        return False
    match key:
        case "fingerprint":
            return has_form("Hex64", value)
        case "rule":
            return value in RULES or value in FAULTS
        case "record":
            return has_form("Id", value)
    return True


def _is_day(value: Any) -> bool:
    """Whether this is a day as TOML has it, or as a text."""
    text = str(value) if isinstance(value, date) else value
    return isinstance(text, str) and len(text) == len("2012-03-31") and has_form("Moment", text)


def _names(entry: Mapping[str, Any]) -> Names:
    return entry["fingerprint"] if "fingerprint" in entry else (entry["rule"], entry["record"])
