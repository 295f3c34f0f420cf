"""What every published schema says of itself."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The dialect of JSON Schema."""

BASE = "https://w3id.org/scr-schema"
"""Where the identifiers of schemas begin; nothing is ever fetched from there."""
