"""The engine in Python: the reference, and the fallback where jsonschema-rs has no wheel."""

from collections.abc import Iterable, Sequence
from typing import Any

from jsonschema import Draft202012Validator

from scr_schema.engines.protocol import Violation


class Jsonschema:
    """jsonschema, for JSON Schema 2020-12."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self._schema = schema
        self._validator = Draft202012Validator(schema)

    def is_valid(self, record: Any) -> bool:
        """The verdict alone."""
        return self._validator.is_valid(record)

    def violations(self, record: Any) -> Iterable[Violation]:
        """Everything that is wrong."""
        for error in self._validator.iter_errors(record):
            keyword = "propertyNames" if "propertyNames" in error.absolute_schema_path else str(error.validator)
            yield Violation(tuple(error.absolute_path), keyword, self._definition(error.absolute_schema_path))

    def _definition(self, keywords: Sequence[str | int]) -> str | None:
        """The definition that the top of the schema joins others with."""
        if len(keywords) < 2 or keywords[0] != "allOf":
            return None
        reference: str = self._schema["allOf"][keywords[1]].get("$ref", "")
        return reference.removeprefix("#/$defs/") or None
