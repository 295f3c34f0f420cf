import pytest

from scr_schema.readers.xlsx import styles as styles_module
from scr_schema.readers.xlsx.colours import PALETTE, Colours, tinted

ROW = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
THEME = (
    "<a:theme><a:themeElements><a:clrScheme><a:dk1><a:sysClr val='windowText' lastClr='000000'/></a:dk1>"
    "<a:lt1><a:sysClr val='window' lastClr='FFFFFF'/></a:lt1><a:dk2><a:srgbClr val='1F497D'/></a:dk2>"
    "<a:lt2><a:srgbClr val='EEECE1'/></a:lt2><a:accent1><a:srgbClr val='4F81BD'/></a:accent1></a:clrScheme>"
    "<a:clrScheme><a:dk1><a:srgbClr val='FF0000'/></a:dk1></a:clrScheme></a:themeElements></a:theme>"
)


def filled(colour: str, pattern: str = "solid", more: str = "") -> str:
    fill = (
        f'<fill><patternFill patternType="{pattern}"><fgColor {colour}/><bgColor rgb="FF123456"/></patternFill></fill>'
    )
    return f'<fills><fill/>{fill}</fills><cellXfs><xf/><xf fillId="1"/></cellXfs>{more}'


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ('rgb="FFFFC000"', "FFC000"),
        ('rgb="00ffc000"', "FFC000"),
        ('rgb="FFC000"', "FFC000"),
        ('indexed="10"', "FF0000"),
        ('indexed="17"', "008000"),
        ('theme="0"', "FFFFFF"),
        ('theme="1"', "000000"),
        ('theme="3"', "1F497D"),
        ('theme="4"', "4F81BD"),
        ('theme="4" tint="0.5999938962981048"', "B9CDE5"),
        ('theme="0" tint="-0.249977111117893"', "BFBFBF"),
        ('theme="5"', None),
        ('theme="99"', None),
        ('indexed="64"', None),
        ('auto="1"', None),
        ('rgb="red"', None),
        ('theme="x"', None),
        ('rgb="FFFFC000" tint="much"', "FFC000"),
    ],
)
def test_the_background_of_a_cell_is_found(book, colour, expected):
    (row,) = book(ROW, styles=filled(colour), more={"xl/theme.xml": THEME}).rows[0]
    assert row.fills == ({0: expected} if expected else {})


@pytest.mark.parametrize("pattern", ["gray125", "none", "lightUp"])
def test_a_pattern_is_no_background(book, pattern):
    assert book(ROW, styles=filled('rgb="FFFF0000"', pattern)).rows[0][0].fills == {}


def test_formats_of_conditions_and_gradients_are_no_backgrounds(book):
    solid = '<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill>'
    gradient = '<fill><gradientFill><stop position="0"><color rgb="FF00FF00"/></stop></gradientFill></fill>'
    styles = f"<dxfs><dxf><fills>{solid}{solid}</fills></dxf></dxfs><fills><fill/>{gradient}</fills>"
    assert book(ROW, styles=styles + '<cellXfs><xf/><xf fillId="1"/></cellXfs>').rows[0][0].fills == {}


def test_a_palette_of_its_own_is_used(book):
    colours = "<colors><indexedColors><rgbColor rgb='00000000'/><rgbColor rgb='00112233'/></indexedColors></colors>"
    assert book(ROW, styles=filled('indexed="1"', more=colours)).rows[0][0].fills == {0: "112233"}


def test_a_row_reaches_to_its_last_text_or_to_a_colour_where_a_text_has_stood(book):
    heading = '<row r="1"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>'
    coloured = '<row r="2"><c><v>1</v></c><c/><c s="1"/><c s="1"/><c/></row>'
    (_, row) = book(heading + coloured, styles=filled('rgb="FFFF0000"')).rows[0]
    assert (row.cells, row.fills) == (("1", "", ""), {2: "FF0000"})
    (_, row) = book(heading + coloured, styles=filled('rgb="FFFFFFFF"')).rows[0]
    assert (row.cells, row.fills) == (("1",), {})


def test_a_row_with_colours_and_no_text_is_blank(book):
    assert book('<row r="1"><c r="A1" s="1"/></row>', styles=filled('rgb="FFFF0000"')).rows == [[]]


def test_too_many_formats_are_refused(book, monkeypatch):
    monkeypatch.setattr(styles_module, "MOST", 2)
    assert book(ROW, styles="<cellXfs><xf/><xf/><xf/></cellXfs>").said[0][0] == "SCR-014"
    monkeypatch.setattr(styles_module, "MOST_CODES", 1)
    codes = '<numFmt numFmtId="164" formatCode="0"/><numFmt numFmtId="165" formatCode="0"/>'
    assert book(ROW, styles=f"<numFmts>{codes}</numFmts>").said[0][0] == "SCR-014"


def test_the_palette_has_its_64_colours():
    assert len(PALETTE) == 64
    assert Colours().of({"indexed": "63"}) == "333333"


@pytest.mark.parametrize(("tint", "colour"), [(-1.0, "000000"), (0.0, "4F81BD"), (1.0, "FFFFFF"), (9.0, "FFFFFF")])
def test_a_tint_goes_from_black_to_white(tint, colour):
    assert tinted("4F81BD", tint) == colour
