from pathlib import Path

import pytest

from scr_schema.tables.plan.headings import FoundHeading, find_heading
from scr_schema.tables.plan.mapping import PlanMapping
from scr_schema.tables.plan.mapping_text import write_mapping
from scr_schema.tables.plan.parts import Extra
from scr_schema.tables.source import SourceRow


def found(*titles: str, mapping: PlanMapping | None = None) -> FoundHeading:
    heading = find_heading(SourceRow(1, titles), mapping)
    assert heading is not None
    return heading


def entries(*headings: FoundHeading) -> list[str]:
    """The lines that are no remarks."""
    lines = write_mapping(headings).splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mapping.toml"


def test_each_title_stands_with_its_column_and_the_reason() -> None:
    assert entries(found("", "Recomendation", "Action", "Lead", "Board lens", "Milestones", "RAG", "RAG")) == [
        "[titles]",
        '"Recomendation" = "recommendation"  # B: nearly a known title: Recommendation',
        '"Action" = "tasks"  # C: known title',
        '"Lead" = "responsibility"  # D: known title',
        '"Board lens" = "other"  # E: no known title',
        '"Milestones" = "other"  # F: known title, which has no member',
        '"RAG" = "status"  # G: known title',
        "[columns]",
        'A = "number"  # A: first column, without a title: the number',
    ]


def test_agencies_stand_with_the_titles_that_name_them() -> None:
    written = write_mapping(
        [found(f"{name} RECOMMENDATION", "Action", "Date") for name in ("Alpha Trust", "Beta Police")]
        + [found("Alpha Trust", "Action", "Date")]
    )
    assert '"Alpha Trust RECOMMENDATION" = "Alpha Trust"  # A: known title with the name of an agency\n' in written
    assert '"Beta Police RECOMMENDATION" = "Beta Police"  # A: known title with the name of an agency\n' in written
    assert '"Alpha Trust" = "Alpha Trust"  # A: name of an agency in place of the title\n' in written
    assert written.count('"Action"') == 1


def test_what_was_taken_for_several_things_is_left_open() -> None:
    written = write_mapping(
        [found("Recommendation", "Issue", "Action", "Date"), found("", "Issue", "Action", "Lead", "Date", "")]
    )
    assert '"Issue"' not in written
    assert "# B: known title; another column is nearer to what it means; taken for different things" in written


def test_titles_with_a_date_are_left_open_unless_a_mapping_names_them(file: Path) -> None:
    titles = ("Action", "Lead", "Progress Q1", "Progress Q2")
    assert "Progress Q" not in write_mapping([found(*titles)])
    file.write_text('titles = { "Progress Q1" = "progress" }', "utf-8")
    assert '"Progress Q1" = "progress"' in write_mapping([found(*titles, mapping=PlanMapping.read(file))])


def test_letters_are_named_only_where_they_say_the_same_everywhere() -> None:
    plain = found("", "Recommendation", "Action", "Lead")
    assert 'A = "number"' in write_mapping([plain])
    assert 'A = "number"' not in write_mapping([plain, found("", "Action", "Lead", "Date")])
    doubled = found("Item", "Recommendation", "Action", "Lead"), found("Item", "Action", "Lead", "Date")
    assert 'A = "number"' not in write_mapping([plain, *doubled])


@pytest.mark.parametrize(
    "title", ['Lens "of" the \\board\\', "Lens\u200bof\x7f", "Lens\x01", "Board = lens # 1", "Objetivo é 𝄞"]
)
def test_any_title_can_be_written_and_read(file: Path, title: str) -> None:
    heading = found("Recommendation", title, "Lead", "Date")
    file.write_text(write_mapping([heading]), "utf-8")
    mapping = PlanMapping.read(file)
    assert title.casefold() in mapping.general.titles
    assert found("Recommendation", title, "Lead", "Date", mapping=mapping).heading == heading.heading


@pytest.mark.parametrize("title", ["Lens \ud800", "Lens " * 200])
def test_a_title_that_no_file_can_hold_is_left_out(file: Path, title: str) -> None:
    file.write_text(write_mapping([found("Recommendation", "Action", "Lead", "Date", title)]), "utf-8")
    assert len(PlanMapping.read(file).general.titles) == 4


def test_a_title_is_mended_in_the_file(file: Path) -> None:
    titles = ("Recommendation", "Action", "Lead", "Board lens")
    text = write_mapping([found(*titles)]).replace('"Board lens" = "other"', '"Board lens" = "status"')
    file.write_text(text, "utf-8")
    assert found(*titles, mapping=PlanMapping.read(file)).heading.columns[3] is Extra.STATUS
