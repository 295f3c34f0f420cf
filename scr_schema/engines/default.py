"""The engine that users get: the fast one, or the portable one where it has no wheel."""

from typing import Any

from scr_schema.engines.protocol import Engine


def compiled(schema: dict[str, Any]) -> Engine:
    """The engine for a schema."""
    try:
        from scr_schema.engines.jsonschema_rs_ import JsonschemaRs
    except ImportError:
        from scr_schema.engines.jsonschema_ import Jsonschema

        return Jsonschema(schema)
    return JsonschemaRs(schema)
