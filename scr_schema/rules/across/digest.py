"""A digest of content: the same however members are ordered and numbers written, so that records can be compared."""

import hashlib
import json
from collections.abc import Callable
from typing import Any


def digest_of(value: Any) -> bytes:
    """Sixteen bytes for a value of JSON; compared within a run only, as installations differ in how they write it."""
    return hashlib.blake2b(_canonical(value).encode(), digest_size=16).digest()


def _plainly(value: Any) -> str:
    return json.dumps(_in_whole_numbers(value), sort_keys=True)


def _in_whole_numbers(value: Any) -> Any:
    """A number is the same whether it is written as `2` or as `2.0`."""
    if isinstance(value, dict):
        return {member: _in_whole_numbers(inside) for member, inside in value.items()}
    if isinstance(value, list):
        return list(map(_in_whole_numbers, value))
    return int(value) if isinstance(value, float) and value.is_integer() else value


_canonical: Callable[[Any], str] = _plainly
try:  # some seven times as fast; there is no wheel for every Python
    from jsonschema_rs.canonical.json import to_string
except ImportError:
    pass
else:
    _canonical = to_string
