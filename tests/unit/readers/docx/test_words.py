"""What is read of the words of a cell."""

import pytest
from read_sources import Read, document, read_all

from scr_schema.readers.docx.reader import read


def run(inside: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def text(words: str) -> str:
    return run(f'<w:t xml:space="preserve">{words}</w:t>')


def paragraph(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def table(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


def read_cell(inside: str, **parts: str) -> Read:
    """A document whose only table has that cell, and one with ``x``, so that the row is read in any case."""
    return read_all(read, document(table(inside, paragraph(text("x"))), **parts))


def cell(inside: str, **parts: str) -> str:
    (row,) = read_cell(inside, **parts).rows
    return row.cells[0]


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (text("a") + text(" b"), "a b"),
        (run("<w:t> a </w:t>"), "a"),
        (run("<w:t>a\n b</w:t>"), "a  b"),
        (run("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"), "a\tb\nc\nd"),
        (run('<w:br w:type="page"/><w:t>a</w:t><w:lastRenderedPageBreak/>'), "\na"),
        (run("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t>"), "a-bc"),
        (f'<w:hyperlink r:id="r">{text("link")}</w:hyperlink>'.replace(' r:id="r"', ""), "link"),
        (f"<w:smartTag><w:smartTagPr><w:attr/></w:smartTagPr>{text('Alpha')}</w:smartTag>", "Alpha"),
        (f"<w:sdt><w:sdtPr><w:tag w:val='t'/></w:sdtPr><w:sdtContent>{text('May')}</w:sdtContent></w:sdt>", "May"),
        (f"<w:customXml>{text('a')}</w:customXml><w:dir>{text('b')}</w:dir>", "ab"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>r</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>b</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "b",
        ),
        (run('<w:commentReference w:id="1"/><w:footnoteReference w:id="2"/><w:t>a</w:t>'), "a"),
    ],
)
def test_words_are_read_as_they_are_printed(inside: str, words: str) -> None:
    assert cell(paragraph(inside)) == words


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (run('<w:sym w:font="Wingdings" w:char="F0FC"/>'), "✔"),
        (run('<w:sym w:font="Wingdings 2" w:char="F04F"/>'), "✘"),
        (run('<w:sym w:font="Symbol" w:char="F0B7"/>'), "•"),
        (run('<w:sym w:font="MS Gothic" w:char="2612"/>'), "☒"),
        (run('<w:sym w:font="Wingdings" w:char="F001"/>'), "\uf001"),
        (run('<w:sym w:font="Wingdings" w:char="nonsense"/>'), "\ufffd"),
        (run('<w:sym w:char="FFFFFFFF"/>'), "\ufffd"),
        (run("<w:t>ü a</w:t>", '<w:rFonts w:ascii="Wingdings"/>'), "✔ a"),
        (run("<w:t>\uf0fe</w:t>", '<w:rFonts w:hAnsi="Wingdings"/>'), "☑"),
        (run("<w:t>ü</w:t>", '<w:rFonts w:ascii="Calibri"/>'), "ü"),
    ],
)
def test_signs_of_other_fonts_are_read_as_they_look(inside: str, words: str) -> None:
    assert cell(paragraph(inside)) == words


def test_paragraphs_stand_on_lines_of_their_own() -> None:
    assert cell(paragraph(text("a")) + "<w:p/>" + paragraph(text("b"))) == "a\n\nb"


def mark(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


DATE = mark("begin") + run("<w:instrText> DATE </w:instrText>") + mark("separate") + text("May") + mark("end")


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (DATE, "May"),
        (text("a ") + mark("begin") + text("IF ") + DATE + mark("separate") + text("b") + mark("end"), "a b"),
        (mark("begin") + run("<w:instrText>PAGE</w:instrText>") + mark("end") + text("a"), "a"),
        (f'<w:fldSimple w:instr="DATE">{text("June")}</w:fldSimple>', "June"),
        (mark("end") + mark("separate") + text("a"), "a"),
    ],
)
def test_of_a_field_the_result_is_read_and_not_the_instruction(inside: str, words: str) -> None:
    assert cell(paragraph(inside)) == words


def test_a_field_that_is_never_ended_swallows_no_more_than_its_paragraph() -> None:
    assert cell(paragraph(mark("begin") + text("lost")) + paragraph(text("kept"))) == "\nkept"


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ('<w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Green"/></w:ddList>', "Green"),
        ('<w:ddList><w:listEntry w:val="Red"/><w:listEntry w:val="Green"/></w:ddList>', "Red"),
        ('<w:ddList><w:result w:val="9"/><w:listEntry w:val="Red"/></w:ddList>', ""),
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐"),
        ("<w:checkBox/>", "☐"),
        ('<w:textInput><w:default w:val="Click here"/></w:textInput>', ""),
    ],
)
def test_a_form_field_is_read_as_what_it_shows(form: str, words: str) -> None:
    begin = run(f'<w:fldChar w:fldCharType="begin"><w:ffData>{form}</w:ffData></w:fldChar>')
    assert cell(paragraph(begin + run("<w:instrText>FORM</w:instrText>") + mark("end"))) == words


