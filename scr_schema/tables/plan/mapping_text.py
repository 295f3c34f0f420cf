"""The mapping that was guessed, as a file in TOML to be edited; read back, it gives the same headings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from scr_schema.tables.plan.explanation import OTHER, ColumnReason, Why
from scr_schema.tables.plan.headings import FoundHeading
from scr_schema.tables.plan.mapping_entries import MEANINGS, is_line, title_key
from scr_schema.tables.plan.title import is_told_again
from scr_schema.tables.plan.title_cell import LONGEST_MAPPED

_HEAD = f"""\
# Which column of the plan is which, as it was guessed. Mend what is wrong, and give the file back with --mapping.
# A column is one of: {", ".join(MEANINGS)}.
# `{OTHER}` keeps its cells word for word. A line that is deleted is guessed again.
"""
_TAIL = """
# What else may be said here:
# [status]                      # words or colours, and the code that they mean
# "Gold" = "completed"
# "#00B050" = "completed"
# Above all that stands in brackets:
# heading-row = 3               # the row with the titles; 0 where the table has none
# agency = "Alpha Trust"        # for tables that name none
# At the end, for one sheet or table alone:
# [[layout]]
# sheet = "Health"              # or: table = 2
# titles = { "Item" = "number" }
"""
_LEFT_OPEN = "taken for different things: left to what stands beside it"
_LAST = "left open, so that the one of the next quarter counts then"


@dataclass(slots=True)
class _Said:
    """A title or a column's letters as an entry begins, the reason met first, and all that it was taken for."""

    entry: str
    reason: ColumnReason
    values: set[str] = field(default_factory=set)
    told_again: bool = False

    @property
    def is_one(self) -> bool:
        """Whether it was taken for one and the same everywhere."""
        return len(self.values) == 1


@dataclass(slots=True)
class _Guessed:
    """What was found of all headings, by the keys of titles and the indices of columns without one."""

    titles: dict[str, _Said] = field(default_factory=dict)
    agencies: dict[str, _Said] = field(default_factory=dict)
    untitled: dict[int, _Said] = field(default_factory=dict)
    places: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, found: FoundHeading) -> None:
        """Add what one heading says; where a title stands in it twice, that counts which was taken for something."""
        heading, taken = found.heading, defaultdict[str, set[str]](set)
        for index, title in enumerate(heading.titles):
            reason, key, entry = found.reasons[index], title_key(title), _quoted(title)
            self.places[key].add(index)
            if not key:
                said = self.untitled.setdefault(index, _Said(reason.letters, reason))
                said.values.add(heading.columns[index] or OTHER)
            elif index == found.agency_at and heading.agency:
                self.agencies.setdefault(key, _Said(entry, reason)).values.add(heading.agency)
            else:
                told_again = is_told_again(title) and reason.why is not Why.MAPPED
                self.titles.setdefault(key, _Said(entry, reason, told_again=told_again))
                taken[key] |= {meaning} if (meaning := heading.columns[index]) else set()
        for key, meanings in taken.items():
            self.titles[key].values |= meanings or {OTHER}

    def is_open(self, key: str) -> bool:
        """Whether a title is left to be guessed again: it has a date, meant several things, or cannot be written."""
        both = [said[key] for said in (self.titles, self.agencies) if key in said]
        agencies = self.agencies[key].values if key in self.agencies else ()
        if len(both) > 1 or both[0].told_again or not both[0].is_one:
            return True
        return not _can_be_written(key) or not all(map(is_line, agencies))

    def columns(self) -> Iterator[_Said]:
        """The columns without a title that may be named by their letters without touching a title that is left open."""
        left_open = (self.places[key] for key in (*self.titles, *self.agencies) if self.is_open(key))
        untouched = self.untitled.keys() - set().union(*left_open)
        for index in sorted(untouched):
            if self.untitled[index].is_one and OTHER not in self.untitled[index].values:
                yield self.untitled[index]


def write_mapping(headings: Iterable[FoundHeading]) -> str:
    """The mapping of the headings of a plan, with the reason of each column behind it.

    It holds the titles as they are printed. One that was taken for several things is left open, with a remark; so is
    one with a date: of such the last one counts, next quarter too.
    """
    guessed = _Guessed()
    for found in headings:
        guessed.add(found)
    sections = {
        "titles": [_line(said, guessed.is_open(key)) for key, said in guessed.titles.items()],
        "columns": [_line(said, False) for said in guessed.columns()],
        "agencies": [_line(said, guessed.is_open(key)) for key, said in guessed.agencies.items()],
    }
    return _HEAD + "".join(f"\n[{name}]\n{''.join(lines)}" for name, lines in sections.items() if lines) + _TAIL


def _line(said: _Said, is_open: bool) -> str:
    if is_open:
        return f"# {said.reason.letters}: {said.reason.ground}; {_LAST if said.told_again else _LEFT_OPEN}\n"
    return f"{said.entry} = {_quoted(*said.values)}  # {said.reason.letters}: {said.reason.ground}\n"


def _can_be_written(title: str) -> bool:
    return len(title) <= LONGEST_MAPPED and not any("\ud800" <= letter <= "\udfff" for letter in title)


def _quoted(text: str) -> str:
    """A text as TOML has it."""
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return f"\\{letter}"
    return letter if letter.isprintable() else f"\\U{ord(letter):08x}"
