import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_schema.types.list_counting import ALL, follows, labels_named, steps_of
from scr_schema.types.list_counting import counts as counts_of
from scr_schema.types.list_labels import Item, list_items, opens_first_item, opens_list, parts_of


def numbered(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(str(number), text) for number, text in enumerate(texts, 1))


def told(items: tuple[Item, ...]) -> list[tuple[str | None, str]]:
    return [(item.number, item.text) for item in items]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. Write\n2. Send", numbered("Write", "Send")),
        ("1.Write 2.Send 3. Ask", numbered("Write", "Send", "Ask")),
        ("1) Write\n2) Send", numbered("Write", "Send")),
        ("1.) Write\n2.) Send", numbered("Write", "Send")),
        ("(1) Write\n(2) Send", numbered("Write", "Send")),
        ("1 - Write\n2 – Send", numbered("Write", "Send")),
        ("1- Write\n2- Send", numbered("Write", "Send")),
        ("1: Write\n2: Send", numbered("Write", "Send")),
        ("1.\tWrite\n2.\tSend", numbered("Write", "Send")),
        ("i) Write\nii) Send\niii) Ask", (Item("i", "Write"), Item("ii", "Send"), Item("iii", "Ask"))),
        ("(i) Write (ii) send", (Item("i", "Write"), Item("ii", "send"))),
        ("I. Write\nII. Send", (Item("I", "Write"), Item("II", "Send"))),
        ("a) Write\nb) Send", (Item("a", "Write"), Item("b", "Send"))),
        ("(a) Write, (b) send", (Item("a", "Write,"), Item("b", "send"))),
        ("a. Write\nb. Send", (Item("a", "Write"), Item("b", "Send"))),
        ("A. Write to all\nB. Send", (Item("A", "Write to all"), Item("B", "Send"))),
        ("h) Write\ni) Send\nj) Ask", (Item("h", "Write"), Item("i", "Send"), Item("j", "Ask"))),
        ("1.1 Write\n1.2 Send\n2.1 Ask", (Item("1.1", "Write"), Item("1.2", "Send"), Item("2.1", "Ask"))),
        ("1.1 Write 1.2 Send", ()),
        ("1.2.3 Write\n1.2.4 Send", (Item("1.2.3", "Write"), Item("1.2.4", "Send"))),
        ("1a Write\n1b Send\n2a Ask", (Item("1a", "Write"), Item("1b", "Send"), Item("2a", "Ask"))),
        ("1a) Write\n1b) Send\n2) Ask", (Item("1a", "Write"), Item("1b", "Send"), Item("2", "Ask"))),
        ("1: June 2011", numbered("June 2011")),
        ("1 – June 2011\n2 – July 2011", numbered("June 2011", "July 2011")),
        ("1. Write", numbered("Write")),
        ("1 – Write", numbered("Write")),
        ("2. Send 3. Ask", (Item("2", "Send"), Item("3", "Ask"))),
        ("1. Write two\nparagraphs\n2. Send", numbered("Write two\nparagraphs", "Send")),
        ("1. Write\n2.\n3. Ask", numbered("Write", "", "Ask")),
        ("1. Write the form 2. Send", numbered("Write the form", "Send")),
        ("Action 1: Write\nAction 2: Send", (Item("1", "Write", "Action"), Item("2", "Send", "Action"))),
        ("Task 1 - Write. Task 2 - Send", (Item("1", "Write.", "Task"), Item("2", "Send", "Task"))),
        ("Action 1\nWrite\nAction 2\nSend", (Item("1", "Write", "Action"), Item("2", "Send", "Action"))),
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
        "3.1.11",
        "1/5/2011",
        "1.5 posts are to be filled",
        "10.30am start",
        "1 - 2 weeks",
        "1 – 30 June 2011",
        "12 - May - 2011",
        "1 – June 2011",
        "1:1 sessions",
        "2nd of May",
        "No. 5",
        "Section 47 enquiries",
        "paragraph 2. Then",
        "J. Bloggs writes",
        "A. Example\nB. Sample",
        "e.g. a letter",
        "i.e. all\nii. none",
        "a. m. only",
        "iiii) Write",
        "1. Write\n3. Send",
        "1. Write\n1. Send",
        "1. Write\n2. Send\n1. Ask",
        "1. Write\nb) Send\n2. Ask",
        "Action 1 is late",
        "3-1: Write",
    ],
)
def test_what_is_no_rising_list_has_no_items(text):
    assert list_items(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "1. Carry out section 2. Then report",
        "1. Carry out sections 1 and 2. Then report",
        "1. See Appendix no. 2. Then report",
        "1. Finish within 2. weeks",
        "1. Children under 2. They are at risk",
        "1. Answer within 1.2. days",
        "1. Ask once, 3. Ask again",
        "1) Ask (as in part 2) once",
        "a) Ask (a or b) once",
        "1: Work with year 2: Then stop",
    ],
)
def test_a_number_that_no_list_expects_stays_in_the_sentence(text):
    assert len(list_items(text)) == 1


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1 & 2: Write\n3: Send", [("1 & 2", "Write"), ("3", "Send")]),
        ("1-3. Write", [("1-3", "Write")]),
        ("1, 2 and 4: Write\n3: Send", [("1, 2 and 4", "Write"), ("3", "Send")]),
        ("3: Send\n1 + 2) Write", [("3", "Send"), ("1 + 2", "Write")]),
        ("a to c – Write", [("a to c", "Write")]),
        ("(1 & 2) Write", [("1 & 2", "Write")]),
        ("All: Write", [("All", "Write")]),
        ("Tasks 1 and 2: Write\nAll tasks - Send", [("1 and 2", "Write"), ("All tasks", "Send")]),
    ],
)
def test_a_label_may_name_several_numbers(text, items):
    assert told(list_items(text)) == items


