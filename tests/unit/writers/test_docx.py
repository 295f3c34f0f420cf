import io
import re
import zipfile

import docx
import pytest
from lxml import etree
from printed_plans import NASTY, SEVEN, grid, nasty_plan, plan_of, table_of

from scr_schema.tables.plan.printed import PrintedPlan
from scr_schema.writers.docx import write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(plan: PrintedPlan) -> docx.document.Document:
    return docx.Document(io.BytesIO(write(plan)))


def parts_of(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        return {name: container.read(name).decode() for name in container.namelist()}


def cells_of(table: docx.table.Table) -> list[tuple[str, ...]]:
    """The texts of all cells, as the library has them that most programs read Word documents with."""
    return [tuple("\n".join(p.text for p in cell.paragraphs) for cell in row.cells) for row in table.rows]


def test_every_text_stands_in_its_cell_as_it_was() -> None:
    plan = nasty_plan()
    assert [cells_of(table) for table in opened(plan).tables] == [grid(table) for table in plan.tables]


def test_line_ends_of_other_systems_begin_paragraphs_too_and_what_xml_cannot_hold_is_replaced() -> None:
    plan = plan_of(table_of(("one\r\ntwo\rthree", "\uffff\ufffe", *["x"] * 5)))
    assert cells_of(opened(plan).tables[0])[1][:2] == ("one\ntwo\nthree", "\ufffd\ufffd")


def test_headings_are_headings_and_the_language_is_set() -> None:
    document = opened(nasty_plan())
    headings = [(p.style.name, p.text) for p in document.paragraphs if p.text]
    assert headings == [
        ("Heading 1", "Action plan"),
        ("Heading 2", "Alpha & Sons' [Trust]"),
        ("Heading 2", "Beta"),
    ]
    assert 'w:lang w:val="en-GB"' in parts_of(write(nasty_plan()))["word/styles.xml"]
    assert document.core_properties.title == "Action plan"
    assert document.core_properties.language == "en-GB"


def test_a_table_without_an_agency_has_no_heading_of_its_own_and_stays_apart_from_the_next() -> None:
    document = opened(plan_of(*[table_of(("a",) * 7, agency=None)] * 2))
    assert [p.text for p in document.paragraphs if p.text] == ["Action plan"]
    assert len(document.tables) == 2


def test_the_first_row_is_repeated_on_every_page_and_no_other() -> None:
    table = opened(plan_of(table_of(("a",) * 7, ("b",) * 7))).tables[0]
    assert [row._tr.find(f"{W}trPr/{W}tblHeader") is not None for row in table.rows] == [True, False, False]


def test_a_short_row_stays_on_one_page_and_a_long_one_may_be_cut() -> None:
    table = opened(plan_of(table_of(("short",) * 7, ("long " * 500, *("short",) * 6)))).tables[0]
    assert [row._tr.find(f"{W}trPr/{W}cantSplit") is not None for row in table.rows] == [True, True, False]


def test_the_page_lies_on_its_side() -> None:
    (section,) = opened(nasty_plan()).sections
    assert (section.page_width.mm, section.page_height.mm) == (pytest.approx(297, 0.01), pytest.approx(210, 0.01))
    assert "landscape" in str(section.orientation).lower()


@pytest.mark.parametrize("status", ["", "completed"])
def test_the_columns_fill_the_page_whatever_their_number(status: str) -> None:
    table = opened(plan_of(table_of(("a",) * 7, status=status))).tables[0]
    widths = [column.width.mm for column in table.columns]
    assert sum(widths) == pytest.approx(271.6, 0.01)
    assert min(widths) > 15


def test_a_status_is_a_word_on_its_colour_and_no_other_cell_has_one() -> None:
    table = opened(plan_of(table_of(("a",) * 7, status="completed"))).tables[0]
    fills = [cell._tc.find(f"{W}tcPr/{W}shd") for cell in table.rows[1].cells]
    assert fills[:-1] == [None] * 7
    assert (table.rows[1].cells[-1].text, fills[-1].get(f"{W}fill")) == ("Completed", "92D050")


def test_markings_stand_at_the_top_of_every_page() -> None:
    plan = PrintedPlan(tables=(table_of(("a",) * 7),), markings=("OFFICIAL-SENSITIVE", "A & B"))
    (section,) = opened(plan).sections
    assert section.header.paragraphs[0].text == "OFFICIAL-SENSITIVE · A & B"
    assert "word/header.xml" not in parts_of(write(nasty_plan()))


def test_every_page_has_a_number_and_no_word_that_a_reader_must_leave_out() -> None:
    (section,) = opened(nasty_plan()).sections
    assert 'w:instr=" PAGE "' in section.footer._element.xml
    assert section.footer.paragraphs[0].text == ""


def test_nothing_tells_who_wrote_the_document_when_or_with_what() -> None:
    content = write(nasty_plan())
    parts = parts_of(content)
    assert set(parts) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/styles.xml",
        "word/settings.xml",
        "word/footer.xml",
        "word/_rels/document.xml.rels",
    }
    properties = docx.Document(io.BytesIO(content)).core_properties
    assert {properties.author, properties.last_modified_by, properties.comments, properties.keywords} == {""}
    assert (properties.created, properties.modified) == (None, None)
    assert not re.search(r"rsid|creator|template|comment|custom|<application", "".join(parts.values()), re.IGNORECASE)
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        assert {entry.date_time for entry in container.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert write(nasty_plan()) == write(nasty_plan())


def test_every_part_is_well_formed_and_every_relation_leads_to_one() -> None:
    parts = parts_of(write(PrintedPlan(tables=(table_of(NASTY[:7]),), markings=('<&">',), title='A <"title"> & more')))
    for content in parts.values():
        etree.fromstring(content.encode())
    targets = re.findall(r'Target="([^"]+)"', parts["word/_rels/document.xml.rels"])
    assert {f"word/{target}" for target in targets} <= set(parts)
    declared = re.findall(r'PartName="/([^"]+)"', parts["[Content_Types].xml"])
    assert set(declared) <= set(parts)


def test_a_plan_without_rows_is_its_headings() -> None:
    table = opened(plan_of(table_of())).tables[0]
    assert cells_of(table) == [("Alpha Trust RECOMMENDATION", *SEVEN[1:])]
