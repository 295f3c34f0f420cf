"""A plan as it is printed: tables of plain texts, which every writer can write."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.parts import Extra, Meaning


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A row as it is printed, a cell for each title above it, and the status that its cell is coloured by."""

    cells: tuple[str, ...]
    status: ActionStatusCode | None = None


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """The table of one agency.

    ``agency`` is its printed name, absent where none is known; the first of the titles carries it too. ``meanings``
    say which column is which, and have ``None`` for those that a record has no member for.
    """

    agency: str | None
    titles: tuple[str, ...]
    meanings: tuple[Meaning | None, ...]
    lines: tuple[PrintedLine, ...]

    @property
    def name(self) -> str:
        """What people call it: its agency, or what is to be said in place of one."""
        return self.agency or ("All agencies" if Extra.AGENCY in self.meanings else "No agency named")

    @property
    def status_column(self) -> int | None:
        """The index of the column that says where a row stands, if there is one."""
        return self.meanings.index(Extra.STATUS) if Extra.STATUS in self.meanings else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPlan:
    """A plan, its tables in the order in which their agencies were met.

    ``language`` is the one of the texts, and ``markings`` are the protective markings that the records carry, in
    words. ``not_written`` counts the records that no plan prints, by why: another record type, ``withdrawn``, or
    ``replaced`` by a higher revision.
    """

    tables: tuple[PrintedTable, ...]
    title: str = "Action plan"
    language: str = "en"
    markings: tuple[str, ...] = ()
    not_written: Mapping[str, int] = field(default_factory=dict)
