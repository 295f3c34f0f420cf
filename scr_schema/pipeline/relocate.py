"""Places of what was found when all was read: the files that hold it are read once more, and no others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from scr_schema.faults import finding
from scr_schema.finding import Fault, Finding, Location, pointer
from scr_schema.finding import Path as Steps
from scr_schema.pipeline.across import FoundAcross
from scr_schema.pipeline.locate import in_entry
from scr_schema.readers.entry import Entry, FileFault
from scr_schema.rules.across.facts import Facts

_Found = tuple[Facts, Fault]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it is named in a report, and what reads it; ``file`` is absent if it cannot be read a second time."""

    file: Path | None
    name: str
    read: Callable[[BinaryIO], Iterator[Entry | FileFault]]

    def entries(self) -> Iterator[tuple[int, Entry | FileFault]]:
        """Its entries, by their numbers; none of a pipe, which would wait for ever, nor of what has gone."""
        try:
            if self.file is not None and self.file.is_file():
                with self.file.open("rb") as stream:
                    yield from enumerate(self.read(stream))
        except OSError:
            return


@dataclass(frozen=True, slots=True)
class Origin:
    """Which entry of which file a record was; ``line`` and ``container`` are where it begins.

    Where the file cannot be read a second time ``keys`` are those of the items of the record's lists, so that what is
    found has the same fingerprint as in a file.
    """

    source: SourceFile
    number: int
    line: int
    container: Steps
    keys: Mapping[str, tuple[str | None, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, entry: Entry, number: int, source: SourceFile) -> "Origin":
        """The origin of an entry of a file, or of what cannot be read a second time."""
        keys = {} if source.file else dict(_keys(entry.value))
        return cls(source, number, entry.line, entry.container, keys)

    def stable_pointer(self, path: Steps) -> str:
        """The pointer with an item of one of the record's lists named by its key."""
        match path:
            case (str(member), int(position), *below) if member in self.keys:
                own = self.keys[member][position]
                return pointer((member, position if own is None else f"[{own}]", *below))
        return pointer(path)


def _keys(record: Any) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    for member, items in record.items() if isinstance(record, dict) else ():
        if isinstance(items, list):
            keys = tuple(item.get("key") if isinstance(item, dict) else None for item in items)
            if any(isinstance(key, str) for key in keys):
                yield member, keys


def again(file: Path | None) -> Path | None:
    """The file, if it can be read a second time: a pipe holds nothing any more, or makes its reader wait for ever."""
    return file if file is not None and file.is_file() else None


def relocated(found: Iterable[FoundAcross]) -> Iterator[Finding]:
    """The findings of what was found, each with its line and column where its file can be read once more."""
    by_file: defaultdict[SourceFile, list[_Found]] = defaultdict(list)
    for one in found:
        if one.record is None:
            yield finding(one.fault, Location())
        else:
            by_file[one.record.origin.source].append((one.record, one.fault))
    for source, of_file in by_file.items():
        yield from _in_file(source, of_file)


def _in_file(source: SourceFile, found: Iterable[_Found]) -> Iterator[Finding]:
    """What was found in one file, entry by entry as it is read; then what is not there any more."""
    waiting: defaultdict[int, list[_Found]] = defaultdict(list)
    for record, fault in found:
        waiting[record.origin.number].append((record, fault))
    for number, entry in source.entries():
        yield from (_located(record, fault, entry) for record, fault in waiting.pop(number, ()))
        if not waiting:
            return
    yield from (_located(record, fault, None) for several in waiting.values() for record, fault in several)


def _located(record: Facts, fault: Fault, entry: Entry | FileFault | None) -> Finding:
    if isinstance(entry, Entry) and _is_still(record, entry):
        return in_entry(fault, entry, record.origin.source.name)
    place = record.origin
    container = pointer(place.container) if place.container else None
    where = Location(file=place.source.name, line=place.line, pointer=pointer(fault.path), container=container)
    stable = place.stable_pointer(fault.path)
    return finding(fault, where, record_type=record.kind, record=record.id, stable_pointer=stable)


def _is_still(record: Facts, entry: Entry) -> bool:
    says = entry.value if isinstance(entry.value, dict) else {}
    return (says.get("record_type"), says.get("id")) == (record.kind, record.id)
