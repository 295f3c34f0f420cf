"""Reports on progress: what points back is resolved, what is dated is told apart, and what is stated is a status."""

import pytest

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.records.progress import PointsBack, Report, points_above_it, reports_of

COMPLETED = ActionStatusCode.COMPLETED


def test_what_points_back_means_the_last_real_words_above_it() -> None:
    above = PointsBack()
    assert above.resolve("The log is kept.") == ("The log is kept.", None)
    assert above.resolve("  ") == ("  ", None)
    assert above.resolve("As above") == ("The log is kept.", "As above")
    assert above.resolve("see\n above.") == ("The log is kept.", "see above.")
    assert above.resolve("The desk is trained.") == ("The desk is trained.", None)
    assert above.resolve("Ditto") == ("The desk is trained.", "Ditto")


@pytest.mark.parametrize(
    "words",
    [
        *("As above", "AS ABOVE.", "As per above", "same as above", "See above", "as before", "See previous", "ditto"),
        *('"', "”", "''", "do.", "Fel uchod", "gweler uchod.", "As above …", "see the above"),
    ],
)
def test_words_and_marks_that_say_no_more_than_that_point_back(words: str) -> None:
    assert points_above_it(words)
    above = PointsBack()
    above.resolve("The log is kept.")
    assert above.resolve(words) == ("The log is kept.", words)


@pytest.mark.parametrize(
    "words",
    ["As above – and the desk is trained", "See above for dates", "Do", "above", "As agreed", "-", "", "A" * 99],
)
def test_words_that_say_more_or_less_are_a_report(words: str) -> None:
    assert not points_above_it(words)
    above = PointsBack()
    above.resolve("The log is kept.")
    assert above.resolve(words) == (words, None)


def test_with_nothing_above_the_words_stay_and_are_no_report_for_others() -> None:
    above = PointsBack()
    assert above.resolve("As above") == ("As above", None)
    assert above.resolve("As above") == ("As above", None)


def test_each_agency_has_its_own() -> None:
    one, other = PointsBack(), PointsBack()
    one.resolve("The log is kept.")
    assert other.resolve("As above") == ("As above", None)


@pytest.mark.parametrize(
    "words", ["As R2", "as rec 2", "See recommendation 2", "As Recommendation No. 2 above", "as r2."]
)
def test_what_points_at_a_recommendation_means_its_report(words: str) -> None:
    above = PointsBack()
    above.resolve("The log is kept.", "2")
    above.resolve("The desk is trained.", "3")
    assert above.resolve(words, "4") == ("The log is kept.", words)
    assert above.resolve("as R4", "5") == ("The log is kept.", "as R4")


def test_a_recommendation_that_is_not_above_or_has_several_reports_is_not_resolved() -> None:
    above = PointsBack()
    above.resolve("The log is kept.", "2")
    above.resolve("The log is sampled.", "2")
    assert above.resolve("As R2", "3") == ("As R2", None)
    assert above.resolve("As R9", "4") == ("As R9", None)
    assert above.resolve("As above", "5") == ("The log is sampled.", "As above")


def test_what_no_record_can_hold_is_not_pointed_at_nor_what_stands_above_it() -> None:
    above = PointsBack()
    above.resolve("The log is kept.")
    above.resolve("a" * 20_001, "7")
    assert above.resolve("As above") == ("As above", None)
    assert above.resolve("As R7") == ("As R7", None)


def only(cell: str) -> Report:
    (report,) = reports_of(cell, PointsBack())
    return report


def test_a_blank_cell_is_no_report() -> None:
    assert reports_of(" \n", PointsBack()) == ()


def test_a_resolved_report_states_what_the_words_above_state() -> None:
    above = PointsBack()
    reports_of("Completed June 2011", above)
    assert reports_of("As above", above) == (Report("Completed June 2011", "As above", None, COMPLETED, "2011-06"),)


def test_several_dated_reports_in_a_cell_are_told_apart() -> None:
    cell = "Jan 2011: A lead is named.\n\n March 2011 – Two teams are trained.\n4/4/2011: Completed."
    assert reports_of(cell, PointsBack()) == (
        Report("Jan 2011: A lead is named.", reported_on="2011-01"),
        Report("March 2011 – Two teams are trained.", reported_on="2011-03"),
        Report("4/4/2011: Completed.", reported_on="2011-04-04", status=COMPLETED),
    )


def test_the_newest_stands_last_whichever_way_they_were_printed() -> None:
    cell = "May 2011: Done.\n14 March 2011: Half is done.\nMarch 2011: Begun.\nJan 2011: Agreed."
    assert [report.reported_on for report in reports_of(cell, PointsBack())] == [
        "2011-01",
        "2011-03",
        "2011-03-14",
        "2011-05",
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "Jan 2011: A lead is named.\nTwo teams are trained.",
        "Two teams are trained.\nMarch 2011: A lead is named.",
        "Jan 2011: A lead is named.\nMay 2011: Trained.\nMarch 2011: Told.",
        "March 2011 audit shows that calls are logged.\nMay 2011 audit shows that they are not.",
        "Jan 2011\nA lead is named.",
        "Jan 2011: A lead is named. March 2011: Two teams are trained.",
        "\n".join(f"Jan 2011: Call {number}." for number in range(61)),
    ],
)
def test_a_cell_whose_paragraphs_are_not_all_dated_in_order_is_one_report(cell: str) -> None:
    assert only(cell).text == cell


@pytest.mark.parametrize(
    ("cell", "on"),
    [
        ("March 2011: A lead is named.", "2011-03"),
        ("4/4/2011 - A lead is named.", "2011-04-04"),
        ("1/5/2011: A lead is named.", "2011-05-01?"),
        ("Jan 11 –completed.", "2011-01"),
        ("End of May 2011: A lead is named.", "2011-05"),
        ("31/11/2010: A lead is named.", None),
        ("March 2011 Lead for the desk has met staff.", None),
        ("March 2011", None),
        ("March 2011 – May 2011: Teams were trained.", None),
        ("May 2011: to be reviewed.", None),
        ("May 2011 – Audit due.", None),
        ("May 2011: The audit will be held.", None),
        ("By May 2011: A lead is named.", None),
        ("3 teams: trained.", None),
        ("2010-11: A lead is named.", None),
    ],
)
def test_a_date_in_front_is_when_it_was_reported_where_that_is_plain(cell: str, on: str | None) -> None:
    assert only(cell).reported_on == on
