import json
from pathlib import Path
from typing import Any

import pytest

from scr_schema.tables.plan.headings import column_of, find_heading, read_heading
from scr_schema.tables.plan.mapping import Layout, PlanMapping
from scr_schema.tables.plan.parts import Column, Extra, Heading
from scr_schema.tables.plan.vocabulary import STAND_INS, TITLES
from scr_schema.tables.source import SourceRow

FIXTURE = json.loads((Path(__file__).parents[4] / "fixtures" / "headings.json").read_text("utf-8"))
MEANINGS = {meaning.value: meaning for meaning in (*Column, *Extra)}


def heading(*titles: str) -> Heading | None:
    return read_heading(SourceRow(1, titles))


def beside(row: dict[str, Any], name: str) -> SourceRow | None:
    return SourceRow(2, tuple(row[name])) if name in row else None


def ids(rows: list[dict[str, Any]]) -> list[str]:
    return [row["about"] for row in rows]


@pytest.mark.parametrize("row", FIXTURE["headings"], ids=ids(FIXTURE["headings"]))
def test_each_column_of_a_heading_is_what_the_fixture_says(row) -> None:
    widths = {int(index): width for index, width in row.get("widths", {}).items()}
    source = SourceRow(1, tuple(row["titles"]), widths=widths, is_header=row.get("is_header", False))
    read = read_heading(source, above=beside(row, "above"), below=beside(row, "below"))
    assert read is not None
    assert [column and column.value for column in read.columns] == row["columns"]
    assert (read.agency, read.word_missing) == (row.get("agency"), row.get("word_missing", False))
    assert sorted(read.likened) == row.get("likened", [])
    assert list(read.swallowed) == row.get("swallowed", [])
    assert read.completes is row.get("completes", False)


@pytest.mark.parametrize("row", FIXTURE["no_headings"], ids=ids(FIXTURE["no_headings"]))
def test_a_row_that_is_no_heading(row) -> None:
    assert heading(*row["cells"]) is None


@pytest.mark.parametrize(
    ("title", "meaning"), [(title, meaning) for meaning, titles in FIXTURE["titles"].items() for title in titles]
)
def test_the_column_of_a_title(title, meaning) -> None:
    assert column_of(title) is MEANINGS.get(meaning)


@pytest.mark.parametrize(
    ("meaning", "title"),
    [(meaning, title) for titles in (TITLES, STAND_INS) for meaning in titles for title in titles[meaning]],
)
def test_a_title_is_known_whatever_its_capitals_blanks_and_marks(meaning, title) -> None:
    assert column_of(title) is meaning
    assert column_of(f"  {title.upper()} *") is meaning
    assert column_of(title.replace(" ", "\n")) is meaning


def test_the_titles_that_we_print_are_a_heading_of_our_own() -> None:
    read = heading(*(titles[0] for titles in TITLES.values()))
    assert read is not None
    assert read.columns == tuple(TITLES)
    assert not read.likened


def test_titles_are_the_cells_on_one_line_without_what_they_swallowed() -> None:
    read = heading("Recommendation\nStaff should know", "Key\n tasks", " Lead ", "Board\nlens")
    assert read is not None
    assert read.titles == ("Recommendation", "Key tasks", "Lead", "Board lens")


@pytest.mark.parametrize("dates", [{3: "2011-06"}, {}])
def test_a_cell_that_holds_a_date_is_no_title(dates) -> None:
    row = SourceRow(1, ("Action", "Lead", "Progress", "40695"), dates=dates)
    assert read_heading(row) is None


def test_agencies_nearly_alike_stay_two() -> None:
    names = [heading(f"{name} RECOMMENDATION", "Key tasks", "Date") for name in ("Alpha & Beta", "Alpha and Beta")]
    assert [name and name.agency for name in names] == ["Alpha & Beta", "Alpha and Beta"]


def test_a_row_above_without_groups_makes_no_heading_of_an_entry() -> None:
    above = SourceRow(1, ("Recommendation", "Action", "Lead", "Date", "Progress"))
    assert read_heading(SourceRow(2, ("", "", "Lead officer", "", "Update")), above=above) is None