@pytest.mark.parametrize("text", ["1 & 2 Write", "All staff: Write", "All.", "1-3 months: Write", "9-5: Write"])
def test_what_only_looks_like_several_numbers_is_none(text):
    assert list_items(text) == ()


@pytest.mark.parametrize(
    ("number", "labels"),
    [
        ("1", [("1",)]),
        ("1 a", [("1", "a")]),
        ("1(a)", [("1", "a")]),
        ("1.2", [("1", "2")]),
        ("1 & 2", [("1",), ("2",)]),
        ("1, 2 and 4", [("1",), ("2",), ("4",)]),
        ("1-3", [("1",), ("2",), ("3",)]),
        ("1 to 2, 5", [("1",), ("2",), ("5",)]),
        ("ii to iv", [("ii",), ("iii",), ("iv",)]),
        ("a) – c)", [("a",), ("b",), ("c",)]),
        ("1a-1c", [("1", "a"), ("1", "b"), ("1", "c")]),
        ("All", [ALL]),
        ("3-1", []),
        ("1-c", []),
        ("1 and 1", []),
        ("1-3, 2", []),
        ("1-99", []),
        ("1-30, 31-60", []),
    ],
)
def test_a_number_names_labels(number, labels):
    assert list(labels_named(number)) == labels


@pytest.mark.parametrize(
    ("label", "before", "expected"),
    [
        ("2", "1", True),
        ("3", "1", False),
        ("1", "1", False),
        ("1.1", "1", True),
        ("1a", "1", True),
        ("1b", "1", False),
        ("2", "1.3", True),
        ("2.1", "1.3", True),
        ("2.2", "1.3", False),
        ("1.3", "1.2.4", True),
        ("ii", "i", True),
        ("j", "i", True),
        ("B", "a", False),
    ],
)
def test_a_label_follows_another(label, before, expected):
    assert any(follows(one, other) for one in counts_of(label) for other in counts_of(before)) == expected


