import io
import sys
from typing import Any

import openpyxl
import pytest

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.errors import NotInstalled
from scr_schema.faults import info_of
from scr_schema.finding import RuleInfo, Severity
from scr_schema.operations.template import GUIDE, NOTES, plan_template
from scr_schema.readers.conversion import Conversion, TableFile, entries_of_tables
from scr_schema.readers.entry import Entry
from scr_schema.tables.plan.headings import read_heading
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.records.envelope import Filled
from scr_schema.tables.source import SourceRow

FILLED = Filled(review="example:review", issued_at="2026-01-01", marking="official", issuer="Board")

TITLES = (
    *("Agency", "No.", "Recommendation", "Key tasks", "Responsibility", "Target dates"),
    *("Evidence", "Expected outcome", "Progress", "Status"),
)


@pytest.fixture
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(plan_template()))


def test_the_plan_has_its_headings_and_no_row(book: openpyxl.Workbook) -> None:
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert rows == [TITLES]


def test_our_reader_knows_every_column_without_a_mapping() -> None:
    heading = read_heading(SourceRow(1, TITLES))
    assert heading is not None
    assert (heading.agency, heading.columns, heading.likened) == (None, tuple(NOTES), frozenset())


def test_the_heading_is_frozen_and_repeated_on_every_printed_page(book: openpyxl.Workbook) -> None:
    sheet = book.worksheets[0]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.page_setup.orientation) == ("A2", "$1:$1", "landscape")


def test_every_column_explains_itself_in_a_thousand_rows(book: openpyxl.Workbook) -> None:
    notes = {str(rule.sqref): rule for rule in book.worksheets[0].data_validations.dataValidation}
    letters = "ABCDEFGHIJ"
    assert set(notes) == {f"{letter}2:{letter}1001" for letter in letters}
    for letter, title, note in zip(letters, TITLES, NOTES.values(), strict=True):
        rule = notes[f"{letter}2:{letter}1001"]
        assert (rule.promptTitle, rule.prompt, rule.showInputMessage) == (title, note, True)
        assert len(note) <= 255  # Excel shows no more


def test_the_status_is_chosen_from_its_code_list(book: openpyxl.Workbook) -> None:
    lists = [rule for rule in book.worksheets[0].data_validations.dataValidation if rule.type == "list"]
    (rule,) = lists
    assert str(rule.sqref) == "J2:J1001"
    assert rule.formula1 == '"' + ",".join(status.label for status in ActionStatusCode) + '"'
    assert rule.showErrorMessage


def test_a_date_or_number_that_is_typed_stays_as_it_is_typed(book: openpyxl.Workbook) -> None:
    columns = book.worksheets[0].column_dimensions
    assert [columns[letter].number_format for letter in "BFG"] == ["@", "@", "General"]
    assert all(shape.alignment.wrap_text for shape in columns.values())


def test_the_notes_are_sentences_in_one_column(book: openpyxl.Workbook) -> None:
    notes = book["Notes"]
    assert [row[0] for row in notes.iter_rows(values_only=True)] == list(GUIDE)
    assert notes.max_column == 1


def test_the_same_template_has_the_same_bytes() -> None:
    assert plan_template() == plan_template()


def test_where_the_library_is_missing_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(NotInstalled, match="extra `tables`"):
        plan_template()


def read(content: bytes) -> tuple[list[dict[str, Any]], list[RuleInfo]]:
    """The records that our reader finds, and what it has to say."""
    table = TableFile.opened(io.BytesIO(content), "plan.xlsx", ".xlsx")
    entries = list(entries_of_tables(table, Conversion(filled=FILLED), Tally()))
    faults = [entry.fault for entry in entries if not isinstance(entry, Entry)]
    return [entry.value for entry in entries if isinstance(entry, Entry)], [info_of(fault) for fault in faults]


def test_an_empty_template_holds_nothing_and_has_no_other_fault() -> None:
    records, said = read(plan_template())
    assert records == []
    assert [info.id for info in said if info.severity is Severity.ERROR] == ["SCR-003"]


def test_what_is_filled_in_is_read_without_a_mapping(book: openpyxl.Workbook) -> None:
    rows = (
        ("Alpha Trust", "1", "Log all calls.", "1. Write\n2. Teach", "1. Named nurse\n2. Manager"),
        ("1. 31 March 2026\n2. Ongoing", "Log", "Safer", "Letter sent.", "Partly completed"),
        (None, None, None, "Audit", "Named doctor", "June 2026", None, None, None, "Not started"),
    )
    book.worksheets[0].append([*rows[0], *rows[1]])
    book.worksheets[0].append(rows[2])
    filled = io.BytesIO()
    book.save(filled)
    records, said = read(filled.getvalue())
    recommendation, first, second = records
    assert (recommendation["number"], recommendation["text"]) == ("1", "Log all calls.")
    assert {record["agency"]["name"] for record in records} == {"Alpha Trust"}
    assert {row["recommendation"] for row in (first, second)} == {recommendation["id"]}
    assert [action["label"] for action in first["actions"]] == ["1", "2"]
    assert [action["owners"][0]["text"] for action in first["actions"]] == ["Named nurse", "Manager"]
    assert first["actions"][0]["target_dates"][0]["edtf"] == "2026-03-31"
    assert (first["status"], second["status"]) == ("partly-completed", "not-started")
    assert second["target_dates"] == [{"text": "June 2026", "kind": "month", "edtf": "2026-06"}]
    assert not [info.id for info in said if info.severity is Severity.ERROR]
