"""From violations to faults: one fault, one finding, the same whichever engine spoke.

An engine says where something is wrong; what is wrong there follows from the value and from what the schema says of
it. No library's text and no value goes into a fault.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from scr_schema.engines.protocol import Violation
from scr_schema.engines.scalars import scalar_fault
from scr_schema.faults import count, either
from scr_schema.finding import Fault, Path, by_place
from scr_schema.schema.node import Node, node_at

#: Keywords that speak of an object or a list as a whole, its type apart.
_OF_CONTAINERS = {"required", "additionalProperties", "propertyNames", "minItems", "uniqueItems"}


def explain(schema: dict[str, Any], record: Any, violations: Iterable[Violation]) -> list[Fault]:
    """Every fault of a record, ordered by pointer."""
    at: dict[Path, set[str]] = {}
    for violation in violations:
        at.setdefault(violation.path, set()).add(violation.keyword)
    holding = {path[:depth] for path in at for depth in range(len(path))}
    faults = [
        fault
        for path, keywords in at.items()
        for fault in _faults_at(node_at(schema, path), path, _value_at(record, path), keywords)
        # Engines differ in whether they look for repeated items in a list of which an item is no text at all.
        if not (fault.rule == "SCR-037" and path in holding)
    ]
    return sorted(faults, key=lambda fault: (by_place(fault.path), fault.rule))


def _faults_at(node: Node, path: Path, value: Any, keywords: set[str]) -> Iterator[Fault]:
    if not keywords <= _OF_CONTAINERS:  # `type`, or a keyword of scalars: either silences the rest
        yield scalar_fault(node, path, value)
        return
    if "required" in keywords:
        yield from _missing(node, path, value)
    if "additionalProperties" in keywords:
        yield _unknown(node, path, value)
    if "propertyNames" in keywords:
        cure = "Local data needs a prefix of its own: `council-a:case-type`."
        yield Fault("SCR-034", path, {"form": "prefix:name"}, cure)
    if "minItems" in keywords:
        yield Fault("SCR-036", path, {"what": "list", "how": "empty"}, "Keep to 1 item or more.")
    if "uniqueItems" in keywords:
        yield Fault("SCR-037", path)


def _missing(node: Node, path: Path, value: dict[str, Any]) -> Iterator[Fault]:
    for member in node.schema["required"]:
        if member not in value:
            description = node.schema["properties"][member].get("description", "")
            yield Fault("SCR-030", (*path, member), {"member": member}, f"Add it: {description}", text_at=path)


def _unknown(node: Node, path: Path, value: dict[str, Any]) -> Fault:
    known = node.schema["properties"]
    unknown = [member for member in value if member not in known]
    spelt_otherwise = {_folded(member) for member in unknown}
    meant = [member for member in known if _folded(member) in spelt_otherwise and member not in value]
    cure = f"Member names are snake_case in lower case; check the spelling of {either(meant)}." if meant else None
    words = {"count": count(len(unknown), "member")}
    return Fault("SCR-031", path, words, cure, text_at=(*path, unknown[0]))


def _folded(member: str) -> str:
    return member.replace("_", "").replace("-", "").replace(" ", "").casefold()


def _value_at(record: Any, path: Path) -> Any:
    for step in path:
        record = record[step]
    return record
