from pathlib import Path

import pytest

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.errors import BadSetting, Unreadable
from scr_schema.tables.plan import mapping as module
from scr_schema.tables.plan.mapping import Layout, PlanMapping
from scr_schema.tables.plan.mapping_entries import status_key, title_key
from scr_schema.tables.plan.parts import Column, Extra, Heading

MARKER = "Northshire"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mapping.toml"


def read(file: Path, text: str) -> PlanMapping:
    file.write_text(text, "utf-8")
    return PlanMapping.read(file)


def refused(file: Path, text: str) -> str:
    """What is said of a mapping that cannot be used; it never repeats what stands in it."""
    with pytest.raises(BadSetting) as refusal:
        read(file, text)
    said = str(refusal.value).removeprefix(f"{file} cannot be used: ")
    assert MARKER not in said
    return said


def test_an_empty_file_says_nothing(file: Path) -> None:
    assert read(file, "") == PlanMapping()


def test_the_example_of_the_documentation_reads(file: Path) -> None:
    example = str(module.__doc__).split("\n\n", 1)[1].rsplit("\n\nEvery entry", 1)[0]
    mapping = read(file, "\n".join(line.strip() for line in example.splitlines()))
    assert mapping.general == Layout(
        heading_row=3,
        agency="Alpha Trust",
        titles={"who does it": Column.RESPONSIBILITY, "theme": None},
        columns={0: Extra.NUMBER},
        agencies={"alpha recommendation": "Alpha"},
    )
    assert mapping.status == {"gold": ActionStatusCode.COMPLETED, "#00B050": ActionStatusCode.COMPLETED}
    (layout,) = mapping.layouts
    assert (layout.sheet, layout.titles["item"]) == ("Health", Extra.NUMBER)


def test_a_layout_holds_for_its_sheet_or_table_and_adds_to_what_is_said_of_all(file: Path) -> None:
    mapping = read(
        file,
        """
        heading-row = 1
        agency = "Alpha"
        titles = { "Theme" = "other", "Item" = "recommendation" }
        columns = { A = "number", B = "tasks", C = "other" }
        agencies = { "Beta RECOMMENDATION" = "Beta" }
        [[layout]]
        sheet = "Health"
        heading-row = 0
        titles = { "ITEM" = "number", "beta recommendation" = "tasks" }
        columns = { D = "tasks", E = "other" }
        [[layout]]
        table = 2
        agency = "Gamma"
        agencies = { "theme" = "Theme Trust" }
        """,
    )
    assert mapping.layout_of(None, 1) == mapping.layout_of("Police", 3) == mapping.general
    assert mapping.layout_of("Health", 2) == Layout(
        sheet="Health",
        heading_row=0,
        agency="Alpha",
        titles={"theme": None, "item": Extra.NUMBER, "beta recommendation": Column.TASKS},
        columns={0: Extra.NUMBER, 2: None, 3: Column.TASKS, 4: None},
    )
    assert mapping.layout_of(None, 2) == Layout(
        table=2,
        heading_row=1,
        agency="Gamma",
        titles={"item": Column.RECOMMENDATION},
        columns=mapping.general.columns,
        agencies={"beta recommendation": "Beta", "theme": "Theme Trust"},
    )


def test_letters_count_as_in_a_spreadsheet(file: Path) -> None:
    mapping = read(file, 'columns = { a = "number", Z = "tasks", AA = "progress", xfd = "evidence" }')
    assert list(mapping.general.columns) == [0, 25, 26, 16383]


def test_a_table_without_a_heading_has_that_of_the_letters() -> None:
    columns = {0: Column.TASKS, 2: Column.PROGRESS, 3: None}
    assert Layout(heading_row=0, agency="Alpha", columns=columns).heading_without_row == Heading(
        "Alpha", (Column.TASKS, None, Column.PROGRESS, None), ("", "", "", "")
    )
    assert Layout(heading_row=0).heading_without_row is None
    assert Layout(heading_row=1, columns=columns).heading_without_row is None


