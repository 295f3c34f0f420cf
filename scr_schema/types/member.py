"""How a member may be absent, a list hold no item twice, and a map name its keys."""

from collections.abc import Hashable, Sequence
from typing import Annotated, Any, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from scr_schema.types.text_form import TextForm

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)


class _Absent:
    """``X | None`` in Python, ``X`` in the schema: a member that is left out, never sent as null."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)
        if schema["type"] != "nullable":
            raise TypeError("Maybe[X] stands for X | None and nothing else")
        within: CoreSchema = schema["schema"]
        return within


class _Unique:
    def _check(self, items: Sequence[Hashable]) -> Sequence[Hashable]:
        if len(items) != len(set(items)):
            raise PydanticCustomError("uniqueItems", "an item stands twice")
        return items

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "uniqueItems": True}


class _NotEmpty:
    def _check(self, items: Sequence[Any]) -> Sequence[Any]:
        if not items:
            raise PydanticCustomError("minItems", "at least one item")
        return items

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), "minItems": 1}


class _Keys:
    """A map is an open object: its keys have a form, its values are anybody's."""

    def __init__(self, form: TextForm) -> None:
        self.form = form

    def _check(self, value: dict[str, Any]) -> dict[str, Any]:
        if not all(map(self.form.matches, value)):
            raise PydanticCustomError("propertyNames", "a key is not of the required form")
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text_keys = core_schema.dict_schema(core_schema.str_schema(strict=True), core_schema.any_schema(), strict=True)
        return core_schema.no_info_after_validator_function(self._check, text_keys)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        text = self.form.__get_pydantic_json_schema__(schema, handler)
        return {"type": "object", "propertyNames": text}


Maybe = Annotated[T | None, _Absent()]
"""An optional member; write ``= None`` behind it."""

AtLeastOne = Annotated[list[T], _NotEmpty()]
"""A list that would say nothing if it were empty."""

Distinct = Annotated[list[H], _Unique()]
"""A list of codes, keys or ids: no item twice."""

DistinctAtLeastOne = Annotated[list[H], _Unique(), _NotEmpty()]
"""A list of codes, keys or ids: no item twice, and at least one."""

Extensions = Annotated[dict[str, Any], _Keys(TextForm(r"^[a-z0-9-]+:[a-zA-Z0-9_-]+$", "A prefix, a colon and a name."))]
"""Local data under ``prefix:name``; nobody else needs to understand it."""
