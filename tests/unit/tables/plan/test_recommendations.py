import pytest

from scr_schema.tables.plan.recommendations import is_numbered, read_recommendation


@pytest.mark.parametrize(
    ("text", "number", "printed", "words"),
    [
        ("Recommendation 1.\nStaff should ask", "1", "Recommendation 1.", "Staff should ask"),
        ("Recommendation 4\nStaff should ask", "4", "Recommendation 4", "Staff should ask"),
        ("Recommendation 12: Staff should ask", "12", "Recommendation 12:", "Staff should ask"),
        ("RECOMMENDATION 2A Staff should ask", "2a", "RECOMMENDATION 2A", "Staff should ask"),
        ("Recommendation No. 3 Staff should ask", "3", "Recommendation No. 3", "Staff should ask"),
        ("7. Staff should ask", "7", "7.", "Staff should ask"),
        ("7) Staff should ask", "7", "7)", "Staff should ask"),
        ("(7) Staff should ask", "7", "(7)", "Staff should ask"),
        ("7A. Staff should ask", "7a", "7A.", "Staff should ask"),
        ("7: Staff should ask", "7", "7:", "Staff should ask"),
        ("7 – Staff should ask", "7", "7 –", "Staff should ask"),
        ("7\nStaff should ask", "7", "7", "Staff should ask"),
        ("1.1 Staff should ask", "1.1", "1.1", "Staff should ask"),
        ("R1 Staff should ask", "1", "R1", "Staff should ask"),
        ("R 2: staff should ask", "2", "R 2:", "staff should ask"),
        ("Rec. 3 staff should ask", "3", "Rec. 3", "staff should ask"),
        ("Rec 3: Staff should ask", "3", "Rec 3:", "Staff should ask"),
        ("Recommendation 1.2 – Staff should ask", "1.2", "Recommendation 1.2 –", "Staff should ask"),
        ("Recommendation One: Staff should ask", "1", "Recommendation One:", "Staff should ask"),
        ("LSCB Recommendation 2: Staff should ask", "2", "LSCB Recommendation 2:", "Staff should ask"),
        ("Argymhelliad 2: Dylai staff ofyn", "2", "Argymhelliad 2:", "Dylai staff ofyn"),
        ("Staff should ask", None, None, "Staff should ask"),
        ("1.5 posts should be filled", None, None, "1.5 posts should be filled"),
        ("2011 should be reviewed", None, None, "2011 should be reviewed"),
        ("1.1.2011 was too late", None, None, "1.1.2011 was too late"),
        ("5 – 6 weeks should do", None, None, "5 – 6 weeks should do"),
        ("12\nmonths later", None, None, "12\nmonths later"),
        ("Record 3 should be kept", None, None, "Record 3 should be kept"),
        ("Recommendations 1 and 2 should be joined", None, None, "Recommendations 1 and 2 should be joined"),
        ("Recommendations one and all", None, None, "Recommendations one and all"),
    ],
)
def test_the_number_stands_apart_from_the_words(text, number, printed, words):
    read = read_recommendation(text)
    assert (read.number, read.number_as_printed, read.text, read.tags) == (number, printed, words, ())
    assert is_numbered(text) == (number is not None)


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("(Reminder of standard practice)", "reminder-of-standard-practice"),
        ("(reminder of Standard\nPractice)", "reminder-of-standard-practice"),
        ("( New Recommendation )", "new"),
        ("(new)", "new"),
        ("(Repeat recommendation)", "repeat"),
        ("(This is an extension of the school's recommendation 2)", "extension"),
        ("(an extension to Beta's)", "extension"),
    ],
)
def test_a_remark_in_brackets_is_a_tag(tag, kind):
    read = read_recommendation(f"2. Staff should ask.\n{tag}")
    assert (read.number, read.text) == ("2", "Staff should ask.")
    assert [(found.kind, found.as_printed) for found in read.tags] == [(kind, " ".join(tag.split()))]


def test_words_behind_a_tag_and_other_brackets_stay():
    read = read_recommendation("Staff (all) should ask (New recommendation) and write (Reminder of standard practice)")
    assert read.text == "Staff (all) should ask and write"
    assert [tag.kind for tag in read.tags] == ["new", "reminder-of-standard-practice"]
