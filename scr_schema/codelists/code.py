"""What every closed code list is made of."""

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class Code(StrEnum):
    """A closed list of codes, each with its title and what it means.

    A member is written once, ``NAME = "code", "Title", "What it means"``, and serves as the Python constant,
    as the value in a record, as the entry in the schema's ``enum`` and as the row of the published list.
    A code that is going away has a fourth text: what to use instead, and the version that drops it.
    The class's docstring says what the list is for; its name is ``<Name>Code``.
    """

    label: str
    meaning: str
    deprecation_note: str

    def __new__(cls, code: str, label: str, meaning: str = "", deprecation_note: str = "") -> Self:
        """A member, with its texts."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label, member.meaning, member.deprecation_note = label, meaning, deprecation_note
        return member

    @classmethod
    def list_name(cls) -> str:
        """The list's published name."""
        return list_name(cls.__name__)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        # Strict mode would refuse "form" for a member when the record comes from parsed JSON in Python;
        # the enum itself takes exact values only, so nothing is loosened.
        return {**handler(source), "strict": False}  # type: ignore[return-value,misc,unused-ignore]


def list_name(class_name: str) -> str:
    """The published name of a code list: ``DeliveryOutcomeCode`` is ``delivery-outcome``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", class_name.removesuffix("Code")).lower()
