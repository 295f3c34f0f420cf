"""The words of a row of an action plan: in its members, and in the printed cells that these were read from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.terms import found
from scr_schema.finding import Path
from scr_schema.rules.actions.parts import parts_of

#: Members of the row, or of one of its actions, whose items have words, and the cell that they were read from.
_OF_PARTS = (("owners", "responsibility"), ("target_dates", "target_dates"))
_LISTS = (("evidence", "evidence"), ("expected_outcomes", "expected_outcome"))

#: The cell of what is read from any of them, or from none.
_OF_NO_CELL = ""

_Said = tuple[str, Path, str]

#: The members whose words are looked at, as rules name them.
READS = (
    "actions.text",
    "actions.owners.text",
    "actions.target_dates.text",
    "owners.text",
    "target_dates.text",
    "evidence",
    "expected_outcomes",
    "progress.text",
    "revised_dates.target_date.text",
    "revised_dates.reason",
    "measures.text",
    "review_cycle.text",
    "as_printed",
)


def places_of(terms: str, row: Mapping[str, Any]) -> Iterator[Path]:
    """Where words of a list of terms stand: in a member, or in a printed cell of whose members none has them."""
    told: set[tuple[str, str]] = set()
    words: defaultdict[str, set[str]] = defaultdict(set)
    for cell, path, text in _of_members(row):
        told.add((cell, text))
        if here := found(terms, text):
            words[cell] |= here
            yield path
    for cell, path, text in _of_cells(row):
        if (cell, text) not in told and found(terms, text) - words[cell] - words[_OF_NO_CELL]:
            yield path


def _of_members(row: Mapping[str, Any]) -> Iterator[_Said]:
    for at, part in parts_of(row):
        if at:
            yield "tasks", (*at, "text"), part["text"]
        for member, cell in _OF_PARTS:
            for position, one in enumerate(part.get(member, ())):
                if "text" in one:
                    yield cell, (*at, member, position, "text"), one["text"]
    for member, cell in _LISTS:
        for position, text in enumerate(row.get(member, ())):
            yield cell, (member, position), text
    for position, entry in enumerate(row.get("progress", ())):
        yield "progress", ("progress", position, "text"), entry["text"]
    yield from _of_tracking(row)


def _of_tracking(row: Mapping[str, Any]) -> Iterator[_Said]:
    for position, revised in enumerate(row.get("revised_dates", ())):
        if "text" in revised["target_date"]:
            yield _OF_NO_CELL, ("revised_dates", position, "target_date", "text"), revised["target_date"]["text"]
        if "reason" in revised:
            yield _OF_NO_CELL, ("revised_dates", position, "reason"), revised["reason"]
    for position, measure in enumerate(row.get("measures", ())):
        yield _OF_NO_CELL, ("measures", position, "text"), measure["text"]
    if "review_cycle" in row:
        yield _OF_NO_CELL, ("review_cycle", "text"), row["review_cycle"]["text"]


def _of_cells(row: Mapping[str, Any]) -> Iterator[_Said]:
    printed = row.get("as_printed", {})
    for name, cell in printed.items():
        if name != "other":
            yield name, ("as_printed", name), cell
    for position, other in enumerate(printed.get("other", ())):
        yield _OF_NO_CELL, ("as_printed", "other", position, "text"), other["text"]
