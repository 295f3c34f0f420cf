"""All engines, for those who compare them."""

from collections.abc import Callable
from typing import Any

from scr_schema.engines import fastjsonschema_, jsonschema_, jsonschema_rs_, pydantic_
from scr_schema.engines.protocol import Engine

#: How to compile the schema of a name, engine by engine.
ENGINES: dict[str, Callable[[str, dict[str, Any]], Engine]] = {
    "pydantic": pydantic_.compile,
    "jsonschema": jsonschema_.compile,
    "fastjsonschema": fastjsonschema_.compile,
    "jsonschema-rs": jsonschema_rs_.compile,
}
