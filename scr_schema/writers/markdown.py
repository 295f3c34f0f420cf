"""A plan as Markdown: a heading and a pipe table for each agency (GitHub Flavored Markdown, section 4.10)."""

import re
from collections.abc import Iterable

from scr_schema.tables.plan.printed import PrintedPlan, PrintedTable

_LINE_END = re.compile(r"\r\n|\r|\n")
# Signs that mean something in Markdown or HTML; each is written so that it is printed as itself.
_SIGNS = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "\\`*_[]#~|$"},
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "\t": "&#9;",
        # A parser ends no line here, but other programs do.
        **{sign: f"&#{ord(sign)};" for sign in "\u2028\u2029"},
    }
)
# HTML takes the number of the sign U+0085 for that of another, so it is never written as one.
_EDGES = re.compile(r"^[^\S\x85]|[^\S\x85]$")


def write(plan: PrintedPlan) -> bytes:
    """The plan's title, its markings, and the tables."""
    parts = [f"# {_line(plan.title)}\n", *(f"**{_line(marking)}**\n" for marking in plan.markings)]
    for table in plan.tables:
        parts += [f"## {_line(table.agency)}\n"] if table.agency else []
        parts.append(_table(table))
    return "\n".join(parts).encode()


def _table(table: PrintedTable) -> str:
    rows = (table.titles, *(line.cells for line in table.lines))
    head, *body = (_row(map(_cell, cells)) for cells in rows)
    return "".join((head, _row("---" for _ in table.titles), *body))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cell(text: str) -> str:
    """The text on one line; blanks at its ends are written as signs, since those of a cell do not count."""
    return "<br>".join(_line(line) for line in _LINE_END.split(text))


def _line(text: str) -> str:
    return _EDGES.sub(lambda blank: f"&#{ord(blank.group())};", text.translate(_SIGNS))
