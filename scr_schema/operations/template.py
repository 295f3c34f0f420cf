"""An empty action plan as a workbook, made to be filled in by people and read back without a mapping."""

from typing import TYPE_CHECKING

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.parts import Column, Extra, Meaning
from scr_schema.tables.plan.printed import PrintedTable
from scr_schema.tables.plan.vocabulary import TITLES
from scr_schema.writers.workbook import Looks, workbook
from scr_schema.writers.xlsx import height_of, width_of, write_sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

#: The columns of the template, each with the note that is shown when one of its cells is chosen.
NOTES: dict[Meaning, str] = {
    Extra.AGENCY: "Whose plan the row belongs to, in full. A blank cell means the agency of the row above.",
    Extra.NUMBER: "The recommendation's number, such as 1 or 2a. Leave it blank where it has none.",
    Column.RECOMMENDATION: (
        "What is recommended, word for word. Leave it blank in a row with more actions for the recommendation above."
    ),
    Column.TASKS: "What will be done. Number several tasks, each on a line of its own: 1. … 2. … (new line: Alt+Enter)",
    Column.RESPONSIBILITY: (
        "Who sees to it: role and organisation. Number them as the tasks are numbered; one without a number is for all."
    ),
    Column.TARGET_DATES: (
        "By when: a day, or a month and year, such as 31 March 2026 or June 2026, or Ongoing. Numbered as the tasks."
    ),
    Column.EVIDENCE: "What will show that the work was done.",
    Column.EXPECTED_OUTCOME: "What will be better for children and families.",
    Column.PROGRESS: "How far the work has come, in words, the newest last.",
    Extra.STATUS: "Choose from the list. That a row is overdue is worked out from its dates.",
}

#: The sheet beside the plan: sentences below each other, which are no table.
GUIDE = (
    "How to fill in this action plan",
    "The plan stands on the first sheet. Its first row names the columns: leave it as it is, and add columns of your "
    "own at the end.",
    "Each row is one piece of work on one recommendation. The recommendation is written once, in its first row; in the "
    "rows below it the cell stays blank.",
    "Tasks, owners and target dates that belong together have the same number at the beginning of a line: 1. and 2. in "
    "each of the three columns.",
    "Dates are read with the day first: 3/4/2026 is the third of April. A month and a year are a date too.",
    "The status is chosen from a list. Words and figures about it go under progress.",
    "Do not write the names of children or their families. For those who do the work, their roles are enough.",
)
_GUIDE_WIDTH = 100

_ROWS = 1000
_LONGEST_NOTE_TITLE = 32


def plan_template() -> bytes:
    """The workbook: headings, notes on every column, a list to choose the status from, and no rows.

    Raises:
        NotInstalled: XlsxWriter is not there.

    """
    return workbook("Action plan", "en-GB", _fill)


def _fill(book: "Workbook") -> None:
    looks = Looks(book)
    meanings = tuple(NOTES)
    titles = tuple(TITLES[meaning][0] for meaning in meanings)
    sheet = write_sheet(book, "Action plan", PrintedTable(None, titles, meanings, ()), looks)
    for index, (meaning, note) in enumerate(NOTES.items()):
        # Excel makes dates and numbers of what looks like one, unless the cell says that it holds a text.
        shape = "@" if meaning in {Column.TARGET_DATES, Extra.NUMBER} else "General"
        sheet.set_column(index, index, width_of(meaning), looks.of("", num_format=shape))
        sheet.data_validation(1, index, _ROWS, index, _validation(meaning, titles[index], note))
    _write_guide(book.add_worksheet("Notes"), looks)


def _validation(meaning: Meaning, title: str, note: str) -> dict[str, object]:
    shown = {"input_title": title[:_LONGEST_NOTE_TITLE], "input_message": note}
    if meaning is not Extra.STATUS:
        return {"validate": "any", **shown}
    return {
        "validate": "list",
        "source": [status.label for status in ActionStatusCode],
        "error_title": "Not in the list",
        "error_message": "Choose one of the list, or leave the cell blank. Say more under Progress.",
        **shown,
    }


def _write_guide(sheet: "Worksheet", looks: Looks) -> None:
    sheet.set_column(0, 0, _GUIDE_WIDTH)
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for row, sentence in enumerate(GUIDE):
        sheet.set_row(row, height_of([sentence], [_GUIDE_WIDTH]))
        sheet.write_string(row, 0, sentence, looks.of(sentence, border=0, bold=not row))
