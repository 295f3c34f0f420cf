"""Numbers that every system holds exactly."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

#: The largest integer that a double, and so JavaScript, holds exactly.
LARGEST = 2**53 - 1


@dataclass(frozen=True, slots=True)
class Whole:
    """Annotation for ``int``: a whole number between two bounds, both included.

    ``1.0`` is a whole number in JSON Schema and so here.
    """

    lowest: int
    meaning: str
    highest: int = LARGEST

    @staticmethod
    def _whole(value: Any) -> Any:
        return int(value) if isinstance(value, float) and value.is_integer() else value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        number = core_schema.int_schema(strict=True, ge=self.lowest, le=self.highest)
        return core_schema.no_info_before_validator_function(self._whole, number)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"description": self.meaning, "type": "integer", "minimum": self.lowest, "maximum": self.highest}


class _Finite:
    """Annotation for ``float``: any number; strict reading has refused what a double does not hold."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"description": "A number, in the unit that stands beside it.", "type": "number"}


Integer = TypeAliasType("Integer", Annotated[int, Whole(0, "A whole number, 0 or more.")])
PositiveInteger = TypeAliasType("PositiveInteger", Annotated[int, Whole(1, "A whole number, 1 or more.")])
Number = TypeAliasType("Number", Annotated[float, _Finite()])
