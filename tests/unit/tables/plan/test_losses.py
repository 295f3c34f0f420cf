import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scr_schema.faults import info_of
from scr_schema.finding import Fault
from scr_schema.tables.place import Place
from scr_schema.tables.plan.losses import Cut, begins_amid, breaks_off, cuts_of
from scr_schema.tables.plan.parts import JoinedCell, Piece

PLAN = Path(__file__).parents[5] / "shared" / "seed" / "action-plan.csv"


@pytest.mark.parametrize(
    "text",
    [
        "Name a lead and check the use of",
        "Send the form to the",
        "Log calls, letters and",
        "Log calls, letters &",
        "Train the desk, including",
        "Name a lead (the",
        "Name a lead (",
        "Say “",
        "Keep a log as well as\n",
        "Two posts are vacant due to",
    ],
)
def test_a_text_that_ends_in_the_middle_of_a_sentence_breaks_off(text: str) -> None:
    assert breaks_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The",
        "Name a lead",
        "Name a lead.",
        "What staff must be aware of",
        "Cases that the desk is informed of",
        "Policy adhered to",
        "Where referrals come from",
        "Forms are signed off",
        "Whom the case is discussed with",
        "Name a lead (duty manager",
        "A list: a) and b)",
        "Log calls,",
        "Level A",
        "She said “no",
    ],
)
def test_a_text_that_may_well_be_whole_does_not_break_off(text: str) -> None:
    assert not breaks_off(text)


@pytest.mark.parametrize("text", ["study) Notes are kept", "and the desk) will tell", " notes)."])
def test_a_text_that_closes_what_it_did_not_open_begins_amid_a_sentence(text: str) -> None:
    assert begins_amid(text)


@pytest.mark.parametrize(
    "text",
    ["a) Ask", "1) Ask", "iv) Ask", "(a) Ask", "Ask (once) and tell)", "Ask", "", ")", "Do: a) ask b) tell", "x\ny) z"],
)
def test_labels_and_pairs_of_brackets_are_no_cut(text: str) -> None:
    assert not begins_amid(text)


def cell(text: str) -> JoinedCell:
    return JoinedCell((Piece(text, Place(row=1)),), text, text)


def test_the_cuts_of_a_cell_are_told_in_a_note_and_in_the_fault() -> None:
    assert cuts_of(cell("study) Notes are kept of")) == (Cut.BEGINNING, Cut.END)
    assert cuts_of(cell("Notes are kept.")) == ()
    assert Cut.END.note == "The text breaks off, and no row goes on with it."
    summary = info_of(Fault("SCR-085")).summary
    assert summary.format(how=Cut.END.value) == "The text of this cell breaks off, and no row goes on with it."


def texts_of_rows() -> Iterator[tuple[int, int, str]]:
    """Row, column and words of the real plan, the pieces that a page had cut joined by its own rule."""
    meant: list[tuple[int, list[list[str]]]] = []
    starts_agency = numbered = below_heading = False
    with PLAN.open(encoding="utf-8-sig", newline="") as file:
        agency = None
        for number, row in enumerate(csv.reader(file), start=1):
            if row[1].startswith("KEY TASKS"):
                name = re.sub(r"\s*RECOMMENDATIONS?\*?$", "", row[0])
                starts_agency, agency, below_heading = starts_agency or name != agency, name, True
                continue
            row[0] = re.sub(r"^RECOMMENDATION\s+(?=[^\s0-9])", "", row[0])
            has_number = re.match(r"Recommendation\s+\d|\d+\.", row[0]) is not None
            numbered = has_number if starts_agency else numbered
            if starts_agency or not below_heading or (has_number if numbered else row[3].strip()):
                meant.append((number, [[] for _ in row]))
            for pieces, words in zip(meant[-1][1], row, strict=True):
                pieces.append(words.strip())
            starts_agency = below_heading = False
    assert len(meant) == 65
    for number, cells in meant:
        yield from ((number, column, " ".join(filter(None, pieces))) for column, pieces in enumerate(cells, start=1))


@pytest.mark.skipif(not PLAN.exists(), reason="the real plan is not part of the repository")
def test_in_the_real_plan_the_texts_that_were_lost_are_found_and_no_others() -> None:
    """Rows 24 and 26: evidence that ends in a bracket, closed in the row below; row 28: tasks that are never ended."""
    texts = list(texts_of_rows())
    assert [(row, column) for row, column, text in texts if breaks_off(text)] == [(24, 5), (28, 2)]
    assert [(row, column) for row, column, text in texts if begins_amid(text)] == [(26, 5)]
