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
        ("Staff should ask", None, None, "Staff should ask"),
        ("1.5 posts should be filled", None, None, "1.5 posts should be filled"),
        ("2011 should be reviewed", None, None, "2011 should be reviewed"),
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
