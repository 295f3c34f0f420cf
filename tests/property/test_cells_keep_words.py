"""Whatever the cells of a row hold, none of their words is lost when they are split, aligned and read as owners.

A list's numbers stand in the labels of its items; its marks, and the words ``for`` and ``no`` in front of a heading or
a number, are what the list is made of.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.codelists.bodies import Register
from scr_schema.models.parts.post import Owner
from scr_schema.tables.plan.alignment import DatedItem, align
from scr_schema.tables.plan.recommendations import read_recommendation
from scr_schema.tables.plan.splitting import split_owners, split_tasks
from scr_schema.tables.records.owners import owner
from scr_schema.types.list_labels import Item
from scr_schema.types.target_dates import read_target_date

PIECES = st.sampled_from(
    [
        *("1.", "2.", "3.", "1)", "(2)", "1 -", "2 –", "1:", "2:", "a)", "b)", "(a)", "i)", "ii)", "i.", "A.", "B."),
        *("1.1", "1.2", "1a", "1b)", "Action 1:", "Task 2 -", "1 & 2:", "1-3.", "All:", "•", "-", "–", "*", "\uf0b7"),
        *("For midwives:", "Schools:", "Write", "the form", "section", "e.g.", "10.30am", "03.01.11", "No. 5"),
        *("Named Nurse", "team managers", "Head of Service", "Dr Example", "Pat Example", "Alpha Trust", "Police"),
        *("TBC", "supported by", "on behalf of", "Lead:", "CAFACASS", "Cafcass", "(lead)", "n/a", "to write"),
        *("and", "&", "/", ",", ".", ";", ":", "(", ")", "\n", "\n", "\n\n", "\t", "é", "𝄞", "\x85", "\u2028", "\xa0"),
    ]
)
CELLS = st.lists(PIECES, max_size=14).map(" ".join) | st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=30)
REGISTER = Register.read()
DATES = [DatedItem(number, read_target_date("May 2011")) for number in ("1", "2", None)]


def words(*texts: str | None) -> Counter[str]:
    """The words of texts, but for those that a list is made of."""
    found = re.findall(r"\w+", " ".join(text or "" for text in texts).casefold())
    return Counter(word for word in found if word not in ("for", "no"))


def told(items: Iterable[Item]) -> Counter[str]:
    return words(*(text for item in items for text in (item.group, item.number, item.text)))


@given(CELLS)
@tried_on(500)
def test_no_word_of_a_cell_is_lost_in_splitting_and_none_comes_in(cell: str) -> None:
    owners, tasks = split_owners(cell), split_tasks(cell)
    if owners:  # a number above the numbers of its parts, as 1 above 1.1, says nothing more
        assert set(words(cell) - told(owners)) <= {"1", "2", "3"}
    # A number or a heading without words behind it is no task.
    headings = words(*re.findall(r"[^\n:]+:", cell), "action", "task")
    assert all(word in headings or len(word) < 3 or not word.isalpha() for word in words(cell) - told(tasks))
    for item in (*owners, *tasks):
        assert set(told([item])) <= set(words(cell))


@given(CELLS)
@tried_on(500)
def test_the_parts_of_a_task_are_all_its_words(cell: str) -> None:
    for task in split_tasks(cell):
        if task.parts:
            assert set(words(task.text)) <= set(told(task.parts))


@given(CELLS, CELLS)
@tried_on(300)
def test_no_task_owner_or_date_is_lost_in_alignment(tasks: str, owners: str) -> None:
    split = split_owners(owners)
    read = align(split_tasks(tasks), split, DATES)
    placed = [text for action in read.actions for text in action.owners]
    assert {item.text for item in split if item.text} == {*placed, *read.owners}
    assert set(words(*(item.text for item in split_tasks(tasks)))) <= set(
        words(*(text for action in read.actions for text in (action.label, action.text)))
    )
    assert sum(len(action.target_dates) for action in read.actions) + len(read.target_dates) == len(DATES)


@given(CELLS.filter(str.strip))
@tried_on(500)
def test_an_owner_is_read_from_any_words_and_keeps_them(cell: str) -> None:
    read = owner(cell, REGISTER)
    if words(cell):
        Owner.model_validate_json(json.dumps(read))
        assert words(read["text"]) == words(cell)
    for post in read.get("posts", ()):
        told_of_post = (post.get("role_text"), post.get("group"), post.get("person_name"))
        assert words(*(text for text in told_of_post if text)) <= words(cell, cell, cell)


@given(CELLS)
@tried_on(300)
def test_a_recommendation_keeps_its_words(cell: str) -> None:
    read = read_recommendation(cell)
    assert words(read.number_as_printed, read.text, *(tag.as_printed for tag in read.tags)) == words(cell)
