"""What a tired analyst reads: each file, its complaints with their cure and places, and the totals."""

from dataclasses import replace

import pytest

from scr_schema.finding import Finding, Location, Severity
from scr_schema.reports.report import InputFile, NotChecked, Report
from scr_schema.reports.text import PLACES, render

REPORT = Report(profile="core", side="sender", inputs=(), findings=())
FINDING = Finding(
    rule="SCR-040",
    severity=Severity.ERROR,
    message="The value is null.",
    help="Leave the member out.",
    location=Location(file="a.json", line=3, column=7, pointer="/actions/2/text"),
    record_type="action-plan-row",
    record="example:row-1",
    fingerprint="0" * 64,
)
FILE = InputFile(path="a.json", format="json", records=3, valid=2)


def at(finding: Finding, **place: object) -> Finding:
    return replace(finding, location=replace(finding.location, **place))


def test_a_complaint_says_what_where_and_how_to_mend_it() -> None:
    text = render(replace(REPORT, inputs=(FILE,), findings=(FINDING,), schema_versions=("1.0",)))
    assert text == (
        "a.json: 3 records, 1 not valid\n"
        "  error   SCR-040  The value is null.\n"
        "          To mend: Leave the member out.\n"
        "          at line 3, column 7, /actions/2/text of action-plan-row example:row-1\n"
        "\n"
        "1 file, 3 records (2 valid, 1 not): 1 error, 0 warnings, 0 infos.\n"
        "Checked: profile core, side sender, schema 1.0.\n"
    )


def test_the_same_complaint_in_several_items_of_a_list_is_said_once_with_its_places() -> None:
    findings = tuple(at(FINDING, line=line, pointer=f"/actions/{line}/text") for line in range(1, PLACES + 4))
    text = render(replace(REPORT, inputs=(FILE,), findings=findings))
    assert text.count("SCR-040") == 1
    assert text.count("          at line") == PLACES
    assert "          and in 3 more places\n" in text


def test_complaints_of_different_members_are_not_one() -> None:
    findings = (FINDING, at(FINDING, pointer="/actions/2/label"))
    assert render(replace(REPORT, inputs=(FILE,), findings=findings)).count("SCR-040") == 2


def test_errors_stand_before_warnings_and_infos() -> None:
    findings = tuple(
        replace(FINDING, severity=severity, rule=f"SCR-06{number}")
        for number, severity in enumerate((Severity.INFO, Severity.WARNING, Severity.ERROR))
    )
    text = render(replace(REPORT, inputs=(FILE,), findings=findings))
    assert [line.split()[0] for line in text.splitlines() if "SCR-06" in line] == ["error", "warning", "info"]


@pytest.mark.parametrize(
    ("file", "head"),
    [
        (replace(FILE, valid=3), "a.json: 3 records, all valid\n"),
        (replace(FILE, records=1, valid=1), "a.json: 1 record, all valid\n"),
        (replace(FILE, records=0, valid=0), "a.json: no records\n"),
        (InputFile(path="a.json"), "a.json: not read\n"),
    ],
)
def test_the_head_of_a_file_says_what_became_of_it(file: InputFile, head: str) -> None:
    assert render(replace(REPORT, inputs=(file,))).startswith(head)


def test_findings_stand_under_their_own_file_and_none_is_lost() -> None:
    other = InputFile(path="b.json", format="json", records=1, valid=0)
    findings = (at(FINDING, file="b.json", line=9), at(FINDING, file="folder", line=None, pointer=None), FINDING)
    text = render(replace(REPORT, inputs=(FILE, other), findings=findings))
    assert [line for line in text.splitlines() if line.startswith(("a.", "b.", "folder", "          at"))] == [
        "folder: not read",
        "          at the whole file",
        "a.json: 3 records, 1 not valid",
        "          at line 3, column 7, /actions/2/text of action-plan-row example:row-1",
        "b.json: 1 record, 1 not valid",
        "          at line 9, column 7, /actions/2/text of action-plan-row example:row-1",
    ]


@pytest.mark.parametrize(
    ("location", "place"),
    [
        (Location(row=127, cell="D127", line=269, column=324), "row 127, cell D127, line 269, column 324"),
        (Location(sheet="Plan", row=7, cell="C7"), "sheet Plan, row 7, cell C7"),
        (Location(table=2, row=5), "table 2, row 5"),
        (Location(line=2), "line 2"),
        (Location(pointer="", container="/records/17"), "the whole record of record /records/17"),
        (Location(), "the whole file"),
    ],
)
def test_a_place_is_said_in_the_words_of_its_medium(location: Location, place: str) -> None:
    finding = replace(FINDING, location=location, record=None, record_type=None)
    assert f"          at {place}\n" in render(replace(REPORT, findings=(finding,)))


def test_what_was_not_checked_is_said_with_its_reason() -> None:
    left_out = NotChecked("rules", "There are none.")
    assert "Not checked: rules. There are none.\n" in render(replace(REPORT, not_checked=(left_out,)))


@pytest.mark.parametrize(
    ("accepted", "said"),
    [(0, "0 findings accepted"), (1, "1 finding accepted"), (2, "2 findings accepted")],
)
def test_what_a_baseline_accepts_is_counted_where_one_was_given(accepted: int, said: str) -> None:
    report = replace(REPORT, baseline="accepted.toml", accepted=accepted)
    assert f"\n{said} by the baseline.\n" in render(report)
    assert "accepted by" not in render(replace(report, baseline=None))


def test_what_is_said_of_the_baseline_stands_under_its_name() -> None:
    findings = (at(FINDING, file="accepted.toml", line=9, column=None, pointer=None), FINDING)
    text = render(replace(REPORT, inputs=(FILE,), findings=findings, baseline="accepted.toml"))
    assert text.startswith("accepted.toml: the baseline\n")
    assert "          at line 9\n" in text
    assert "not read" not in text