def test_keys_are_alike_for_all_ways_of_writing() -> None:
    assert title_key(" Key\n TASKS ") == title_key("key tasks")
    assert status_key("#00b050") == "#00B050"
    assert status_key(" On  Track ") == "on track"
    assert status_key("#00b05") == "#00b05"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f'{MARKER} = "x"', "a key is not known here: write only `heading-row`, `agency`, `titles`"),
        (
            f'[[layout]]\nsheet = "a"\n{MARKER} = 1',
            "[[layout]] 1: a key is not known here: write only `sheet`, `table`",
        ),
        ('[[layout]]\nsheet = "a"\nday-first = true', "[[layout]] 1: a key is not known here"),
        (f'titles = {{ "a" = "{MARKER}" }}', "[titles], entry 1: write one of `recommendation`, `tasks`"),
        (f'titles = {{ "a" = "tasks", "{MARKER}" = 3 }}', "[titles], entry 2: write one of"),
        (
            f'titles = {{ "{MARKER}" = "tasks", "{MARKER.upper()} " = "other" }}',
            "[titles], entry 2: entry 1 has this title",
        ),
        ('titles = { " " = "tasks" }', "[titles], entry 1: it has no title: name the column by its letters"),
        (f'titles = "{MARKER}"', "`titles`: write a table of titles and columns"),
        (f'columns = {{ {MARKER} = "tasks" }}', "[columns], entry 1: name the column by its letters, as in A or AB"),
        ('columns = { A = "tasks", a = "other" }', "[columns], entry 2: the column is named above"),
        ('columns = { A = "tasks", B = "tasks" }', "[columns], entry 2: another column is `tasks` already"),
        ('columns = { A = "task" }', "[columns], entry 1: write one of"),
        (f'agencies = {{ "{MARKER}" = "" }}', "[agencies], entry 1: write the name of an agency on one line"),
        (f'agencies = {{ "{MARKER}" = "a\\nb" }}', "[agencies], entry 1: write the name of an agency on one line"),
        (
            f'titles."{MARKER}" = "tasks"\nagencies."{MARKER}" = "a"',
            "[agencies]: one of its titles stands under [titles] too",
        ),
        (f'status = {{ "{MARKER}" = "done" }}', "[status], entry 1: write one of `not-started`, `in-progress`"),
        (
            f'status = {{ "{MARKER}" = "completed", "{MARKER.lower()}" = "ongoing" }}',
            "[status], entry 2: it has no words",
        ),
        ('status = { "" = "completed" }', "[status], entry 1: it has no words"),
        ("heading-row = true", "`heading-row`: write the number of a row, or 0"),
        ("heading-row = -1", "`heading-row`: write the number of a row, or 0"),
        ("heading-row = 1.0", "`heading-row`: write the number of a row, or 0"),
        ("heading-row = 99999999999999", "`heading-row`: write the number of a row, or 0"),
        ('agency = " "', "`agency`: write the name of an agency on one line"),
        (f'agency = "{MARKER * 100}"', "`agency`: write the name of an agency on one line"),
        ("day-first = true", "a key is not known here"),
        ("layout = 1", "`layout`: write a heading [[layout]]"),
        ("layout = [1]", "`layout`: write a heading [[layout]]"),
        ("[[layout]]\nheading-row = 1", "[[layout]] 1: say of which table it is: write `sheet` or `table`"),
        ("[[layout]]\ntable = 0", "[[layout]] 1, `table`: write the number of a table or sheet, from 1"),
        ('[[layout]]\nsheet = ""', "[[layout]] 1, `sheet`: write the name of a sheet"),
        ("[[layout]]\ntable = 2\n[[layout]]\ntable = 2", "[[layout]] 2: another is of the same sheet or table"),
        (f'[[layout]]\ntable = 2\ntitles = {{ "a" = "{MARKER}" }}', "[[layout]] 1, [titles], entry 1: write one of"),
        (f"{MARKER}", "write TOML, as in: under [titles]"),
    ],
)
def test_what_cannot_be_used_is_said_by_its_place(file: Path, text: str, said: str) -> None:
    assert refused(file, text).startswith(said)


def test_a_file_that_is_not_there_is_unreadable(file: Path) -> None:
    with pytest.raises(Unreadable):
        PlanMapping.read(file)
