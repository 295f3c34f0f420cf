"""Which organisation a record speaks of, whatever it calls it."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from scr_schema.codelists.bodies import Register, folded


def organisation_of(organisation: Mapping[str, Any]) -> str | None:
    """What names an organisation across records: its entry in the register, else its id, else its name."""
    name = organisation.get("name")
    if name is not None and (body := _body(name)) is not None:
        return f"body {body}"
    if "id" in organisation:
        return f"id {organisation['id']}"
    for identifier in organisation.get("identifiers", ()):
        return f"{identifier['scheme']} {identifier['value']}"
    return f"name {folded(name)}" if name is not None else None


@lru_cache(maxsize=4096)
def _body(name: str) -> str | None:
    body = _register().find(name)
    return body.id if body else None


@cache
def _register() -> Register:
    return Register.read()
