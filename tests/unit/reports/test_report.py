from itertools import pairwise

import pytest

from scr_schema.faults import finding
from scr_schema.finding import Fault, Location, Severity
from scr_schema.reports.report import Report

ERROR, WARNING, INFO = (finding(Fault(rule), Location()) for rule in ("SCR-037", "SCR-071", "SCR-011"))
UNREADABLE = finding(Fault("SCR-001", words={"reason": "gone"}), Location())


def report(*findings: object) -> Report:
    return Report(profile="core", side="sender", inputs=(), findings=findings)  # type: ignore[arg-type]


def test_a_weight_is_met_by_itself_and_by_what_is_heavier() -> None:
    weights = (Severity.INFO, Severity.WARNING, Severity.ERROR)
    for heaviest, found in enumerate((INFO, WARNING, ERROR)):
        assert [report(found).has(weight) for weight in weights] == [place <= heaviest for place in range(3)]
    assert not any(report().has(weight) for weight in weights)


@pytest.mark.parametrize(("found", "unreadable"), [(UNREADABLE, True), (ERROR, False), (INFO, False)])
def test_what_could_not_be_read_is_told_from_what_was_found(found: object, unreadable: bool) -> None:
    assert report(ERROR, found).unreadable is unreadable


def test_rules_are_counted_in_the_order_of_their_ids() -> None:
    counted = report(WARNING, ERROR, INFO, ERROR).by_rule
    assert counted == {"SCR-011": 1, "SCR-037": 2, "SCR-071": 1}
    assert all(one < other for one, other in pairwise(counted))
