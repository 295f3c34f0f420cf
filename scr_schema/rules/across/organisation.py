"""Which organisation a record speaks of, whatever it calls it."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from scr_schema.codelists.bodies import Register, folded

_BODY = "body "
_SHORTEST = 6


def organisation_of(organisation: Mapping[str, Any]) -> str | None:
    """What names an organisation across records: its entry in the register, else its id, else its name."""
    name = organisation.get("name")
    named = _by_name(name) if name is not None else None
    if named and named.startswith(_BODY):
        return named
    if "id" in organisation:
        return _key("id", organisation["id"])
    for identifier in organisation.get("identifiers", ()):
        return _key(identifier["scheme"], identifier["value"])
    return named


@lru_cache(maxsize=4096)
def _by_name(name: str) -> str:
    body = _register().find(name)
    return f"{_BODY}{body.id}" if body else _key("name", folded(name))


@lru_cache(maxsize=4096)
def _key(scheme: str, value: str) -> str:
    """One text for all records that name the same."""
    return f"{scheme} {value}"


@cache
def _register() -> Register:
    return Register.read()


@lru_cache(maxsize=4096)
def is_slip(name: str) -> bool:
    """Whether the register lacks the name and has one that is a letter away from it: a question, never an answer."""
    body = None if _register().find(name) else _register().suggest(name)
    return body is not None and any(_differ_by_one(folded(name), folded(other)) for other in body.names)


def _differ_by_one(one: str, other: str) -> bool:
    """Whether a letter is added, lost, wrong or out of order; a short name is too soon another."""
    if one == other or min(len(one), len(other)) < _SHORTEST:
        return False
    head = _alike(one, other)
    tail = _alike(one[head:][::-1], other[head:][::-1])
    left, right = (text[head : len(text) - tail] for text in (one, other))
    return max(len(left), len(right)) == 1 or (len(left) == len(right) == 2 and left == right[::-1])


def _alike(one: str, other: str) -> int:
    """With how many letters both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((position for position, (a, b) in pairs if a != b), min(len(one), len(other)))