def box(inside: str, outside: str = "drawing") -> str:
    return f"<w:{outside}><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></w:{outside}>"


BOXED = box(paragraph(text("boxed")))


def test_a_text_box_in_a_cell_is_read_once_behind_its_paragraph() -> None:
    choice = f"<mc:Choice Requires='wps'>{BOXED}</mc:Choice>"
    both = f"<mc:AlternateContent>{choice}<mc:Fallback>{BOXED}</mc:Fallback></mc:AlternateContent>"
    assert cell(paragraph(text("a") + f"<w:r>{both}</w:r>" + text("b")) + paragraph(text("c"))) == "ab\nboxed\nc"
    assert cell(paragraph(f"<w:r>{box(paragraph(text('old')), 'pict')}</w:r>")) == "\nold"


def test_of_a_drawing_nothing_else_is_read() -> None:
    inside = "<a:p><a:r><a:rPr/><a:t>picture</a:t></a:r></a:p><a:tbl><a:tr><a:tc/></a:tr></a:tbl>"
    found = read_cell(paragraph(f"<w:r><w:drawing>{inside}</w:drawing></w:r>" + text("a")))
    assert (found.cells, len(found.tables)) == ([("a", "x")], 1)


def test_a_fallback_without_a_choice_is_read() -> None:
    inside = f"<mc:AlternateContent><mc:Fallback>{text('a')}</mc:Fallback></mc:AlternateContent>"
    assert cell(paragraph(inside)) == "a"


@pytest.mark.parametrize("properties", ["<w:vanish/>", '<w:vanish w:val="true"/>', '<w:rStyle w:val="Secret"/>'])
def test_hidden_words_are_read_and_said(properties: str) -> None:
    styles = '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
    found = read_cell(paragraph(text("a") + run("<w:t>b</w:t>", properties)), styles=styles)
    assert found.cells == [("ab", "x")]
    assert found.words("SCR-076") == [{"what": "1 paragraph"}]


def test_words_of_a_hidden_style_of_paragraphs_are_hidden_unless_they_say_otherwise() -> None:
    styles = (
        '<w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="Secret"><w:basedOn w:val="Base"/></w:style>'
    )
    of_style = '<w:pStyle w:val="Secret"/>'
    assert read_cell(paragraph(text("a"), of_style), styles=styles).rules == ["SCR-076"]
    shown = paragraph(run("<w:t>a</w:t>", '<w:vanish w:val="0"/>'), of_style)
    assert read_cell(shown + paragraph(text(" "), of_style), styles=styles).rules == []


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (text("a") + f"<w:ins>{text('b')}</w:ins>", "ab"),
        (text("a") + f"<w:moveTo>{text('b')}</w:moveTo>", "ab"),
        (text("a") + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
        (text("a") + f"<w:del>{text('b')}</w:del>", "a"),
        (text("a") + f"<w:moveFrom>{text('b')}</w:moveFrom>", "a"),
        (f"<w:ins><w:del>{text('b')}</w:del></w:ins>" + text("a"), "a"),
    ],
)
def test_of_tracked_changes_the_words_are_read_that_stay(inside: str, words: str) -> None:
    found = read_cell(paragraph(inside) + paragraph(f"<w:ins>{text('c')}</w:ins>"))
    assert found.cells == [(f"{words}\nc", "x")]
    (placed,) = found.faults
    assert placed.place is not None
    assert (placed.fault.rule, placed.place.table, placed.place.row) == ("SCR-078", 1, 1)


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    inside = paragraph(text("a"), deleted) + paragraph("", deleted) + paragraph(text("b"), numbered)
    assert cell(inside, numbering=ONE_LIST) == "a1. b"
    assert cell(paragraph(text("a")) + paragraph(text("b"), deleted)) == "a\nb"


def test_former_properties_count_for_nothing() -> None:
    former = "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    old = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    found = read_cell(paragraph(run("<w:t>a</w:t>", former), old), numbering=ONE_LIST)
    assert (found.cells, found.rules) == ([("a", "x")], [])


ONE_LIST = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def test_a_number_is_printed_in_front_of_a_paragraph_and_no_bullet_in_front_of_none() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    bullets = ONE_LIST.replace("decimal", "bullet").replace('Id="0"', 'Id="9"').replace('Id w:val="0"', 'Id w:val="9"')
    numbering = ONE_LIST + bullets.replace('numId="1"', 'numId="2"')
    one, dot, none = (numbered.format(number) for number in (1, 2, 0))
    inside = paragraph(text("a"), one) + paragraph("", one) + paragraph(text("b"), dot) + paragraph("", dot)
    assert cell(inside + paragraph(text("c"), none), numbering=numbering) == "1. a\n2.\n• b\n\nc"
