"""A choice of model by the one member that says its kind."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

_DISCRIMINATOR = "record_type"


class ByRecordType:
    """Annotation for a union of records: the model is chosen by ``record_type``.

    In the schema the choice is a list of ``if``/``then``, not ``oneOf``, so that a fault names the member at fault
    instead of the whole record.
    """

    def __init__(self, models: Mapping[str, type[BaseModel]]) -> None:
        self.models = models

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        choices = {name: handler.generate_schema(model) for name, model in self.models.items()}
        return core_schema.tagged_union_schema(choices, discriminator=_DISCRIMINATOR, strict=True)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        choices = schema["choices"]
        return {
            "type": "object",
            "required": [_DISCRIMINATOR],
            "properties": {_DISCRIMINATOR: {"type": "string", "enum": list(choices)}},
            "allOf": [{"if": _is(name), "then": handler(choice)} for name, choice in choices.items()],
        }


def _is(name: str) -> dict[str, Any]:
    return {"type": "object", "required": [_DISCRIMINATOR], "properties": {_DISCRIMINATOR: {"const": name}}}
