"""What a user says of a plan's columns, where the vocabulary does not know them or is wrong: a file in TOML.

    heading-row = 3                       # the row with the titles; 0 where the table has none
    agency = "Alpha Trust"                # for tables that name none

    [titles]                              # a title, and what its column is
    "Who does it" = "responsibility"
    "Theme" = "other"                     # kept word for word

    [columns]                             # the same for a column by its letters, where its title says nothing
    A = "number"

    [agencies]                            # a title over the recommendations that is, or holds, an agency's name
    "Alpha RECOMMENDATION" = "Alpha"

    [status]                              # words or colours, and what they mean
    "Gold" = "completed"
    "#00B050" = "completed"

    [[layout]]                            # what holds for one sheet or one table alone
    sheet = "Health"
    titles = { "Item" = "number" }

Every entry is optional. Titles are compared word by word, capitals and blanks left aside.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.errors import printable
from scr_schema.settings import read_toml
from scr_schema.tables.plan.mapping_entries import Entries
from scr_schema.tables.plan.parts import Heading, Meaning

_EXAMPLE = 'under [titles]: "Who does it" = "responsibility"'

_OF_A_LAYOUT = ("heading-row", "agency", "titles", "columns", "agencies")
_OF_THE_PLAN = (*_OF_A_LAYOUT, "status", "layout")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What is said of the tables that have one layout; ``sheet`` and ``table`` say which, all where both are absent.

    ``heading_row`` counts from 1, and is 0 where there is none. ``titles`` and ``agencies`` have a title's key before
    what it says, ``columns`` an index from 0; a meaning that is absent is a column kept word for word.
    """

    sheet: str | None = None
    table: int | None = None
    heading_row: int | None = None
    agency: str | None = None
    titles: Mapping[str, Meaning | None] = field(default_factory=dict)
    columns: Mapping[int, Meaning | None] = field(default_factory=dict)
    agencies: Mapping[str, str] = field(default_factory=dict)

    @property
    def heading_without_row(self) -> Heading | None:
        """The heading of a table that has none, where its columns are named by their letters."""
        if self.heading_row != 0 or not self.columns:
            return None
        width = max(self.columns) + 1
        return Heading(self.agency, tuple(map(self.columns.get, range(width))), ("",) * width)

    def holds_for(self, sheet: str | None, table: int | None) -> bool:
        """Whether it is said of this sheet or table."""
        return self.sheet in (None, sheet) and self.table in (None, table)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMapping:
    """All that a user says of a plan: ``layouts`` for single sheets or tables, and ``general`` for the others.

    ``status`` has the words in small letters, or a colour as ``#00B050``.
    """

    general: Layout = field(default_factory=Layout)
    layouts: tuple[Layout, ...] = ()
    status: Mapping[str, ActionStatusCode] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "PlanMapping":
        """What a file says.

        Raises:
            Unreadable: the file cannot be opened or read.
            BadSetting: an entry is not as it must be; it is named by its place, never by its words.

        """
        entries = Entries(printable(str(path)), read_toml(path, _EXAMPLE)[1])
        entries.require_only(_OF_THE_PLAN)
        general = _layout(entries)
        return cls(
            general=general,
            layouts=tuple(_layouts(entries, general)),
            status=entries.status(),
        )

    def layout_of(self, sheet: str | None, table: int | None) -> Layout:
        """What is said of a sheet or table: by the first layout that holds for it, else in general."""
        return next((layout for layout in self.layouts if layout.holds_for(sheet, table)), self.general)


#: What is said where there is no mapping.
NOTHING_SAID = Layout()


def _layouts(entries: Entries, general: Layout) -> Iterator[Layout]:
    seen: set[tuple[str | None, int | None]] = set()
    for own in entries.layouts():
        own.require_only(("sheet", "table", *_OF_A_LAYOUT))
        layout = _layout(own)
        tables = (layout.sheet, layout.table)
        if tables == (None, None):
            raise own.refusal("", "say of which table it is: write `sheet` or `table`")
        if tables in seen:
            raise own.refusal("", "another is of the same sheet or table: keep one of the two")
        seen.add(tables)
        yield _over(general, layout)


def _layout(entries: Entries) -> Layout:
    titles, agencies = entries.titles(), entries.agencies()
    if titles.keys() & agencies.keys():
        raise entries.refusal("[agencies]", "one of its titles stands under [titles] too: keep one of the two")
    return Layout(
        sheet=entries.value("sheet"),
        table=entries.value("table"),
        heading_row=entries.value("heading-row"),
        agency=entries.value("agency"),
        titles=titles,
        columns=entries.columns(),
        agencies=agencies,
    )


def _over(general: Layout, own: Layout) -> Layout:
    """What is said of all tables, but for what is said of some alone."""
    titles = {key: meaning for key, meaning in general.titles.items() if key not in own.agencies}
    agencies = {key: agency for key, agency in general.agencies.items() if key not in own.titles}
    columns = {
        index: meaning
        for index, meaning in general.columns.items()
        if meaning is None or meaning not in own.columns.values()
    }
    return replace(
        own,
        heading_row=general.heading_row if own.heading_row is None else own.heading_row,
        agency=own.agency or general.agency,
        titles={**titles, **own.titles},
        columns={**columns, **own.columns},
        agencies={**agencies, **own.agencies},
    )
