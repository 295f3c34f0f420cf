import json
from pathlib import Path

import pytest

from scr_schema.codelists.bodies import Body, Register
from scr_schema.codelists.organisations import OrganisationKindCode
from scr_schema.models.parts.post import Owner
from scr_schema.rules.across.organisation import is_slip
from scr_schema.tables.records.owners import owner

FIXTURE = json.loads((Path(__file__).parents[4] / "fixtures" / "owners.json").read_text("utf-8"))
REGISTER = Register(
    tuple(
        Body(
            id=body["id"],
            name=body["name"],
            kind=OrganisationKindCode(body["kind"]),
            aliases=tuple(body["aliases"]),
        )
        for body in FIXTURE["register"]
    )
)


def posts(text, register=REGISTER):
    return owner(text, register).get("posts")


@pytest.mark.parametrize("case", FIXTURE["cases"], ids=[case["text"] for case in FIXTURE["cases"]])
def test_an_owner_comes_out_as_a_person_reads_it(case):
    read = owner(case["text"], REGISTER)
    assert read == case["owner"]
    Owner.model_validate_json(json.dumps(read))


def test_a_name_is_told_only_where_it_plainly_is_one():
    named = {case["text"] for case in FIXTURE["cases"] if "person_name" in json.dumps(case["owner"])}
    assert named == {case["text"] for case in FIXTURE["cases"] if case["group"] == "persons"}


def test_words_that_may_hide_a_name_give_no_posts_so_that_nobody_takes_them_for_nameless():
    unsure = [case["owner"] for case in FIXTURE["cases"] if case["group"] == "names that are not sure"]
    assert unsure
    assert not any("posts" in read for read in unsure)


@pytest.mark.parametrize(
    "text",
    [
        "Named Nurse, Robin",
        "Robin, Named Nurse",
        "Named Nurse Robin",
        "Named Nurse (RX)",
        "robin redbreast, team manager",
        "Named Nurse and Robin",
        "Team Manager, Alpha Trust, Beta Council",
        "Team Manager (Head of Service)",
        "Team Manager - Head of Service",
        "Named Nurse, Adoption and Fostering Manager",
        "Nurses Head of Service",
        "Governance team Heads of Service",
        "Head of Service for Team Managers",
        "Fostering. Team Manager",
        "Team Manager (on behalf of the Chief Nurse) Robin",
        "Alpha Trust Dr Example Named Doctor, Robin",
        f"Named Nurse{' and Named Nurse' * 30}",
    ],
)
def test_what_is_not_wholly_understood_keeps_its_words_alone(text):
    assert owner(text, REGISTER) == {"text": text, "status": "named"}


def test_a_field_of_work_is_nobody():
    assert owner("Fostering", REGISTER) == {"text": "Fostering", "status": "unreadable"}


def test_lines_of_one_owner_are_read_as_one_line():
    assert posts("Head of Midwifery\nAlpha Trust") == posts("Head of Midwifery Alpha Trust")
    assert posts("Dr Example\nNamed Doctor") == posts("Dr Example, Named Doctor")


def test_a_nearly_known_body_keeps_its_printed_name_so_that_somebody_is_asked():
    (post,) = posts("CAFACASS Manager", Register.read())
    assert post["organisation"] == {"name": "CAFACASS", "kind": "not-known"}
    assert is_slip(post["organisation"]["name"])
    assert posts("OTHERBODY Manager", Register.read())[0].get("organisation") is None


def test_blanks_around_the_words_are_no_words():
    assert owner(" Named Nurse \n", REGISTER)["text"] == "Named Nurse"


def test_what_a_record_cannot_hold_does_not_come_in():
    assert owner("Named\x00Nurse", REGISTER)["text"] == "Named Nurse"
    assert posts("Named Nurse\x85") == posts("Named Nurse")
    assert posts("Named Nurse\x90") is None


def test_a_sentence_keeps_its_words_alone():
    text = " ".join(["Named Nurse and"] * 30)
    assert owner(text, REGISTER) == {"text": text, "status": "named"}
    assert owner(f"n{' ' * 100_000}x", REGISTER)["status"] == "unreadable"


@pytest.mark.parametrize(
    "text", ["TBC", "tba", "Team Manager - to be confirmed", "post currently vacant", "not yet appointed"]
)
def test_a_plan_says_in_many_words_that_an_owner_is_still_to_be_found(text):
    assert owner(text, REGISTER)["status"] == "to-be-confirmed"


@pytest.mark.parametrize("text", ["Relevance Manager", "Head of Vacancies", "Tba Manager's deputy"])
def test_words_that_only_look_so_are_something_else(text):
    assert (owner(text, REGISTER)["status"] == "to-be-confirmed") == ("Tba" in text)
