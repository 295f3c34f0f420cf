"""The numbers that Word prints in front of paragraphs."""

import pytest
from read_sources import document, read_all

from scr_schema.readers.docx.numerals import numeral
from scr_schema.readers.docx.reader import read


def level(number: int, form: str = "decimal", text: str | None = None, more: str = "") -> str:
    printed = f"%{number + 1}." if text is None else text
    return f'<w:lvl w:ilvl="{number}">{more}<w:numFmt w:val="{form}"/><w:lvlText w:val="{printed}"/></w:lvl>'


def scheme(*levels: str, name: int = 0, inside: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{inside}{"".join(levels)}</w:abstractNum>'


def numbered(number: int, name: int = 0, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{name}"/>{overrides}</w:num>'


def override(at: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def paragraph(properties: str) -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"


def labels(numbering: str, *paragraphs: str, styles: str = "") -> list[str]:
    """What stands in front of the ``x`` of each paragraph of a cell."""
    cell = "".join(map(paragraph, paragraphs))
    found = read_all(
        read, document(f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>", numbering=numbering, styles=styles)
    )
    return [line.removesuffix("x") for line in found.rows[0].cells[0].split("\n")]


def at(number: int, depth: int | None = 0) -> str:
    where = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    return f'<w:numPr>{where}<w:numId w:val="{number}"/></w:numPr>'


START = '<w:start w:val="{}"/>'.format


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("decimal", ["1. ", "2. ", "3. "]),
        ("lowerLetter", ["a. ", "b. ", "c. "]),
        ("upperLetter", ["A. ", "B. ", "C. "]),
        ("lowerRoman", ["i. ", "ii. ", "iii. "]),
        ("upperRoman", ["I. ", "II. ", "III. "]),
        ("decimalZero", ["01. ", "02. ", "03. "]),
        ("ordinal", ["1st. ", "2nd. ", "3rd. "]),
        ("bullet", ["• ", "• ", "• "]),
        ("none", [". ", ". ", ". "]),
        ("unknown", ["1. ", "2. ", "3. "]),
    ],
)
def test_a_list_is_numbered_in_its_form(form: str, printed: list[str]) -> None:
    assert labels(scheme(level(0, form)) + numbered(1), at(1), at(1), at(1)) == printed


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (54, "upperLetter", "BBB"),
        (0, "lowerLetter", "0"),
        (10**9, "lowerLetter", "1000000000"),
        (1999, "lowerRoman", "mcmxcix"),
        (10**9, "upperRoman", "1000000000"),
        (11, "ordinal", "11th"),
        (112, "ordinal", "112th"),
        (21, "ordinal", "21st"),
        (10, "decimalZero", "10"),
    ],
)
def test_numerals(number: int, form: str, printed: str) -> None:
    assert numeral(number, form) == printed


def test_levels_begin_anew_under_a_higher_one_and_print_its_number() -> None:
    levels = level(0), level(1, text="%1.%2"), level(2, "lowerRoman", "(%3)")
    order = (0, 1, 1, 2, 0, 1, 2)
    printed = labels(scheme(*levels) + numbered(1), *(at(1, depth) for depth in order))
    assert printed == ["1. ", "1.1 ", "1.2 ", "(i) ", "2. ", "2.1 ", "(i) "]


def test_a_level_whose_higher_one_has_not_come_yet_prints_where_that_would_begin() -> None:
    levels = level(0, more=START(3)), level(1, text="%1.%2")
    assert labels(scheme(*levels) + numbered(1), at(1, 1), at(1, 0)) == ["3.1 ", "3. "]


@pytest.mark.parametrize(
    ("restart", "printed"),
    [(None, ["a ", "a ", "a "]), (0, ["a ", "b ", "c "]), (1, ["a ", "b ", "a "])],
)
def test_a_level_says_after_which_one_it_begins_anew(restart: int | None, printed: list[str]) -> None:
    said = "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>'
    levels = level(0), level(1), level(2, "lowerLetter", "%3", said)
    order = (0, 1, 2, 1, 2, 0, 2)
    found = labels(scheme(*levels) + numbered(1), *(at(1, depth) for depth in order))
    assert [label for label, depth in zip(found, order, strict=True) if depth == 2] == printed


