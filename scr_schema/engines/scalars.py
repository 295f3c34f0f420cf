"""What is wrong with one value, and its cure."""

import re
from calendar import monthrange
from typing import Any

from scr_schema.codelists.code import list_name
from scr_schema.engines.habits import TYPES, cure_of_code, cure_of_date, cure_of_type, lacks_offset
from scr_schema.faults import either
from scr_schema.finding import Fault, Path
from scr_schema.schema.node import Node

_DAY = re.compile(r"((?:1[89]|2[01])[0-9]{2})-([0-9]{2})(?:-([0-9]{2}))?(?:T.*|[?~%])?")
#: Up to so many codes are named in a message; longer lists have a command.
_FEW = 12


def scalar_fault(node: Node, path: Path, value: Any) -> Fault:
    """The one fault of a value that its schema refuses; ``type`` goes before everything else."""
    schema = node.schema
    if value is None:
        return Fault("SCR-040", path, cure=_absence(node))
    if "const" in schema:
        return Fault("SCR-038", path, cure=f"Set it to `{schema['const']}`.")
    if not _is_of_type(value, schema["type"]):
        return Fault("SCR-032", path, {"expected": TYPES[schema["type"]]}, cure_of_type(schema, value))
    if isinstance(value, str):
        return _text_fault(node, path, value)
    return Fault("SCR-039", path, cure=f"Keep to {_bounds(schema['minimum'], schema['maximum'], value)}.")


def _bounds(lowest: int, highest: int, value: float) -> str:
    """What a number must keep to; how high numbers go at all is said only where one goes higher."""
    return f"{lowest} or more" if value < lowest else f"{lowest} to {highest}"


def _is_of_type(value: Any, expected: str) -> bool:
    match expected:
        case "string":
            return isinstance(value, str)
        case "integer":
            return not isinstance(value, bool) and (
                isinstance(value, int) or (isinstance(value, float) and value.is_integer())
            )
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "object":
            return isinstance(value, dict)
    return isinstance(value, list)


def _text_fault(node: Node, path: Path, value: str) -> Fault:
    schema = node.schema
    if not value.strip():
        return Fault("SCR-041", path, cure=_absence(node))
    if "enum" in schema:
        return _code_fault(node, path, value)
    shortest, longest = schema.get("minLength", 0), schema.get("maxLength")
    if longest is not None and len(value) > longest:
        cure = f"Keep to {shortest:,} to {longest:,} characters."
        return Fault("SCR-036", path, {"what": "text", "how": "too long"}, cure)
    if node.name in {"Moment", "Period"}:
        return _date_fault(node, path, value)
    return _form_fault(node, path)


def _code_fault(node: Node, path: Path, value: str) -> Fault:
    known, codes = node.schema["enum"], list_name(node.name or "")
    few = f"Use one of: {either(known)}." if len(known) <= _FEW else f"See `scr-schema codelists show {codes}`."
    return Fault("SCR-033", path, {"codes": codes}, cure_of_code(known, value) or few)


def _date_fault(node: Node, path: Path, value: str) -> Fault:
    pieces = value.split("/")
    if any(map(lacks_offset, pieces)):
        return Fault("SCR-042", path)
    if any(map(_is_no_day, pieces)):
        return Fault("SCR-035", path)
    return _form_fault(node, path, next(filter(None, map(cure_of_date, (value, *pieces))), ""))


def _is_no_day(piece: str) -> bool:
    """Whether this is written as a month or day, and the calendar has none such."""
    found = _DAY.fullmatch(piece)
    if not found:
        return False
    year, month, day = (int(number or 1) for number in found.groups())
    return not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1])


def _form_fault(node: Node, path: Path, cure: str = "") -> Fault:
    description = node.schema.get("description", "")
    return Fault("SCR-034", path, {"form": str(node.name)}, f"{cure} {description}".strip())


def _absence(node: Node) -> str:
    """How to say nothing, where null or an empty text tries to."""
    cure = "The member is required: say what it holds" if node.required else "Leave the member out"
    return cure + (", or say `not-known`." if "not-known" in node.schema.get("enum", ()) else ".")
