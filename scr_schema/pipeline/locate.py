"""From a fault to a finding: where in the file, in which record."""

from dataclasses import replace
from typing import Any

from scr_schema.faults import finding
from scr_schema.finding import Fault, Finding, Location, Path, pointer
from scr_schema.pipeline.source_cells import source_cell
from scr_schema.readers.entry import Entry, FileFault
from scr_schema.schema.forms import has_form
from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.place import PlacedFault

_KINDS = (*RECORD_TYPES, "bundle-trailer")
#: A fault of the object itself, found at one of its keys.
_AT_A_KEY = {"SCR-031"}


def in_entry(fault: Fault, entry: Entry, file: str | None) -> Finding:
    """The finding of a fault in a record."""
    where = (*entry.container, *(fault.path if fault.text_at is None else fault.text_at))
    found = entry.text.location(where, of_key=fault.rule in _AT_A_KEY)
    return _of_record(fault, entry.value, _placed(found, fault, entry, file))


def met_in_entry(placed: PlacedFault, entry: Entry, file: str | None) -> Finding:
    """The finding of what was met while a record was made of the cells of a table."""
    found = placed.place.location if placed.place else Location()
    return _of_record(placed.fault, entry.value, _placed(found, placed.fault, entry, file))


def in_value(fault: Fault, entry: Entry) -> Finding:
    """The finding of a fault in a record that was handed over as a value: it has no line."""
    return _of_record(fault, entry.value, _placed(Location(), fault, entry, None))


def in_file(found: FileFault, file: str | None) -> Finding:
    """The finding of a fault of the file itself; where its place in a line is not known, the line is named."""
    fault = found.fault
    if found.place:
        return finding(fault, replace(found.place.location, file=file))
    line = found.line if found.line > 1 else None
    if fault.line is not None:
        line = found.line + fault.line - 1
    return finding(fault, Location(file=file, line=line, column=fault.column))


def _placed(found: Location, fault: Fault, entry: Entry, file: str | None) -> Location:
    """The place in the whole file; of a converted record also the cell of the table that the member came from."""
    cell = found if found.row else source_cell(entry.value, fault.path)
    return replace(
        cell,
        file=file,
        line=found.line and entry.line + found.line - 1,
        column=found.column,
        pointer=pointer(fault.path),
        container=pointer(entry.container) if entry.container else None,
    )


def _of_record(fault: Fault, record: Any, location: Location) -> Finding:
    says = record if isinstance(record, dict) else {}
    kind, name = says.get("record_type"), says.get("id")
    return finding(
        fault,
        location,
        record_type=kind if kind in _KINDS else None,
        record=name if isinstance(name, str) and has_form("Id", name) else None,  # anything else may be a name
        stable_pointer=_stable_pointer(fault.path, record),
    )


def _stable_pointer(path: Path, record: Any) -> str:
    """The pointer with list items named by their own keys, so that it survives an item put before them."""
    steps: list[str | int] = []
    value = record
    for step in path:
        value = _below(value, step)
        own = value.get("key") if isinstance(step, int) and isinstance(value, dict) else None
        steps.append(f"[{own}]" if isinstance(own, str) else step)
    return pointer(tuple(steps))


def _below(value: Any, step: str | int) -> Any:
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None  # a member that is missing is below nothing
