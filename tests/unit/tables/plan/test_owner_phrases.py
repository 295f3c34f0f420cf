import pytest

from scr_schema.codelists.organisations import PostRoleCode
from scr_schema.tables.plan.owner_phrases import Kind, read_phrase
from scr_schema.tables.plan.owner_words import words_of
from scr_schema.tables.plan.post_titles import ABBREVIATIONS, TITLES


def read(text):
    return read_phrase(words_of(text))


@pytest.mark.parametrize("title", [" ".join(title) for titles in TITLES.values() for title, _ in titles])
def test_every_title_of_the_vocabulary_is_read_as_its_own_post(title):
    code = next(code for titles in TITLES.values() for words, code in titles if " ".join(words) == title)
    for text in (title, title.title(), title.upper()):
        assert (read(text).kind, read(text).role) == (Kind.POST, code)


@pytest.mark.parametrize(("letters", "code"), ABBREVIATIONS.items())
def test_every_abbreviation_is_a_post(letters, code):
    assert (read(letters).kind, read(letters).role, read(letters).plural) == (Kind.POST, code, False)
    assert read(f"{letters}s").plural


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Named Nurse", Kind.POST),
        ("Director of Children's Services", Kind.POST),
        ("Resilience Lead", Kind.POST),
        ("Head of Resilience", Kind.POST),
        ("Manager at North Oxbridge Lodge", Kind.POST),
        ("Safeguarding Team", Kind.GROUP),
        ("Health Visitor Professional Practice Development Group", Kind.GROUP),
        ("GP practices", Kind.GROUP),
        ("All", Kind.GROUP),
        ("School Nurse Service", Kind.UNIT),
        ("Children's Social Care", Kind.UNIT),
        ("Police", Kind.UNIT),
        ("Quality Assurance", Kind.FIELD),
        ("CYPSC", Kind.FIELD),
        ("Pat Example", Kind.NAME),
        ("Pat J. Example", Kind.NAME),
        ("Pat O’Example-Sample", Kind.NAME),
        ("", Kind.UNKNOWN),
        ("Robin", Kind.UNKNOWN),
        ("whatever", Kind.UNKNOWN),
        ("Pat Example Sample Person", Kind.UNKNOWN),
        ("Manager for Robin", Kind.UNKNOWN),
        ("Pat Example Manager", Kind.UNKNOWN),
        ("Manager 01202", Kind.UNKNOWN),
        ("PAT EXAMPLE MANAGER", Kind.UNKNOWN),
        ("Named Nurse Named Doctor", Kind.UNKNOWN),
        ("Service Managers Head of Governance", Kind.UNKNOWN),
    ],
)
def test_words_are_of_a_kind(text, kind):
    assert read(text).kind is kind


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Named Nurse", False),
        ("Named Nurses", True),
        ("Named Midwives", True),
        ("Heads of Service", True),
        ("Head's of Service", False),
        ("All Named Nurses", True),
        ("each Named Nurse", True),
        ("Service Managers Fieldwork", True),
    ],
)
def test_a_post_that_several_hold_is_told(text, several):
    assert read(text).plural == several


@pytest.mark.parametrize(
    "text", ["Deputy Team Manager", "Assistant Head of Service", "Lead Named Nurse", "Vice Chair", "Chief Constable"]
)
def test_a_title_in_another_title_is_another_post(text):
    assert (read(text).kind, read(text).role) == (Kind.POST, PostRoleCode.OTHER)
