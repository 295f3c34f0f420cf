import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_schema.types.list_labels import Item, list_items, opens_first_item, opens_list


def numbered(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(str(number), text) for number, text in enumerate(texts, 1))


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. Write\n2. Send", numbered("Write", "Send")),
        ("1.Write 2.Send 3. Ask", numbered("Write", "Send", "Ask")),
        ("1) Write\n2) Send", numbered("Write", "Send")),
        ("(1) Write\n(2) Send", numbered("Write", "Send")),
        ("i) Write\nii) Send\niii) Ask", (Item("i", "Write"), Item("ii", "Send"), Item("iii", "Ask"))),
        ("a) Write\nb) Send", (Item("a", "Write"), Item("b", "Send"))),
        ("1. Write", numbered("Write")),
        ("2. Send 3. Ask", (Item("2", "Send"), Item("3", "Ask"))),
        ("1. Write two\nparagraphs\n2. Send", numbered("Write two\nparagraphs", "Send")),
    ],
)
def test_a_list_is_taken_apart(text, items):
    assert list_items(text) == items


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Write to all",
        "03.01.11",
        "1.5 posts are to be filled",
        "J. Bloggs writes",
        "e.g. a letter",
        "1. Write\n3. Send",
        "1. Write\n1. Send",
    ],
)
def test_what_is_no_rising_list_has_no_items(text):
    assert list_items(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "1. Carry out section 2. Then report",
        "1. Finish within 2. weeks",
        "1. Answer within 1.2. days",
        "1. Ask once, 3. Ask again",
    ],
)
def test_a_number_that_no_list_expects_stays_in_the_sentence(text):
    assert len(list_items(text)) == 1


def test_the_first_label_is_told_from_the_others():
    assert opens_first_item("i) Write")
    assert not opens_first_item("ii) Write")
    assert opens_list("ii) Write")
    assert not opens_list("Write")


def test_a_label_holds_the_group_heading():
    assert Item("1", "Write", "Midwives").label == "Midwives 1"
    assert Item(None, "Write", "Midwives").label == "Midwives"
    assert Item(None, "Write").label is None


@given(st.lists(st.from_regex(r"[A-Z][a-z]{1,9}( [a-z]{1,9}){0,3}", fullmatch=True), min_size=1, max_size=99))
def test_a_list_comes_back_as_it_was_written(texts):
    for gap in (" ", "\n"):
        assert list_items(gap.join(f"{number}. {text}" for number, text in enumerate(texts, 1))) == numbered(*texts)
