"""What goes wrong in using the library, as opposed to what is wrong with a record.

A fault of a record is a finding, never an exception.
Each error carries data and says how to mend it. None is frozen: Python itself attaches a traceback to it.
"""

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Any


@dataclass(eq=False)
class ScrSchemaError(Exception):
    """Any misuse of this library, and any file that it cannot use or write."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Errors cross from one process to another whole."""
        return type(self), tuple(getattr(self, member.name) for member in fields(self))


@dataclass(eq=False)
class Misuse(ScrSchemaError):
    """Something that was asked for does not exist, or must not be done."""


@dataclass(eq=False)
class UnknownName(Misuse):
    """A name that a fixed list does not hold: a record type, a version, a format."""

    kind: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        return f"no such {self.kind}: choose one of {', '.join(self.known)}"

    @classmethod
    def require(cls, kind: str, name: str | None, known: Collection[str]) -> None:
        """Refuse a name that is not known; none was asked for where it is absent."""
        if name is not None and name not in known:
            raise cls(kind, tuple(known))


@dataclass(eq=False)
class BadSetting(Misuse):
    """An option, or a variable of the environment, that cannot be used as it is."""

    name: str
    cure: str

    def __str__(self) -> str:
        return f"{self.name} cannot be used: {self.cure}"


@dataclass(eq=False)
class NotInstalled(Misuse):
    """A library that only some users need, and that is not there: what it is for, and the extra that brings it."""

    library: str
    purpose: str
    extra: str

    def __str__(self) -> str:
        return (
            f"{self.purpose} needs {self.library}, which is not here: install scr-schema with its extra `{self.extra}`"
        )


@dataclass(eq=False)
class OwnInput(Misuse):
    """An output that would take the place of what it is made from, or of another."""

    path: str

    def __str__(self) -> str:
        return (
            f"{printable(self.path)} is another file of this command too, and one would be lost: write to another file"
        )


@dataclass(eq=False)
class Released(Misuse):
    """A version of the schema that is no draft any more, so that it never changes."""

    version: str

    def __str__(self) -> str:
        return f"version {self.version} is no draft and does not change: give the models a new version first"


@dataclass(eq=False)
class BadRegister(ScrSchemaError):
    """A register of bodies that cannot be used.

    ``row`` counts as a spreadsheet does, the headings being row 1; it is absent where the whole file is at fault.
    """

    fault: str
    cure: str
    row: int | None = None

    def __str__(self) -> str:
        place = "" if self.row is None else f", row {self.row}"
        return f"register of bodies{place}: {self.fault}; {self.cure}"


@dataclass(eq=False)
class Unreadable(ScrSchemaError):
    """A file of settings that could not be opened or read."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"cannot read {printable(self.path)}: {self.reason}"


@dataclass(eq=False)
class Unwritable(ScrSchemaError):
    """A target that could not be written; what was there before is untouched."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"cannot write {printable(self.path)}: {self.reason}"

    @classmethod
    def because(cls, path: str, error: OSError) -> "Unwritable":
        """The error that an operating system's error is to whoever wanted to write."""
        return cls(path, reason(error))


@dataclass(eq=False)
class DoesNotFit(ScrSchemaError):
    """Something that is larger than the format of a file holds: what is counted, and the most that there can be."""

    what: str
    limit: int

    def __str__(self) -> str:
        return f"a file of this format holds no more than {self.limit:,} {self.what}: write another format"


@dataclass(eq=False)
class NoReceipt(ScrSchemaError):
    """What was received could not be read at all, so that no receipt of it can be written."""

    path: str
    why: str

    def __str__(self) -> str:
        return f"no receipt of {printable(self.path)}: {self.why}"


def printable(path: str) -> str:
    """The path as it may be shown: what is no text, or moves the cursor, is written with escapes."""
    return "".join(letter if letter.isprintable() else _escaped(letter) for letter in path)


def _escaped(letter: str) -> str:
    byte = ord(letter) - 0xDC00  # how Python holds a byte of a name that is no text
    return f"\\x{byte:02x}" if 0x80 <= byte <= 0xFF else letter.encode("unicode_escape").decode()


def reason(error: OSError) -> str:
    """Why the operating system refused, in its own words, which hold no value of a file."""
    return error.strerror or type(error).__name__
