"""A form of text that every validator of JSON Schema reads alike."""

import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from typing_extensions import TypeAliasType

#: Line ends in any regex dialect. In half of them ``$`` also matches before a trailing line end, so a one-line
#: form must refuse these apart from its pattern.
LINE_BREAKS = r"[\x0a\x0d\u0085\u2028\u2029]"


@dataclass(frozen=True, slots=True)
class TextForm:
    """Annotation for ``str``: a pattern, bounds of length in code points, one line or several.

    The pattern is anchored and keeps to what all regex dialects share: no shorthand classes, no ``.``,
    no look-around. ``meaning`` is the form's description in the published schema.
    """

    pattern: str
    meaning: str
    shortest: int | None = None
    longest: int | None = None
    one_line: bool = True

    def matches(self, text: str) -> bool:
        """Whether the text has this form, its length left aside."""
        whole = self.pattern.removesuffix("$") + r"\Z"
        return re.search(whole, text) is not None and not (self.one_line and re.search(LINE_BREAKS, text))

    def _check(self, text: str) -> str:
        if not self.matches(text):
            raise PydanticCustomError("pattern", "not of the required form")
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(strict=True, min_length=self.shortest, max_length=self.longest)
        return core_schema.no_info_after_validator_function(self._check, text)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        exported: dict[str, Any] = {"description": self.meaning, "type": "string", "pattern": self.pattern}
        if self.one_line:
            exported["not"] = {"type": "string", "pattern": LINE_BREAKS}
        if self.shortest is not None:
            exported["minLength"] = self.shortest
        if self.longest is not None:
            exported["maxLength"] = self.longest
        return exported


def form_of(scalar: TypeAliasType) -> TextForm:
    """The form of a named scalar, for those who check a text by itself."""
    (form,) = (note for note in scalar.__value__.__metadata__ if isinstance(note, TextForm))
    return form
