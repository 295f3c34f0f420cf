"""What printed words say about a date: the day, month, year or period, and how sure it is."""

from dataclasses import dataclass, replace
from datetime import timedelta

from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.types.target_dates.unit import YEARS, Unit

Flags = frozenset[TargetFlagCode]
NO_FLAGS: Flags = frozenset()

_UNCERTAIN = {TargetFlagCode.YEAR_INFERRED, TargetFlagCode.PROVISIONAL}
_MARKS = {(False, False): "", (True, False): "?", (False, True): "~", (True, True): "%"}


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date between two units of the calendar, which are one and the same unless it is a period.

    ``is_end``: it is the end of a stretch of time, by which its last day is meant.
    """

    kind: TargetKindCode
    first: Unit
    last: Unit
    flags: Flags = NO_FLAGS
    is_end: bool = False

    @property
    def holdable(self) -> bool:
        """Whether a record can hold it: every year lies in the four centuries of the contract."""
        return self.first.year in YEARS and self.last.year in YEARS

    @property
    def is_part(self) -> bool:
        """Whether the words name a part of it."""
        return self.is_end or TargetFlagCode.PART_NAMED in self.flags

    @property
    def begins(self) -> str:
        """Its first unit as EDTF, marked where it is not sure."""
        return self.first.edtf + self._mark

    @property
    def ends(self) -> str:
        """Its last unit as EDTF, marked where it is not sure."""
        return self.last.edtf + self._mark

    @property
    def edtf(self) -> str:
        """The whole of it as EDTF."""
        return self.begins if self.first == self.last else f"{self.begins}/{self.ends}"

    @property
    def _mark(self) -> str:
        return _MARKS[bool(self.flags & _UNCERTAIN), TargetFlagCode.APPROXIMATE in self.flags]

    def flagged(self, *flags: TargetFlagCode) -> "PrintedDate":
        """The same date with more to be known about it."""
        return replace(self, flags=self.flags | set(flags))

    def is_followed_by(self, other: "PrintedDate") -> bool:
        """Whether the other begins on the day after this ends."""
        return other.first.first_day - self.last.last_day == timedelta(days=1)


def single(kind: TargetKindCode, unit: Unit, flags: Flags = NO_FLAGS) -> PrintedDate:
    """A date of one unit."""
    return PrintedDate(kind, unit, unit, flags)


def period(first: Unit, last: Unit, flags: Flags = NO_FLAGS) -> PrintedDate:
    """A date between two units."""
    return PrintedDate(TargetKindCode.PERIOD, first, last, flags)
