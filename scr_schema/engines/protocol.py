"""What every engine says of a record, whatever library it is made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from scr_schema.finding import Path


@dataclass(frozen=True, slots=True)
class Violation:
    """A keyword of JSON Schema that does not hold, and the value for which it does not.

    ``required`` and ``additionalProperties`` stand at the object, not at the member.
    ``definition`` is the outermost of the named ones in which the keyword stands.
    """

    path: Path
    keyword: str
    definition: str | None = None


class Engine(Protocol):
    """A compiled schema. It never changes the record, and none of its library's errors leaves it."""

    def is_valid(self, record: Any) -> bool:
        """The verdict alone, as fast as the library gives it."""

    def violations(self, record: Any) -> Iterable[Violation]:
        """Everything that is wrong; nothing if the record is valid."""