def test_spellings_of_a_label_are_one():
    assert steps_of("1 a") == steps_of("1(a)") == steps_of("1.a") == steps_of("1a") != steps_of("1.1")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1. Write:\na) to schools\nb) to clinics", [("1", "Write:"), ("1 a", "to schools"), ("1 b", "to clinics")]),
        ("1. Write: a) to schools b) to clinics", [("1", "Write:"), ("1 a", "to schools"), ("1 b", "to clinics")]),
        ("1. a) Write\nb) Send", [("1 a", "Write"), ("1 b", "Send")]),
        ("1. Write\ni. to schools\nii. to clinics", [("1", "Write"), ("1 i", "to schools"), ("1 ii", "to clinics")]),
        ("1. Write\n1.1 to schools\n1.2 to clinics", [("1", "Write"), ("1.1", "to schools"), ("1.2", "to clinics")]),
        ("1. Write\n1a) to schools\n1b) to clinics", [("1", "Write"), ("1a", "to schools"), ("1b", "to clinics")]),
        ("1. Write\n• to schools\n• to clinics", [("1", "Write"), (None, "to schools"), (None, "to clinics")]),
        ("1. Write: a) to schools", []),
        ("1. Write", []),
    ],
)
def test_a_list_below_an_item_is_told_as_its_parts_and_stays_in_its_words(text, parts):
    for behind in ("", "\n2. Ask"):
        item, *others = list_items(f"{text}{behind}")
        assert item.text == text.removeprefix("1.").strip()
        assert told(item.parts) == parts
        assert len(others) == bool(behind)


def test_parts_have_parts():
    (item,) = list_items("1. Write:\na) to schools\ni) near\nii) far\nb) to clinics")
    assert told(item.parts) == [("1", "Write:"), ("1 a", "to schools\ni) near\nii) far"), ("1 b", "to clinics")]
    assert told(item.parts[1].parts) == [("1 a", "to schools"), ("1 a i", "near"), ("1 a ii", "far")]


def test_parts_bear_the_word_of_their_item():
    (item,) = list_items("Action 1: Write\na) here\nb) there")
    assert [part.label for part in item.parts] == ["Action 1", "Action 1 a", "Action 1 b"]


def test_a_list_below_other_words_is_told_with_them():
    assert told(parts_of("Write to all.\n1. Schools\n2. Clinics")) == [
        (None, "Write to all."),
        ("1", "Schools"),
        ("2", "Clinics"),
    ]
    assert told(parts_of("Write.\n• Schools • Clinics")) == [(None, "Write."), (None, "Schools"), (None, "Clinics")]
    assert parts_of("Write to all.\n2. Schools\n4. Clinics") == ()
    assert parts_of("Write to all.") == ()
    assert parts_of("1. Write\n3. Send") == ()


def test_the_first_label_is_told_from_the_others():
    assert opens_first_item("i) Write")
    assert opens_first_item("1 – Write")
    assert not opens_first_item("ii) Write")
    assert not opens_first_item("1 – 2 weeks")
    assert opens_list("ii) Write")
    assert opens_list("Action 3: Write")
    assert not opens_list("Write")
    assert not opens_list("3 – Write")
    assert not opens_list("J. Bloggs")


def test_a_label_holds_the_group_heading():
    assert Item("1", "Write", "Midwives").label == "Midwives 1"
    assert Item(None, "Write", "Midwives").label == "Midwives"
    assert Item(None, "Write").label is None


def test_a_thousand_items_are_no_list_that_anybody_printed():
    few, many = (
        "\n".join(f"{number // 90 + 1}.{number % 90 + 1} Write" for number in range(most)) for most in (900, 1100)
    )
    assert len(list_items(few)) == 900
    assert list_items(many) == ()


@given(st.lists(st.from_regex(r"[A-Z][a-z]{1,9}( [a-z]{1,9}){0,3} out", fullmatch=True), min_size=1, max_size=99))
def test_a_list_comes_back_as_it_was_written(texts):
    for gap in (" ", "\n"):
        assert list_items(gap.join(f"{number}. {text}" for number, text in enumerate(texts, 1))) == numbered(*texts)
