"""What goes wrong in using the library, as opposed to what is wrong with a record.

A fault of a record is a finding, never an exception.
Each error carries data and says how to mend it. None is frozen: Python itself attaches a traceback to it.
"""

from dataclasses import dataclass


class ScrSchemaError(Exception):
    """Any misuse of this library, and any file that it cannot open or write."""


@dataclass
class UnknownName(ScrSchemaError):
    """A name that a fixed list does not hold: a record type, a version, a format."""

    kind: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        return f"no such {self.kind}: choose one of {', '.join(self.known)}"


@dataclass
class Unwritable(ScrSchemaError):
    """A target that could not be written; what was there before is untouched."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"cannot write {self.path}: {self.reason}"
