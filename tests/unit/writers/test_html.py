import re
from dataclasses import replace

import pytest
from parsed_pages import Page
from printed_plans import grid, nasty_plan, plan_of, table_of

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.parts import Extra
from scr_schema.tables.plan.printed import PrintedPlan
from scr_schema.tables.plan.status import shown
from scr_schema.writers.html import write


def test_every_text_stands_in_its_cell_as_it_was() -> None:
    plan = nasty_plan()
    assert Page(write(plan)).tables == [[list(cells) for cells in grid(table)] for table in plan.tables]


def test_every_element_that_is_opened_is_closed() -> None:
    assert Page(write(nasty_plan())).open == []


def test_a_page_is_accessible() -> None:
    page = Page(write(nasty_plan()))
    assert page.of("html") == [{"lang": "en-GB"}]
    assert page.texts["title"] == page.texts["h1"] == ["Action plan"]
    assert page.texts["h2"] == ["Alpha & Sons' [Trust]", "Beta"]
    assert len(page.texts["caption"]) == len(page.of("thead")) == len(page.of("tbody")) == 2
    assert all(attributes == {"scope": "col"} for attributes in page.of("th"))
    assert len(page.of("th")) == 7 + 8
    named = {attributes["id"] for attributes in page.of("h2")}
    assert {attributes["aria-labelledby"] for attributes in page.of("div")} == named
    assert {attributes["href"] for attributes in page.of("a")} == {f"#{name}" for name in named}


def test_a_page_runs_no_script_and_asks_the_network_for_nothing() -> None:
    page = Page(write(nasty_plan()))
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "link", "img", "iframe", "object", "form", "svg"})
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert "url(" not in page.texts["style"][0]
    assert "@import" not in page.texts["style"][0]
    assert "default-src 'none'" in str(page.of("meta"))


def test_a_page_is_made_for_paper_and_for_the_dark() -> None:
    style = Page(write(nasty_plan())).texts["style"][0]
    assert "size: A4 landscape" in style
    assert "display: table-header-group" in style
    assert "prefers-color-scheme: dark" in style


@pytest.mark.parametrize("status", [status for status in ActionStatusCode if status != "not-stated"])
def test_a_status_is_a_word_on_a_colour_that_it_can_be_read_on(status: ActionStatusCode) -> None:
    page = Page(write(plan_of(table_of(("a",) * 7, status=status))))
    assert page.tables[0][1][-1] == status.label
    assert page.of("td")[-1] == {"class": status}
    assert (
        f"td.{status} {{ background: #{shown(status).fill}; color: #{shown(status).text}; }}" in page.texts["style"][0]
    )
    assert contrast(shown(status).fill, shown(status).text) >= 4.5


def test_the_colours_of_the_page_can_be_read_in_the_light_and_in_the_dark() -> None:
    style = Page(write(nasty_plan())).texts["style"][0]
    for scheme in re.findall(r":root \{([^}]*)\}", style)[:2]:
        colours = dict(re.findall(r"--(\w+): #(\w{6})", scheme))
        assert contrast(colours["ink"], colours["page"]) >= 7
        assert contrast(colours["ink"], colours["head"]) >= 7
        assert contrast(colours["line"], colours["page"]) >= 3


def test_a_table_without_an_agency_says_so_and_one_with_a_column_of_agencies_is_of_all() -> None:
    nobody = table_of(("a",) * 7, agency=None)
    of_all = replace(nobody, titles=(*nobody.titles[:-1], "Agency"), meanings=(*nobody.meanings[:-1], Extra.AGENCY))
    assert Page(write(plan_of(nobody, of_all))).texts["h2"] == ["No agency named", "All agencies"]


def test_a_page_says_its_language_and_its_markings() -> None:
    page = Page(write(PrintedPlan(tables=(table_of(("a",) * 7),), language="cy", markings=("A & B",))))
    assert page.of("html") == [{"lang": "cy-GB"}]
    assert page.texts["strong"] == ["A & B"]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
