"""A plan as one HTML page: no script, nothing from the network, readable on paper, in the dark and by ear."""

import re
from collections.abc import Iterator
from html import escape

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.printed import PrintedLine, PrintedPlan, PrintedTable
from scr_schema.tables.plan.status import shown

_LINE_END = re.compile(r"\r\n|\r|\n")

_STYLE = """\
:root { color-scheme: light dark; --ink: #1a1a1a; --page: #ffffff; --line: #767676; --head: #e8edf2; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --page: #161a1d; --line: #8a8f94; --head: #2b3640; } }
body { margin: 1.5rem; color: var(--ink); background: var(--page); font: 1rem/1.45 Arial, Helvetica, sans-serif; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
a { color: inherit; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 70rem; width: 100%; font-size: 0.9rem; }
caption { text-align: left; padding: 0.3rem 0; }
th, td { border: 1px solid var(--line); padding: 0.4rem 0.5rem; text-align: left; vertical-align: top; }
td { white-space: pre-wrap; overflow-wrap: break-word; }
th { background: var(--head); }
td[class] { font-weight: bold; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root { --ink: #000000; --page: #ffffff; --head: #e8edf2; }
  body { margin: 0; font-size: 9pt; }
  nav { display: none; }
  .wide { overflow: visible; }
  table { min-width: 0; font-size: 8pt; }
  thead { display: table-header-group; }
  h2 { break-after: avoid; }
  th, td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def write(plan: PrintedPlan) -> bytes:
    """The page, in UTF-8."""
    return "".join(_page(plan)).encode()


def _page(plan: PrintedPlan) -> Iterator[str]:
    title = escape(plan.title)
    yield f'<!DOCTYPE html>\n<html lang="{escape(plan.language)}-GB">\n<head>\n<meta charset="utf-8">\n'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>\n{_STYLE}{''.join(_colours())}</style>\n</head>\n<body>\n"
    yield f"<header>\n<h1>{title}</h1>\n"
    yield from (f"<p><strong>{escape(marking)}</strong></p>\n" for marking in plan.markings)
    yield "</header>\n"
    yield from _contents(plan)
    yield "<main>\n"
    for number, table in enumerate(plan.tables, 1):
        yield from _table(table, number)
    yield "</main>\n</body>\n</html>\n"


def _colours() -> Iterator[str]:
    for status in ActionStatusCode:
        yield f"td.{status} {{ background: #{shown(status).fill}; color: #{shown(status).text}; }}\n"


def _contents(plan: PrintedPlan) -> Iterator[str]:
    """Links to the agencies, where there are several."""
    if len(plan.tables) > 1:
        yield '<nav aria-label="Agencies">\n<ul>\n'
        for number, table in enumerate(plan.tables, 1):
            yield f'<li><a href="#agency-{number}">{escape(table.name)}</a></li>\n'
        yield "</ul>\n</nav>\n"


def _table(table: PrintedTable, number: int) -> Iterator[str]:
    yield f'<section aria-labelledby="agency-{number}">\n<h2 id="agency-{number}">{escape(table.name)}</h2>\n'
    # A part of the page that scrolls must be reached by the keyboard, and have a name.
    yield f'<div class="wide" role="region" tabindex="0" aria-labelledby="agency-{number}">\n<table>\n'
    yield f"<caption>{escape(table.name)}: recommendations and what is done about them"
    yield f" ({len(table.lines)} {'row' if len(table.lines) == 1 else 'rows'})</caption>\n<thead>\n<tr>"
    yield from (f'<th scope="col">{_text(title)}</th>' for title in table.titles)
    yield "</tr>\n</thead>\n<tbody>\n"
    for line in table.lines:
        yield f"<tr>{''.join(_cells(line, table.status_column))}</tr>\n"
    yield "</tbody>\n</table>\n</div>\n</section>\n"


def _cells(line: PrintedLine, status_column: int | None) -> Iterator[str]:
    for index, cell in enumerate(line.cells):
        coloured = line.status and index == status_column
        yield f'<td class="{line.status}">{_text(cell)}</td>' if coloured else f"<td>{_text(cell)}</td>"


def _text(text: str) -> str:
    return "<br>".join(map(escape, _LINE_END.split(text)))