def test_a_row_above_completes_no_row_that_has_words_of_its_own() -> None:
    above = SourceRow(1, ("Recommendation", "Action", "Responsibility", "", "Date"))
    assert read_heading(SourceRow(2, ("", "", "Agency", "Lead officer", "Board lens")), above=above) is None


def mapped(*titles: str, number: int = 1, **said: Any) -> Heading | None:
    return read_heading(SourceRow(number, titles), PlanMapping(general=Layout(**said)))


def test_a_mapping_says_what_the_vocabulary_does_not_know() -> None:
    titles = {"wider lens": Column.TASKS, "lead": None}
    read = mapped("Wider  LENS", "Lead", "Owner", "Date", titles=titles)
    assert read is not None
    assert read.columns == (Column.TASKS, None, Column.RESPONSIBILITY, Column.TARGET_DATES)
    assert mapped("Wider lens", "Board lens", titles={**titles, "board lens": Column.EVIDENCE}) is not None


def test_a_mapping_makes_no_heading_of_an_entry_with_known_titles() -> None:
    assert mapped("Recommendation", "Action", titles={"recommendation": Column.RECOMMENDATION}) is None


def test_what_a_mapping_says_is_never_in_doubt() -> None:
    read = mapped("Recomendation", "Action", "Lead", titles={"recomendation": Column.RECOMMENDATION})
    assert read is not None
    assert not read.likened


def test_letters_of_a_mapping_count_where_no_title_of_it_does() -> None:
    columns = {0: Column.EVIDENCE, 1: None, 2: Column.PROGRESS}
    read = mapped("Board lens", "Action", "Task", "Lead", "Date", columns=columns, titles={"task": Column.TASKS})
    assert read is not None
    assert read.columns == (Column.EVIDENCE, None, Column.TASKS, Column.RESPONSIBILITY, Column.TARGET_DATES)


def test_letters_of_a_mapping_reach_as_far_as_the_row_below() -> None:
    mapping = PlanMapping(general=Layout(columns={4: Column.EVIDENCE, 9: Column.PROGRESS}))
    row, below = SourceRow(1, ("Action", "Lead", "Date")), SourceRow(2, ("Write", "Manager", "May 2011", "", "Letters"))
    read = read_heading(row, mapping, below=below)
    assert read is not None
    assert read.columns == (Column.TASKS, Column.RESPONSIBILITY, Column.TARGET_DATES, None, Column.EVIDENCE)
    assert len(read.titles) == len(read.columns)


def test_a_mapping_names_agencies_by_their_titles() -> None:
    read = mapped("Alpha", "Key tasks", "Date", agencies={"alpha": "Alpha"})
    assert read is not None
    assert (read.agency, read.word_missing, read.columns[0]) == ("Alpha", True, Column.RECOMMENDATION)
    read = mapped("Alpha: REC", "Key tasks", "Date", agencies={"alpha: rec": "Alpha Trust"})
    assert read is not None
    assert (read.agency, read.word_missing) == ("Alpha Trust", False)


def test_a_mapping_names_the_agency_of_a_table_that_names_none() -> None:
    named, plain = (
        mapped(title, "Action", "Lead", "Date", agency="Beta") for title in ("Alpha Trust RECOMMENDATION", "")
    )
    assert named is not None
    assert plain is not None
    assert (named.agency, plain.agency) == ("Alpha Trust", "Beta")


def test_a_mapping_says_which_row_is_the_heading() -> None:
    titles = ("Recommendation", "Action", "Lead", "Date")
    assert [mapped(*titles, number=number, heading_row=2) is not None for number in (1, 2, 3)] == [False, True, True]
    assert mapped(*titles, heading_row=0) is None
    read, blank = mapped("Board lens", "1", heading_row=1), mapped(heading_row=1)
    assert read is not None
    assert read.columns == (None, None)
    assert blank == Heading(None, (), ())


def test_reasons_stand_beside_every_column_and_repeat_no_title() -> None:
    found = find_heading(SourceRow(1, ("Alpha Trust RECOMMENDATION", "Actoin", "Lead", "Date", "Board lens", "")))
    assert found is not None
    assert [reason.meaning for reason in found.reasons] == list(found.heading.columns)
    said = "".join(map(str, found.reasons))
    assert not any(title in said for title in ("Alpha", "Actoin", "Board lens"))
    assert found.agency_at == 0
