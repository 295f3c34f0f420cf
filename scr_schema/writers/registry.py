"""Which writer writes a plan to which file."""

from collections.abc import Callable

from scr_schema.tables.plan.printed import PrintedPlan
from scr_schema.writers import csv_, docx, html, markdown, xlsx

#: A plan in, the bytes of a file out; the libraries that only some of them need are looked for when they are used.
PlanWriter = Callable[[PrintedPlan], bytes]

#: Writers of plans by the ending of the file's name.
PLAN_WRITERS: dict[str, PlanWriter] = {
    ".csv": csv_.write,
    ".xlsx": xlsx.write,
    ".docx": docx.write,
    ".md": markdown.write,
    ".html": html.write,
}
