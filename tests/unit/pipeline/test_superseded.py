"""What is overdue in a revision that was sent has its place in a later one, and is asked of that one alone."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from scr_schema import check, validate

DAY = "2024-06-30"


@pytest.fixture
def sent(fixtures: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((fixtures / "dv1-notification/valid/minimal.json").read_text("utf-8"))
    delivery = {"channel": "secure-email", "content": "full", "outcome": "delivered", "sent_at": "2024-03-05"}
    recipient = {"key": "a", "function": "childrens-social-care", "status": "sent", "deliveries": [delivery]}
    return record | {"stage": "sent", "distribution": [recipient]}


def later(record: dict[str, Any], stage: str) -> dict[str, Any]:
    revised = copy.deepcopy(record) | {"revision": record["revision"] + 1, "stage": stage}
    revised["distribution"][0]["acknowledgement"] = {"status": "acknowledged", "at": "2024-03-06"}
    revised["distribution"][0]["decisions"] = [{"key": "d", "kind": "assessment", "at": "2024-03-06"}]
    return revised


def overdue(*records: dict[str, Any], **options: Any) -> list[str]:
    found = check(list(records), as_of=DAY, **options)
    return [finding.location.container or "" for finding in found if finding.rule in {"DV1-006", "DV1-020"}]


def test_what_is_sent_is_overdue_until_a_later_revision_comes(sent: dict[str, Any]) -> None:
    assert overdue(sent) == ["", ""] or overdue(sent) == ["/0", "/0"]
    for stage in ("sent", "followed-up"):
        assert overdue(sent, later(sent, stage)) == overdue(later(sent, stage), sent) == []
    assert (
        len(overdue(later(sent, "sent"), later(sent, "sent") | {"revision": 3, "distribution": sent["distribution"]}))
        == 2
    )


def test_a_file_says_the_same_and_where(sent: dict[str, Any], tmp_path: Path) -> None:
    lines = [json.dumps(sent), json.dumps(later(sent, "sent") | {"id": "another:id"})]
    (tmp_path / "sent.ndjson").write_text("\n".join(lines) + "\n")
    found = [one for one in validate(tmp_path / "sent.ndjson", as_of=DAY).findings if one.rule == "DV1-006"]
    assert [(one.location.line, one.location.pointer, one.location.column is not None) for one in found] == [
        (1, "/distribution/0", True)
    ]
    (tmp_path / "later.json").write_text(json.dumps(later(sent, "sent")))
    both = validate([tmp_path / "sent.ndjson", tmp_path / "later.json"], as_of=DAY)
    assert not {"DV1-006", "DV1-020"} & both.by_rule.keys()


def test_it_is_so_too_where_no_rule_across_records_is_asked(sent: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "both.json").write_text(json.dumps([sent, later(sent, "followed-up")]))
    for select in (["DV1-006"], ["DV1-006", "BUN"]):
        assert validate(tmp_path / "both.json", as_of=DAY, select=select).by_rule.get("DV1-006") is None


def test_a_record_of_another_kind_with_the_same_id_is_no_later_revision(sent: dict[str, Any], fixtures: Path) -> None:
    review = json.loads((fixtures / "review/valid/minimal.json").read_text("utf-8"))
    other = review | {"id": sent["id"], "revision": sent["revision"] + 1}
    assert overdue(sent, other) == ["/0", "/0"]
    assert overdue(other, sent) == ["/1", "/1"]


def test_what_a_receipt_acknowledges_is_not_awaited_any_more(sent: dict[str, Any], fixtures: Path) -> None:
    receipt = json.loads((fixtures / "receipt/valid/minimal.json").read_text("utf-8"))
    receipt["received_by"] = {"organisation": {"kind": "childrens-social-care"}}
    item = {"record": sent["id"], "revision": 1, "outcome": "accepted", "acknowledgement": {"status": "acknowledged"}}
    receipt |= {"items": [item], "counts": {"records": 1, "accepted": 1, "flagged": 0, "held": 0, "refused": 0}}
    unanswered = receipt | {"items": [item | {"acknowledgement": {"status": "none-yet"}}]}
    for stage in ("sent", "followed-up"):
        said = [
            {one.rule for one in check([sent | {"stage": stage}, *others], as_of=DAY)} & {"DV1-006", "DV1-020"}
            for others in ([], [unanswered], [receipt])
        ]
        assert said == [{"DV1-006", "DV1-020"}, {"DV1-006", "DV1-020"}, {"DV1-020"}]
