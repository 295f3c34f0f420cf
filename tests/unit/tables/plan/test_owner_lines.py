import pytest

from scr_schema.tables.plan.owner_lines import owner_lines


@pytest.mark.parametrize(
    "lines",
    [
        ["Head of Midwifery", "Named Nurse", "Practice managers"],
        ["Named Nurse", "Safeguarding Team"],
        ["Dr Example, Named Doctor.", "Consultant Physician for Alpha Trust", "Dr Example, Named Doctor"],
        ["Dr Example", "Mrs Sample"],
        ["Alpha Police", "Beta Council", "Midwifery"],
        ["CAFCASS", "SWAST"],
        ["SM/QISM", "OM"],
        ["head of service", "named nurse"],
        ["Nurse", "Head of Service"],
        ["Head of Service", "Coroner"],
        ["Named Nurse (Alpha Trust)", "Named Doctor (Alpha Trust)"],
    ],
)
def test_lines_that_each_name_the_like_are_several_owners(lines):
    assert owner_lines("\n".join(lines)) == lines
    assert owner_lines("\n\n".join(lines)) == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["Write to all", "Send it"],
        ["Named Nurse supported by", "Team Manager"],
        ["Named Nurse", "supported by Team Manager"],
        ["Named Nurse,", "Team Manager"],
        ["Named Nurse", "and Team Manager"],
        ["Named Nurse (with", "Team Manager)"],
        ["Named Nurse", "/ Team Manager"],
        ["Head of Midwifery", "Alpha Trust"],
        ["Alpha Council", "Team Manager"],
        ["Dr Example", "Named Doctor"],
        ["Named Doctor", "Dr Example"],
        ["Designated Nurse", "Safeguarding Children"],
        ["Safeguarding", "Team Manager"],
        ["Team", "Manager"],
        ["Lead", "Nurse"],
        ["Head of Service", "practice managers"],
        ["Pat Example", "Sam Sample"],
        ["Named Nurse", f"Team Manager {'and so on ' * 20}"],
    ],
)
def test_a_line_that_may_go_on_with_the_one_above_it_is_no_owner(lines):
    assert owner_lines("\n".join(lines)) == ["\n".join(line.strip() for line in lines)]


def test_a_title_on_two_lines_is_an_owner_beside_others():
    lines = ["Safeguarding", "Team Manager", "Named Nurse"]
    assert owner_lines("\n".join(lines)) == ["Safeguarding\nTeam Manager", "Named Nurse"]


def test_blank_words_name_nobody():
    assert owner_lines(" \n\t\n") == []
