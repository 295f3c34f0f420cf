"""The engine in Rust: verdict and explanation in bulk."""

from collections.abc import Iterable
from typing import Any

import jsonschema_rs

from scr_schema.engines.protocol import Violation
from scr_schema.finding import Path


class JsonschemaRs:
    """jsonschema-rs, for JSON Schema 2020-12."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self._validator = jsonschema_rs.Draft202012Validator(schema)

    def is_valid(self, record: Any) -> bool:
        """The verdict alone."""
        return self._validator.is_valid(record)

    def violations(self, record: Any) -> Iterable[Violation]:
        """Everything that is wrong, by the library's locations: each of its errors would copy the value at fault."""
        for error in self._validator.evaluate(record).errors():
            keywords = error["schemaLocation"].rpartition("#")[2].split("/")
            in_keys = "propertyNames" in keywords
            keyword = "propertyNames" if in_keys else keywords[-1]
            definition = keywords[2] if keywords[1] == "$defs" else None
            yield Violation(_path(record, error["instanceLocation"]), keyword, definition)


def _path(record: Any, pointer: str) -> Path:
    """A JSON Pointer as a path: whether a step is a position is the value's to say."""
    path: list[str | int] = []
    for token in pointer.split("/")[1:]:
        step = int(token) if isinstance(record, list) else token.replace("~1", "/").replace("~0", "~")
        path.append(step)
        record = record[step]
    return tuple(path)
