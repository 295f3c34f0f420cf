"""Printed plans for the tests of writers: every text that a format could break."""

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.parts import Column, Extra
from scr_schema.tables.plan.printed import PrintedLine, PrintedPlan, PrintedTable

NASTY = (
    "",
    "plain",
    'a "quoted" word, and a comma; a | pipe',
    "two\nlines",
    "\nblank lines\n\nat both ends\n",
    "a\ttab",
    "=1+1",
    "'=1+1",
    "+44 1234",
    "-5",
    "@SUM(A1)",
    "'quoted'",
    "  blanks at both ends  ",
    "<b>bold</b> & &amp; </td><script>alert(1)</script>",
    "*star* _under_ `tick` \\back\\ [link](http://example.org) #1 ~~x~~ $y$",
    "ends with a backslash \\",
    "|",
    "\\|",
    "_x000D_ and _x0041_",
    "]]> <![CDATA[ --> <!--",
    "Bŵl 🐣 \U0001f9d2\U0001f3fd é e\u0301 \u202e",
    "\u00a0hard blanks\u00a0",
    "lines \u2028 of \u2029 other \u0085 kinds",
    "007",
    "1/5/2011",
    "TRUE",
    "#N/A",
    "long " * 2000,
)

SEVEN = ("Recommendation", "Key tasks", "Responsibility", "Target dates", "Evidence", "Expected outcome", "Progress")


def table_of(*rows: tuple[str, ...], agency: str | None = "Alpha Trust", status: str = "") -> PrintedTable:
    """A table with the seven columns and, where a status is given, an eighth with its word in every row."""
    first = f"{agency} RECOMMENDATION" if agency else SEVEN[0]
    code = ActionStatusCode(status) if status else None
    more, meanings = (((), ()), (("Status",), (Extra.STATUS,)))[bool(code)]
    lines = tuple(PrintedLine((*row, *((code.label,) if code else ())), code) for row in rows)
    return PrintedTable(agency, (first, *SEVEN[1:], *more), (*Column, *meanings), lines)


def plan_of(*tables: PrintedTable) -> PrintedPlan:
    return PrintedPlan(tables=tables)


def nasty_plan() -> PrintedPlan:
    """Two agencies, whose cells hold every nasty text."""
    rows = tuple((*NASTY[at : at + 7],) for at in range(0, len(NASTY), 7))
    return plan_of(
        table_of(*rows, agency="Alpha & Sons' [Trust]"), table_of(*rows[::-1], agency="Beta", status="ongoing")
    )


def grid(table: PrintedTable) -> list[tuple[str, ...]]:
    """All cells of a table, the titles first."""
    return [table.titles, *(line.cells for line in table.lines)]
