"""The engine in Rust: verdict and explanation in bulk."""

from collections.abc import Iterable
from typing import Any

import jsonschema_rs

from scr_schema.engines.protocol import Violation


class JsonschemaRs:
    """jsonschema-rs, for JSON Schema 2020-12."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self._validator = jsonschema_rs.Draft202012Validator(schema)

    def is_valid(self, record: Any) -> bool:
        """The verdict alone."""
        return self._validator.is_valid(record)

    def violations(self, record: Any) -> Iterable[Violation]:
        """Everything that is wrong."""
        for error in self._validator.iter_errors(record):
            yield Violation(tuple(error.instance_path), error.kind.name)
