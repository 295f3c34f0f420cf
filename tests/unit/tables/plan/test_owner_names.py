import pytest

from scr_schema.codelists.organisations import PostRoleCode
from scr_schema.tables.plan.owner_names import body_among, person_in_front, rank_in_front
from scr_schema.tables.plan.owner_words import words_of


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Dr Example", 2),
        ("Dr. Example-Sample", 2),
        ("Dr A. Example", 3),
        ("Mrs A B Example", 4),
        ("Dr Young", 2),
        ("Dr Example Named Doctor", 2),
        ("Ms Example Sample", 3),
        ("DS Example", 2),
        ("DS Child Protection", 0),
        ("Dr", 0),
        ("Dr and Nurse", 0),
        ("Dr E", 0),
        ("Drs Example", 0),
        ("Pat Example", 0),
    ],
)
def test_a_name_behind_what_shows_it_to_be_one_is_found(text, size):
    assert person_in_front(words_of(text)) == size


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("DS Example", PostRoleCode.POLICE_MANAGER),
        ("PC Example", PostRoleCode.POLICE_OFFICER),
        ("Detective Superintendent Example", PostRoleCode.POLICE_MANAGER),
        ("Detective Superintendent", None),
        ("Detective Superintendent E", None),
        ("Detective Superintendent Crime", None),
        ("Named Nurse Example", None),
        ("Pat Example", None),
    ],
)
def test_a_rank_in_front_of_a_surname_tells_the_post(text, code):
    assert rank_in_front(words_of(text)) == code


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Alpha Trust", "Alpha Trust"),
        ("Named Nurse Alpha Community Health Trust", "Alpha Community Health Trust"),
        ("Alpha University Hospitals NHS Foundation Trust", "Alpha University Hospitals NHS Foundation Trust"),
        ("Royal Alpha Hospital Team Manager", "Royal Alpha Hospital"),
        ("Head of Safeguarding Alpha Council", "Alpha Council"),
        ("the Trust", None),
        ("Local Authority", None),
        ("School Nurse", None),
        ("Safeguarding Children Board", None),
        ("Pat Example", None),
    ],
)
def test_a_body_is_what_it_is_and_a_name_of_its_own(text, body):
    words = words_of(text)
    place = body_among(words)
    assert (None if place is None else " ".join(word.raw for word in words[slice(*place)])) == body
