"""The engine that writes code: what ``compile`` hands to others, run here beside the rest."""

import copy
import re
from collections.abc import Iterable
from typing import Any

import fastjsonschema

from scr_schema.engines.protocol import Violation
from scr_schema.finding import Path

_STEP = re.compile(r"\.([^.\[]+)|\[([0-9]+)\]")


class Fastjsonschema:
    """fastjsonschema; it knows older dialects only, and what the published schemas use of the newer one."""

    def __init__(self, schema: dict[str, Any]) -> None:
        # It writes into the schema that it compiles, and published defaults into the record: a copy, and none.
        self._validate = fastjsonschema.compile(
            copy.deepcopy(schema), use_default=False, use_formats=False, fast_fail=False
        )

    def is_valid(self, record: Any) -> bool:
        """The verdict alone."""
        try:
            self._validate(record)
        except fastjsonschema.JsonSchemaValuesException:
            return False
        return True

    def violations(self, record: Any) -> Iterable[Violation]:
        """Everything that is wrong."""
        try:
            self._validate(record)
        except fastjsonschema.JsonSchemaValuesException as errors:
            return [Violation(_path(str(error.name)), str(error.rule)) for error in errors.errors]
        return []


def _path(name: str) -> Path:
    """``data.actions[0].text`` as a path; member names of the contract hold neither dots nor brackets."""
    return tuple(int(index) if index else member for member, index in _STEP.findall(name))
