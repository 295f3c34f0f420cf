"""What was read of a plan and what was not, in numbers: what a person checks after a conversion."""

from collections import Counter
from dataclasses import dataclass, field

from scr_schema.tables.plan.headings import FoundHeading
from scr_schema.tables.source import SourceRow

# A plan has one layout, or one for each agency; what is shown of more would help nobody.
_MOST_LAYOUTS = 50


@dataclass(slots=True)
class Tally:
    """Counts, kept while a plan is read.

    ``headings`` are the heading rows; ``layouts`` one of each kind of them with the row in which it first stood.
    ``printed`` are the rows read, ``joined`` how many of them went on with another, ``rows`` what they made, and
    ``not_read`` the rows of tables without a known heading. ``dates`` counts the target dates by kind.
    """

    headings: int = 0
    printed: int = 0
    joined: int = 0
    rows: int = 0
    recommendations: int = 0
    not_read: int = 0
    dates: Counter[str] = field(default_factory=Counter)
    layouts: dict[tuple[object, ...], tuple[FoundHeading, SourceRow]] = field(default_factory=dict)

    def heading(self, found: FoundHeading, row: SourceRow) -> None:
        """A heading row was met."""
        self.headings += 1
        if len(self.layouts) < _MOST_LAYOUTS:
            self.layouts.setdefault(_kind(found), (found, row))

    def amend(self, part: FoundHeading, whole: FoundHeading, row: SourceRow) -> None:
        """The heading met last was a part of one that takes several rows."""
        if self.layouts and next(reversed(self.layouts)) == _kind(part):
            self.layouts.popitem()
        self.headings -= 1
        self.heading(whole, row)


def _kind(found: FoundHeading) -> tuple[object, ...]:
    return found.heading.columns, found.heading.titles[1:]
