"""A status is read where it is sure, shown in a word and two colours, and read back as what it was."""

import json
from pathlib import Path
from typing import Any

import pytest

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.faults import info_of
from scr_schema.finding import Fault
from scr_schema.tables.plan.colours import Colour, colour_of
from scr_schema.tables.plan.stated_status import Stated, stated_status
from scr_schema.tables.plan.status import AT_ODDS, COLOUR_ALONE, COLOUR_TAKEN, NO_WORD, SEVERAL, read_status, shown
from scr_schema.tables.plan.status_key import key_of
from scr_schema.tables.plan.status_words import NO_CODE

CASES = json.loads((Path(__file__).parents[4] / "fixtures" / "status.json").read_text("utf-8"))

each_status = pytest.mark.parametrize("status", ActionStatusCode)


@pytest.mark.parametrize("case", CASES["cells"], ids=lambda case: json.dumps(case, ensure_ascii=False))
def test_a_cell_states_what_its_fixture_says(case: dict[str, Any]) -> None:
    read = read_status(case["text"], case.get("fill"), case.get("words"))
    told = (read.code.value, read.why is None, read.completed_on)
    assert told == (case["status"], case["certain"], case.get("completed_on"))


@pytest.mark.parametrize("case", CASES["openings"], ids=lambda case: case["text"])
def test_opening_words_state_what_their_fixture_says(case: dict[str, Any]) -> None:
    stated = stated_status(case["text"])
    assert stated == (case["status"] and Stated(ActionStatusCode(case["status"]), case.get("completed_on")))


@pytest.mark.parametrize(
    ("text", "fill", "why"),
    [
        ("Green", None, COLOUR_ALONE),
        ("", "00B050", COLOUR_ALONE),
        ("Amber/Green", None, COLOUR_ALONE),
        ("Green", "FF0000", COLOUR_ALONE),
        ("In progress / Completed", None, SEVERAL),
        ("see minutes", None, NO_WORD),
        ("see minutes" * 20, "00B050", NO_WORD),
        ("Overdue", "FF0000", NO_CODE["overdue"]),
        ("Closed", None, NO_CODE["closed"]),
        ("✓", None, NO_CODE["✓"]),
        ("Completed", "FF0000", AT_ODDS),
    ],
)
def test_what_is_not_certain_says_why(text: str, fill: str | None, why: str) -> None:
    assert read_status(text, fill).why == why
    message = info_of(Fault("SCR-083")).summary.format(why=why)
    assert message == f"The status of this cell is not certain: {why}; the cell was kept as it is."


@pytest.mark.parametrize(
    ("text", "fill", "unsaid"),
    [
        ("", "00B050", Colour.GREEN),
        ("see minutes", "FFC000", Colour.AMBER),
        ("Green", "00B050", None),
        ("Red", "00B050", Colour.GREEN),
        ("Completed", "FF0000", None),
        ("", None, None),
        ("", "FFFFFF", None),
    ],
)
def test_a_colour_that_no_word_says_is_told_so_that_it_is_not_lost(
    text: str, fill: str | None, unsaid: Colour | None
) -> None:
    assert read_status(text, fill).unsaid == unsaid


def test_a_colour_that_means_something_counts_beside_words_that_are_not_known_and_that_is_said() -> None:
    read = read_status("see minutes", "00B050", {"green": "completed"})
    assert (read.code, read.why, read.unsaid) == (ActionStatusCode.COMPLETED, COLOUR_TAKEN, None)


def test_a_code_that_no_list_has_is_refused() -> None:
    with pytest.raises(KeyError):
        read_status("Green", words={"green": "finished"})


@each_status
def test_what_is_shown_is_read_back_whether_in_colour_or_in_grey(status: ActionStatusCode) -> None:
    for word in (shown(status).word, shown(status).word.upper(), f" {shown(status).word}. ", status.value):
        for fill in (shown(status).fill, shown(status).fill.lower(), None):
            read = read_status(word, fill)
            assert (read.code, read.why) == (status, None)


def test_no_two_statuses_are_shown_in_the_same_word() -> None:
    assert len({shown(status).word for status in ActionStatusCode}) == len(ActionStatusCode)


def brightness(colour: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@each_status
def test_a_status_can_be_read_on_its_colour(status: ActionStatusCode) -> None:
    darker, lighter = sorted(map(brightness, (shown(status).fill, shown(status).text)))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


@pytest.mark.parametrize(
    ("colour", "fills"),
    [
        (Colour.RED, "FF0000 C00000 ff7c80 FFC7CE CC3300"),
        (Colour.AMBER, "FFC000 FFA500 ED7D31 FF9900 FFEB9C FF6600"),
        (Colour.YELLOW, "FFFF00"),
        (Colour.GREEN, "00B050 92D050 008000 70AD47 C6EFCE 00FF00"),
        (Colour.BLUE, "0070C0 00B0F0 4472C4 5B9BD5 0000FF 002060"),
        (None, "FFFFFF 000000 D9D9D9 BFBFBF 7030A0 E2EFDA DEEAF6 FFF2CC FCE4D6 red 12345 1234567 GGGGGG"),
    ],
)
def test_the_colours_that_office_programs_offer_are_told_apart(colour: Colour | None, fills: str) -> None:
    assert {fill: colour_of(fill) for fill in fills.split()} == dict.fromkeys(fills.split(), colour)
    assert colour_of(None) is None


@pytest.mark.parametrize(
    ("texts", "key"),
    [
        (
            ["RAG (G = complete, A = in progress, R = not started)"],
            {"green": "completed", "amber": "in-progress", "red": "not-started"},
        ),
        (
            ["Key: Green – completed; Amber – on track; Red – not achieved"],
            {"green": "completed", "amber": "in-progress", "red": "not-achieved"},
        ),
        (["Blue: complete and Green: on track"], {"blue": "completed", "green": "in-progress"}),
        (["Green = Complete Amber = Partly complete"], {"green": "completed", "amber": "partly-completed"}),
        (["Green means completed", "Amber = some concern"], {"green": "completed"}),
        (["Green = completed", "Green = on track"], {}),
        (["Green = completed", "green: Done"], {"green": "completed"}),
        (["A - complete, B - in progress"], {}),
        (["The green paper is complete", "RAG", ""], {}),
        (["x" * 1000 + " Green = completed"], {}),
    ],
)
def test_the_key_that_a_plan_prints_says_what_its_colours_mean(texts: list[str], key: dict[str, str]) -> None:
    assert key_of(texts) == key
    assert read_status("Green", words=key_of(texts)).code == key.get("green", "not-stated")
