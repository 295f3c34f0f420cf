"""Records made from nothing but the published schemas, so that no fixture's habits limit what is tried."""

import re
from functools import cache
from typing import Any

from hypothesis import strategies as st

from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT

#: How often an optional member is there; deeper objects hold fewer, so that records stay small.
_CHANCE = [0.35, 0.3, 0.25, 0.2, 0.1]
_ANYTHING = st.recursive(
    st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@st.composite
def records(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """A valid record of that kind."""
    root = schema(name, CURRENT)
    record: dict[str, Any] = _value(draw, root, root, 0)
    return record


def _value(draw: st.DrawFn, root: dict[str, Any], node: dict[str, Any], depth: int) -> Any:
    if "$ref" in node:
        return _value(draw, root, root["$defs"][node["$ref"].removeprefix("#/$defs/")], depth)
    if "const" in node:
        return node["const"]
    if "enum" in node:
        return draw(st.sampled_from(node["enum"]))
    match node["type"]:
        case "object" if "allOf" in node:  # a choice of record, by its kind
            return _value(draw, root, draw(st.sampled_from(node["allOf"]))["then"], depth)
        case "object" if "propertyNames" in node:
            return draw(st.dictionaries(_text(node["propertyNames"]["pattern"]), _ANYTHING, max_size=2))
        case "object":
            return _object(draw, root, node, depth)
        case "array":
            return _list(draw, root, node, depth)
        case "integer":
            return draw(st.integers(node["minimum"], node["maximum"]) | st.integers(node["minimum"], 9))
        case "number":
            return draw(st.floats(allow_nan=False, allow_infinity=False) | st.integers(-99, 99))
    return draw(_text(node["pattern"], node.get("minLength", 0), node.get("maxLength"), one_line="not" in node))


def _object(draw: st.DrawFn, root: dict[str, Any], node: dict[str, Any], depth: int) -> dict[str, Any]:
    chance = _CHANCE[min(depth, len(_CHANCE) - 1)]
    made = {}
    for member, below in node["properties"].items():
        if member in node.get("required", ()) or draw(st.floats(0, 1, exclude_max=True)) < chance:
            made[member] = _value(draw, root, below, depth + 1)
    return made


def _list(draw: st.DrawFn, root: dict[str, Any], node: dict[str, Any], depth: int) -> list[Any]:
    items = [_value(draw, root, node["items"], depth + 1) for _ in range(draw(st.integers(0, 2)))]
    if not items and node.get("minItems"):
        items = [_value(draw, root, node["items"], depth + 1)]
    return list(dict.fromkeys(items)) if node.get("uniqueItems") else items


@cache
def _text(pattern: str, shortest: int = 0, longest: int | None = None, *, one_line: bool = True) -> Any:
    whole = st.from_regex(pattern.removesuffix("$") + r"\Z")
    return whole.filter(
        lambda text: (
            shortest <= len(text) <= (longest or len(text))
            and not (one_line and re.search("[\n\r\u0085\u2028\u2029]", text))
            and not any("\ud800" <= character <= "\udfff" for character in text)
        )
    )
