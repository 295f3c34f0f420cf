"""A plan as CSV: RFC 4180, in UTF-8 with the mark by which Excel knows it, no cell of it a formula."""

import csv
import io
import re
from collections.abc import Iterator

from scr_schema.tables.plan.printed import PrintedPlan

# What a spreadsheet takes for a formula, or strips until it does; the reader takes the apostrophe off again, so that
# a text which begins with one of its own in front of such a sign needs another.
_NOT_INERT = re.compile(r"'*[=+\-@\t\r\n]")


def write(plan: PrintedPlan) -> bytes:
    """The tables below each other, a blank line between them, all as wide as the widest."""
    width = max((len(table.titles) for table in plan.tables), default=0)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in _rows(plan):
        cells = [inert(cell) for cell in row]
        writer.writerow(cells + [""] * (width - len(cells)))
    return text.getvalue().encode("utf-8-sig")


def inert(cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet might take it for a formula."""
    return f"'{cell}" if _NOT_INERT.match(cell) else cell


def _rows(plan: PrintedPlan) -> Iterator[tuple[str, ...]]:
    for number, table in enumerate(plan.tables):
        if number:
            yield ()
        yield table.titles
        yield from (line.cells for line in table.lines)
