"""The one currency of complaint: what is wrong, where, and how to mend it.

No part of a finding ever holds a value of the record.
It is built from a rule, the names of members that the schema knows, and a position.
"""

import hashlib
import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

#: The way to a value inside a record: member names and positions in lists.
Path = tuple[str | int, ...]


class Severity(StrEnum):
    """How much a finding weighs; the code list ``severity`` of the contract."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleInfo:
    """What can be found: a permanent id, its weight, what it says and how to mend it.

    ``summary`` may hold ``{slots}`` for words of the contract, never for values.
    ``help`` is what mends it in general; a fault that knows better names a cure of its own.
    """

    id: str
    severity: Severity
    title: str
    summary: str
    help: str

    @property
    def slots(self) -> frozenset[str]:
        """The names that ``summary`` leaves open."""
        return frozenset(name for _, name, _, _ in string.Formatter().parse(self.summary) if name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a finding is.

    ``line`` and ``column`` count from 1, in code points; ``row`` is the row of a table and ``cell`` its name in a
    workbook, with ``sheet``; ``table`` counts the tables of a document.
    ``pointer`` is a JSON Pointer (RFC 6901) relative to the record; ``container`` points at the record in its
    document, where it does not stand alone.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    cell: str | None = None
    pointer: str | None = None
    container: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One complaint about one place."""

    rule: str
    severity: Severity
    message: str
    help: str
    location: Location
    record_type: str | None = None
    record: str | None = None
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that a record or a file breaks, before it is known where the record lies.

    ``words`` fill the slots of the rule's summary: known names and counts. ``cure`` mends this very fault, where that
    is more than the rule's help.
    ``info`` holds the texts and the weight of a rule that is not in the table of faults.
    ``line`` and ``column`` are set where the fault was met while reading; else ``text_at`` is where in the text to
    look, if not at ``path``. It may end in the key of an unknown member, so it is never shown.
    """

    rule: str
    path: Path = ()
    words: Mapping[str, str] = field(default_factory=dict)
    cure: str | None = None
    line: int | None = None
    column: int | None = None
    info: RuleInfo | None = None
    text_at: Path | None = field(default=None, repr=False)


def pointer(path: Path) -> str:
    """The JSON Pointer of a path (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def by_place(path: Path) -> tuple[tuple[int, int | str], ...]:
    """What paths are ordered by: positions as numbers, names as texts."""
    return tuple((0, step) if isinstance(step, int) else (1, step) for step in path)


def fingerprint(rule: str, record_type: str | None, record: str | None, stable_pointer: str) -> str:
    """What a finding keeps from one run to the next: no value, line or file goes into it."""
    parts = "\n".join((rule, record_type or "", record or "", stable_pointer))
    return hashlib.sha256(parts.encode()).hexdigest()