def test_lists_of_one_scheme_count_on_unless_one_starts_anew() -> None:
    numbering = scheme(level(0)) + numbered(1) + numbered(2) + numbered(3, overrides=override(0, 5))
    assert labels(numbering, at(1), at(2), at(3), at(3), at(1)) == ["1. ", "2. ", "5. ", "6. ", "7. "]


def test_lists_of_two_schemes_count_apart() -> None:
    numbering = scheme(level(0)) + scheme(level(0), name=1) + numbered(1) + numbered(2, 1)
    assert labels(numbering, at(1), at(2), at(1)) == ["1. ", "1. ", "2. "]


def test_a_list_may_have_levels_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)", START(2))}</w:lvlOverride>'
    assert labels(scheme(level(0)) + numbered(1, overrides=own), at(1), at(1)) == ["B) ", "C) "]


def test_what_stands_behind_a_number_is_what_its_level_says() -> None:
    assert labels(scheme(level(0, more='<w:suff w:val="nothing"/>')) + numbered(1), at(1)) == ["1."]
    assert labels(scheme(level(0, text="Recommendation %1:")) + numbered(1), at(1)) == ["Recommendation 1: "]
    assert labels(scheme(level(0, text="")) + numbered(1), at(1)) == [""]


def test_all_numbers_of_a_level_may_be_in_digits() -> None:
    levels = level(0, "upperRoman"), level(1, text="%1.%2", more="<w:isLgl/>")
    assert labels(scheme(*levels) + numbered(1), at(1), at(1, 1)) == ["I. ", "1.1 "]


STYLES = (
    f'<w:style w:styleId="Base"><w:pPr>{at(1)}</w:pPr></w:style>'
    '<w:style w:styleId="ListNumber"><w:basedOn w:val="Base"/></w:style>'
    f'<w:style w:styleId="Second"><w:pPr>{at(1, None)}</w:pPr></w:style>'
    '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
)


def test_a_style_may_number_paragraphs_and_a_paragraph_may_say_that_it_is_none_of_them() -> None:
    numbering = scheme(level(0), level(1, text="%1.%2", more='<w:pStyle w:val="Second"/>')) + numbered(1)
    styled = '<w:pStyle w:val="{}"/>'.format
    paragraphs = styled("ListNumber"), styled("Second"), styled("ListNumber") + at(0), styled("Round"), styled("No")
    assert labels(numbering, *paragraphs, styles=STYLES) == ["1. ", "1.1 ", "", "", ""]


def test_a_scheme_may_be_that_of_a_style_of_lists() -> None:
    styles = f'<w:style w:styleId="Mine"><w:pPr>{at(2, None)}</w:pPr></w:style>'
    linked = scheme(name=5, inside='<w:numStyleLink w:val="Mine"/>')
    numbering = linked + scheme(level(0, "upperLetter")) + numbered(1, 5) + numbered(2)
    assert labels(numbering, at(1), at(2), styles=styles) == ["A. ", "B. "]


@pytest.mark.parametrize("wrong", [at(9), at(1, 8), '<w:numPr><w:numId w:val=""/></w:numPr>', at(1, 99)])
def test_a_list_that_is_not_there_prints_nothing(wrong: str) -> None:
    assert labels(scheme(level(0)) + numbered(1), wrong) == [""]


def test_numbers_and_texts_that_no_list_has_are_bounded() -> None:
    far = level(0, text="%1" * 100_000, more=START("9" * 5000))
    (label,) = labels(scheme(far) + numbered(1), at(1))
    assert len(label) < 2000


def test_a_form_of_ones_own_is_printed_as_other_programs_do() -> None:
    form = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="lowerLetter"/></mc:Fallback></mc:AlternateContent>'
    )
    own = f'<w:lvl w:ilvl="0">{form}<w:lvlText w:val="%1)"/></w:lvl>'
    assert labels(scheme(own) + numbered(1), at(1)) == ["a) "]
