"""The words over the columns of an action plan, and the agency that stands among them.

A closed vocabulary, taken from plans of several boards; capitals, blanks, plurals and marks do not matter.
Agencies are told apart by their very words: two headings that are nearly alike are two tables.
"""

import re
from collections.abc import Iterator, Sequence

from scr_schema.tables.table import Column, Heading, SourceRow

#: The titles of each column; the first is the one that we print.
TITLES = {
    Column.RECOMMENDATION: (
        "Recommendation",
        "Recommendation from the safeguarding adults review",
        "Issues identified",
        "Ofsted area for improvement",
        "Item",
    ),
    Column.TASKS: (
        "Key tasks",
        "Key tasks necessary to achieve recommendations",
        "Task",
        "Action",
        "Action required",
        "Action to take",
        "Action to be taken",
    ),
    Column.RESPONSIBILITY: (
        "Responsibility",
        "Responsibility for completing tasks allocated to",
        "Responsible officer",
        "Person responsible",
        "Owner",
        "Lead",
        "Lead agency",
        "Lead officer",
        "Relevant agency",
        "Relevant agencies",
        "Addressed to",
    ),
    Column.TARGET_DATES: ("Target dates", "Target completion date", "Date", "By when", "Timescale"),
    Column.EVIDENCE: (
        "Evidence",
        "Evidence to be probed",  # sic
        "Supporting evidence",
        "Monitoring arrangements",
        "Monitoring and evaluation",
        "How will we know?",
    ),
    Column.EXPECTED_OUTCOME: ("Expected outcome", "Expected outcome from recommendations"),
    Column.PROGRESS: ("Progress", "Progress to date", "Update on progress", "Action to date"),
}

_PROGRESS_SINCE = re.compile(r"(?:progress|action from) [a-z]+ (?:19|20)[0-9]{2}")
_AGENCY_BEFORE_TITLE = re.compile(r"(?P<agency>.*\S)\s+recommendations?(?:\(s\))?\W*", re.IGNORECASE)
#: A title such as "Scope of recommendation" names no agency, and a column of numbers is none.
_NO_END_OF_A_NAME = ("each", "for", "from", "in", "of", "the", "this", "to")
_NUMBER_TITLES = ("", "no", "number", "ref", "reference")


def column_of(title: str) -> Column | None:
    """The column that a title stands over, or none of ours."""
    folded = _folded(title)
    if _PROGRESS_SINCE.fullmatch(folded):
        return Column.PROGRESS
    return _BY_TITLE.get(folded)


def read_heading(row: SourceRow) -> Heading | None:
    """The heading that the row is, or nothing.

    It is one if it names the recommendation's or the tasks' column and two others.
    """
    titles = tuple(" ".join(cell.split()) for cell in row.cells)
    columns = list(_once_each(titles))
    agency, columns[0], word_missing = _first_cell(titles[0], columns)
    named = {column for column in columns if column}
    if len(named) < 3 or not named & {Column.RECOMMENDATION, Column.TASKS}:
        return None
    return Heading(agency, tuple(columns), titles, word_missing)


def _folded(title: str) -> str:
    words = re.findall(r"[a-z0-9]+", title.casefold().replace("(s)", ""))
    return " ".join(word if word.endswith("ss") else word.removesuffix("s") for word in words)


_BY_TITLE = {_folded(title): column for column, titles in TITLES.items() for title in titles}


def _once_each(titles: Sequence[str]) -> Iterator[Column | None]:
    """The columns of the titles; of two titles for one column the second has no member."""
    taken: set[Column] = set()
    for title in titles:
        column = column_of(title)
        yield None if column in taken else column
        if column:
            taken.add(column)


def _first_cell(title: str, columns: Sequence[Column | None]) -> tuple[str | None, Column | None, bool]:
    """The agency, the column, and whether the column's own title is missing."""
    if columns[0] or Column.RECOMMENDATION in columns:
        return None, columns[0], False
    before = _AGENCY_BEFORE_TITLE.fullmatch(title)
    if before and before["agency"].split()[-1].casefold() not in _NO_END_OF_A_NAME:
        return before["agency"], Column.RECOMMENDATION, False
    if _folded(title) in _NUMBER_TITLES or not {Column.TASKS, Column.TARGET_DATES} <= set(columns):
        return None, None, False
    return title, Column.RECOMMENDATION, True
