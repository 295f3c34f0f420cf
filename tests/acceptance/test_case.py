"""The bundle of the source's case says, in members and not in prose, what the review of it found."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scr_schema import check

CASE = Path(__file__).parents[2] / "fixtures" / "1.0" / "bundle" / "valid" / "case.json"


@pytest.fixture(scope="module")
def bundle() -> dict[str, Any]:
    return json.loads(CASE.read_text("utf-8"))


@pytest.fixture(scope="module")
def review(bundle: dict[str, Any]) -> dict[str, Any]:
    return next(record for record in bundle["records"] if record["record_type"] == "review")


def notification(bundle: dict[str, Any], name: str, revision: int) -> dict[str, Any]:
    return next(
        record for record in bundle["records"] if (record["id"], record["revision"]) == (f"case:{name}", revision)
    )


def recipients(notification: dict[str, Any]) -> dict[str, Any]:
    return {recipient["key"]: recipient for recipient in notification["distribution"]}


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (text for member in value.values() for text in texts(member))
    elif isinstance(value, list):
        yield from (text for item in value for text in texts(item))
    elif isinstance(value, str):
        yield value


def test_every_record_is_marked_as_a_reconstruction_under_pseudonyms(
    bundle: dict[str, Any], review: dict[str, Any]
) -> None:
    assert bundle["contains"] == "pseudonymised"
    assert {record["provenance"]["basis"] for record in [bundle, *bundle["records"]]} == {"reconstructed"}
    assert not any("identity" in person for person in review["persons"])


def test_every_record_that_is_named_is_there(bundle: dict[str, Any]) -> None:
    ids = {record["id"] for record in [bundle, *bundle["records"]]}
    assert {text for text in texts(bundle) if text.startswith("case:")} == ids


def test_eight_agencies_and_an_overview_reported_and_no_report_claims_a_list_that_is_not_here(
    bundle: dict[str, Any],
) -> None:
    reports = [record for record in bundle["records"] if record["record_type"] == "imr"]
    assert Counter(report["kind"] for report in reports) == {"agency-report": 8, "health-overview": 1}
    assert all(("recommendations" in report) == (report["recommendations_status"] == "listed") for report in reports)
    assert all(report["provenance"]["losses"] for report in reports if "recommendations" in report)


def test_the_plan_has_a_row_of_each_of_the_nine_agencies(bundle: dict[str, Any], review: dict[str, Any]) -> None:
    rows = [record for record in bundle["records"] if record["record_type"] == "action-plan-row"]
    assert len({row["agency"]["name"] for row in rows}) == 9
    made = [record for record in bundle["records"] if record["record_type"] == "recommendation"]
    of_agencies = [record["id"] for record in made if record["source"]["kind"] != "overview-report"]
    assert review["annexes"][0]["records"] == of_agencies + [row["id"] for row in rows]
    assert review["recommendations"] == [record["id"] for record in made]
    assert bundle["complete"] == "yes"


def test_as_sent_one_council_had_a_form_the_other_a_call_and_the_doctor_nothing(bundle: dict[str, Any]) -> None:
    sent = notification(bundle, "notification/2010-06-21", 1)
    to = recipients(sent)
    assert sent["stage"] == "sent"
    assert sent["disclosures"][0]["kind"] == "suicide-threat"
    assert sent["disclosures"][0]["asked"] == {"status": "not-asked"}
    assert "words" not in sent["disclosures"][0]
    assert to["bournemouth"]["deliveries"][0]["sent_at"] == "2010-06-23"
    assert [delivery["channel"] for delivery in to["poole"]["deliveries"]] == ["telephone"]
    assert to["father-gp"]["status"] == "not-sent"
    assert not any("decisions" in recipient for recipient in to.values())


def test_followed_up_one_decided_without_the_history_and_the_other_has_no_record(bundle: dict[str, Any]) -> None:
    to = recipients(notification(bundle, "notification/2010-06-21", 2))
    assert to["poole"]["acknowledgement"]["status"] == "no-record"
    assert to["bournemouth"]["decisions"][0]["threshold_met"] == "no"
    assert to["father-gp"]["filings"][0]["filed"] == "no"


def test_as_it_should_have_been_everybody_had_it_at_once_and_weighed_the_threat(bundle: dict[str, Any]) -> None:
    sent = notification(bundle, "notification/2010-06-21-as-it-should-have-been", 1)
    assert not any("acknowledgement" in recipient for recipient in sent["distribution"])
    ought = notification(bundle, "notification/2010-06-21-as-it-should-have-been", 2)
    to = recipients(ought)
    assert [grading["level"] for grading in ought["gradings"] if grading["use"] == "forwarding"] == ["1"]
    history = {entry["key"] for entry in ought["history"]}
    assert ought["disclosures"][0]["asked"]["status"] == "asked"
    assert {delivery["sent_at"] for recipient in to.values() for delivery in recipient["deliveries"]} == {"2010-06-21"}
    assert {recipient["acknowledgement"]["status"] for recipient in to.values()} == {"acknowledged"}
    assert history < set(ought["gradings"][0]["considered"])
    assert set(to["poole"]["decisions"][0]["considered"]) & history


def test_what_cannot_be_true_is_kept_as_it_was_printed(bundle: dict[str, Any], review: dict[str, Any]) -> None:
    debrief = next(event for event in review["process_events"] if event["kind"] == "author-debrief")
    assert debrief["dated"]["edtf"] < review["trigger"]["dated"]["edtf"]
    labels = Counter(entry["label"] for entry in review["contents"])
    assert [label for label, times in labels.items() if times > 1] == ["2.5"]
    dates = [
        date
        for record in bundle["records"]
        if record["record_type"] == "action-plan-row"
        for date in record.get("target_dates", [])
    ]
    assert {"text": "31/11/2010", "kind": "unreadable", "flags": ["impossible-date"]} in dates


def test_the_learning_and_what_it_led_to_hang_together(bundle: dict[str, Any], review: dict[str, Any]) -> None:
    points = review["learning_points"]
    assert [len(point["points"]) for point in points] == [2, 2, 2, 1, 2, 1, 1, 1]
    keys = {point["key"] for point in points}
    made = [record for record in bundle["records"] if record["record_type"] == "recommendation"]
    assert sum(record["source"]["kind"] == "overview-report" for record in made) == 5
    assert all(set(record.get("learning_points", ())) <= keys for record in made)
    assert {basis.get("resolved") for record in made for basis in record.get("basis", [])} == {"no", "yes", None}


#: Everything above an info that the rules find in the case: in which record, and where.
FOUND = {
    ("case:review", 1): {
        ("REV-001", "/annexes/0/marking"),  # the narrative is marked and the plans are not
        ("REV-008", "/process_events/0/dated"),  # the day on which the authors met lies before the death
    },
    ("case:imr/ambulance", 1): {("REV-007", "/agency")},  # a report and no plan
    ("case:row/general-practice/2", 1): {("REV-007", "/agency")},  # a plan and no report
    **{
        (f"case:rec/overview/{number}", 1): {
            ("REV-012", ""),  # that the board adopts the review's own recommendations is not said
            ("REV-014", ""),  # nobody has a task or a date
        }
        for number in range(1, 6)
    },
    ("case:notification/2010-06-21", 1): {
        ("DV1-007", "/distribution/1/deliveries"),  # one council was telephoned, and nothing followed in writing
        ("DV1-010", "/disclosures/0/asked"),  # nobody asked the father
        ("DV1-024", ""),  # the call was taken for a referral, and no form of one went out
        ("DV1-032", "/disclosures/0"),  # the threat was passed on without its words
    },
    ("case:notification/2010-06-21", 2): {
        ("DV1-001", "/gradings/1"),  # health forwarded a threat, and at no level
        ("DV1-003", "/distribution/1"),  # what one council had in writing the other never had
        ("DV1-004", "/distribution/3"),  # the father's doctor was to have it and had nothing
        ("DV1-006", "/distribution/0"),  # nobody is known to have acknowledged it
        ("DV1-006", "/distribution/1"),
        ("DV1-006", "/distribution/2"),
        ("DV1-007", "/distribution/1/deliveries"),
        ("DV1-009", "/distribution/0/deliveries/0/sent_at"),  # two days after the incident
        ("DV1-009", "/distribution/2/deliveries/0/sent_at"),
        ("DV1-010", "/disclosures/0/asked"),
        ("DV1-012", "/distribution/0/deliveries/0/content"),  # the threat was worded anew
        ("DV1-012", "/distribution/2/deliveries/0/content"),
        *(("DV1-014", f"/history/{number}") for number in range(4)),  # the trigger was back, and nobody weighed it
        ("DV1-019", "/joint_assessment"),  # each assessed by itself, by criteria of its own
        ("DV1-020", "/distribution/1"),  # one council decided nothing
        ("DV1-021", "/distribution/0/decisions/0"),  # the other did not weigh the threat
        ("DV1-024", ""),
        ("DV1-025", "/expected_actions/0"),  # what was expected of others was theirs only in the sender's mind
        ("DV1-025", "/expected_actions/1"),
        ("DV1-032", "/disclosures/0"),
    },
    ("case:row/police/4", 1): {
        ("ACT-003", "/target_dates/0"),  # a day that is in no calendar
        ("ACT-011", ""),
    },
    ("case:row/poole-children/1", 1): {("ACT-004", "/target_dates/0")},  # due before the death
    ("case:row/bournemouth-children/1", 1): {("ACT-007", "/target_dates/0")},
}


def test_the_rules_find_in_the_case_what_the_review_found(bundle: dict[str, Any]) -> None:
    found: dict[tuple[str, int], set[tuple[str, str | None]]] = {}
    for finding in check(bundle):
        if finding.severity != "info":
            record = bundle["records"][int(str(finding.location.container).rpartition("/")[2])]
            found.setdefault((record["id"], record["revision"]), set()).add((finding.rule, finding.location.pointer))
    assert found == FOUND


def test_what_the_case_leaves_open_is_said_as_an_info(bundle: dict[str, Any]) -> None:
    infos = Counter(finding.rule for finding in check(bundle) if finding.severity == "info")
    assert infos["REV-009"] == 1  # a paragraph number that stands twice
    assert infos["REV-013"] == 1  # that such a death is rare leads to no recommendation
    assert infos["REV-015"] == 1  # six weeks that were nearly eight
    assert infos["REC-007"] == 1  # an extension of words that stand nowhere


def test_as_it_should_have_been_no_rule_is_broken(bundle: dict[str, Any]) -> None:
    name = "notification/2010-06-21-as-it-should-have-been"
    assert [check(notification(bundle, name, revision)) for revision in (1, 2)] == [[], []]
    assert check(notification(bundle, name, 2), as_of="2010-06-30") == []
