"""Places of what was found when all was read: the files that hold it are read once more, and no others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scr_schema.faults import finding
from scr_schema.finding import Finding, Location, pointer
from scr_schema.finding import Path as Steps
from scr_schema.pipeline.across import FoundAcross
from scr_schema.pipeline.locate import in_entry
from scr_schema.readers.entry import Entry
from scr_schema.readers.formats import READERS


@dataclass(frozen=True, slots=True)
class Origin:
    """Which entry of which file a record was; ``line`` and ``container`` are where it begins.

    ``file`` is absent for what cannot be read a second time.
    """

    file: Path | None
    name: str
    format: str
    number: int
    line: int
    container: Steps


def relocated(found: Iterable[FoundAcross]) -> Iterator[Finding]:
    """The findings of what was found, each with its line and column where its file can be read once more."""
    by_file: defaultdict[Path | None, list[FoundAcross]] = defaultdict(list)
    for one in found:
        by_file[one.record.origin.file if one.record else None].append(one)
    for file, of_file in by_file.items():
        entries = _entries(file, of_file)
        for one in of_file:
            entry = entries.get(one.record.origin.number) if one.record else None
            yield _in_record(one, entry)


def _entries(file: Path | None, found: list[FoundAcross]) -> dict[int, Entry]:
    """The entries in which something was found, by their numbers; none where the file is not there any more."""
    wanted = {one.record.origin.number: one.record.origin for one in found if one.record}
    if file is None or not wanted:
        return {}
    try:
        with file.open("rb") as stream:
            entries = enumerate(READERS[next(iter(wanted.values())).format](stream))
            return {number: entry for number, entry in entries if number in wanted and isinstance(entry, Entry)}
    except OSError:
        return {}


def _in_record(found: FoundAcross, entry: Entry | None) -> Finding:
    record = found.record
    if record is None:
        return finding(found.fault, Location())
    if entry is not None and isinstance(entry.value, dict) and entry.value.get("id") == record.id:
        return in_entry(found.fault, entry, record.origin.name)
    place = record.origin
    container = pointer(place.container) if place.container else None
    where = Location(file=place.name, line=place.line, pointer=pointer(found.fault.path), container=container)
    return finding(found.fault, where, record_type=record.kind, record=record.id)
