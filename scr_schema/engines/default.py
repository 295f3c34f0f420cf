"""The engine that users get: the fast one, or the portable one where it has no wheel."""

try:
    from scr_schema.engines.jsonschema_rs_ import compile
except ImportError:
    from scr_schema.engines.jsonschema_ import compile

__all__ = ["compile"]
