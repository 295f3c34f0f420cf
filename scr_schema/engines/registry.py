"""All engines, for those who compare them."""

from collections.abc import Callable
from typing import Any

from scr_schema.engines.fastjsonschema_ import Fastjsonschema
from scr_schema.engines.jsonschema_ import Jsonschema
from scr_schema.engines.jsonschema_rs_ import JsonschemaRs
from scr_schema.engines.protocol import Engine
from scr_schema.engines.pydantic_ import Pydantic

#: What compiles a schema, engine by engine.
ENGINES: dict[str, Callable[[dict[str, Any]], Engine]] = {
    "pydantic": Pydantic,
    "jsonschema": Jsonschema,
    "fastjsonschema": Fastjsonschema,
    "jsonschema-rs": JsonschemaRs,
}
