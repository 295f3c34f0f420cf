"""What came in a file: record by record what each says of itself, and whether it came whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from scr_schema.codelists.everywhere import RecordTypeCode
from scr_schema.codelists.groups import MARKING_LEVELS
from scr_schema.finding import pointer
from scr_schema.pipeline.judge import Judgement
from scr_schema.readers.entry import Entry, FileFault, Role
from scr_schema.schema.forms import has_form

_KINDS = tuple(map(str, RecordTypeCode))

_MARKINGS = tuple(MARKING_LEVELS)

#: Where a record lies: the line of its text, and the way to it from the top of that text.
Place = tuple[int, str | None]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One record, or what could not be read as one.

    ``says`` is what it says of itself, where that has its form; ``passed`` whether it has passed its schema.
    """

    place: Place
    line: int
    says: dict[str, Any] = field(default_factory=dict)
    passed: bool = False


@dataclass(slots=True)
class _Head:
    """A bundle's own words, and how many records came in it."""

    id: str | None
    announced: int | None
    came: int = 0


class Arrivals:
    """All that a file holds, taken from it entry by entry as it is judged; no entry is kept."""

    def __init__(self) -> None:
        self.records: list[Arrival] = []
        self._heads: list[_Head] = []
        self._markings = {_MARKINGS[0]}
        self._is_readable = False
        self._is_cut = False

    def take(self, came: Entry | FileFault, judgement: Judgement | None) -> None:
        """An entry was judged, or something could not be read."""
        if isinstance(came, FileFault):
            self._lost(came)
        else:
            self._entry(came, passed=judgement is not None and judgement.passed)

    @property
    def bundle(self) -> str | None:
        """The id of the bundle, if there is one bundle and it says its id."""
        return self._heads[0].id if len(self._heads) == 1 else None

    @property
    def marking(self) -> str:
        """The highest marking that any of it bears."""
        return max(self._markings, key=_MARKINGS.index)

    @property
    def outcome(self) -> str:
        """In what state it came, as a code of `receipt-outcome`."""
        if not self._is_readable:
            return "unreadable"
        whole = not self._is_cut and all(head.announced in {None, head.came} for head in self._heads)
        return "complete" if whole else "incomplete"

    def _lost(self, fault: FileFault) -> None:
        self._is_cut |= fault.fault.rule == "SCR-004"
        for _ in range(fault.records):
            self.records.append(Arrival((fault.line, None), fault.line))
            self._count()

    def _entry(self, entry: Entry, *, passed: bool) -> None:
        self._is_readable = True
        says = entry.value if isinstance(entry.value, dict) else {}
        marking = says.get("marking")
        code = marking.get("code") if isinstance(marking, dict) else None
        self._markings.update(known for known in _MARKINGS if known == code)
        if entry.role.is_head:
            self._heads.append(_Head(dict(_told(says)).get("record"), _announced(says)))
        elif entry.role is Role.TRAILER:
            self._is_cut |= not self._heads
        else:
            place = entry.line, pointer(entry.container) if entry.container else None
            line = entry.line + (entry.text.location(entry.container).line or 1) - 1
            self.records.append(Arrival(place, line, dict(_told(says)), passed))
            if entry.role is Role.BUNDLED:
                self._count()

    def _count(self) -> None:
        if self._heads:
            self._heads[-1].came += 1


def _told(says: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What a record says of itself, where that has its form: anything else may be a name, or hold one."""
    name, kind, revision = says.get("id"), says.get("record_type"), _whole(says.get("revision"))
    if isinstance(name, str) and has_form("Id", name):
        yield "record", name
    if kind in _KINDS:
        yield "record_type", kind
    if revision is not None and revision >= 1:
        yield "revision", revision


def _announced(says: dict[str, Any]) -> int | None:
    counts = says.get("counts")
    return _whole(counts.get("total")) if isinstance(counts, dict) else None


def _whole(value: Any) -> int | None:
    """A whole number, which JSON may write as ``1.0``."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return int(value) if is_number and value == int(value) else None
