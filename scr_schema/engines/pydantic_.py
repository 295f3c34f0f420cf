"""The models as an engine: what those who import them get, in the terms of the schema."""

from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter, ValidationError

from scr_schema.engines.protocol import Violation
from scr_schema.finding import Path
from scr_schema.models import SCHEMAS
from scr_schema.schema.store import SUFFIX

#: pydantic's names for what JSON Schema calls otherwise; our own checks carry the keyword's name already.
_KEYWORDS = {
    "missing": "required",
    "extra_forbidden": "additionalProperties",
    "literal_error": "const",
    "string_too_short": "minLength",
    "string_too_long": "maxLength",
    "greater_than_equal": "minimum",
    "less_than_equal": "maximum",
    "union_tag_not_found": "required",
    "union_tag_invalid": "enum",
}
_AT_THE_OBJECT = {"missing", "extra_forbidden"}


class Pydantic:
    """A model, found by its schema; it knows the current version only, as models describe the present."""

    def __init__(self, schema: dict[str, Any]) -> None:
        name = schema["$id"].rsplit("/", 1)[1].removesuffix(SUFFIX)
        self._adapter: TypeAdapter[Any] = TypeAdapter(SCHEMAS[name].target)

    def is_valid(self, record: Any) -> bool:
        """The verdict alone."""
        return not self._errors(record)

    def violations(self, record: Any) -> Iterable[Violation]:
        """Everything that is wrong."""
        for error in self._errors(record):
            kind = error["type"]
            keyword = _KEYWORDS.get(kind, "type" if kind.endswith("_type") else kind)
            path: Path = error["loc"]
            yield Violation(path[:-1] if kind in _AT_THE_OBJECT else path, keyword)

    def _errors(self, record: Any) -> list[Any]:
        try:
            self._adapter.validate_python(record)
        except ValidationError as errors:
            return list(errors.errors(include_url=False, include_context=False, include_input=False))
        return []
