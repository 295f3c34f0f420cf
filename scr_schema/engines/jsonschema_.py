"""The engine in Python: the reference, and the fallback where jsonschema-rs has no wheel."""

from collections.abc import Iterable
from typing import Any

from jsonschema import Draft202012Validator

from scr_schema.engines.protocol import Violation


class Jsonschema:
    """jsonschema, for JSON Schema 2020-12."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self._validator = Draft202012Validator(schema)

    def is_valid(self, record: Any) -> bool:
        """The verdict alone."""
        return self._validator.is_valid(record)

    def violations(self, record: Any) -> Iterable[Violation]:
        """Everything that is wrong."""
        for error in self._validator.iter_errors(record):
            in_keys = "propertyNames" in error.absolute_schema_path
            yield Violation(tuple(error.absolute_path), "propertyNames" if in_keys else str(error.validator))
