import json
from pathlib import Path
from typing import Any

import pytest

from scr_schema.codelists.bodies import Register
from scr_schema.rules.across.answers import Answers, answers_to
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.across.gather import facts_of

#: Which services a body of a kind performs.
PERFORMED = """
childrens-social-care: childrens-social-care emergency-duty-team
local-authority: childrens-social-care emergency-duty-team adult-social-care early-years
adult-social-care: adult-social-care
health-safeguarding-service: health-safeguarding
health-commissioner: health-safeguarding
gp-practice: gp-practice
community-health: health-visiting school-nursing health-safeguarding
hospital-trust: midwifery health-safeguarding
mental-health-trust: mental-health health-safeguarding
school: school
college: school
early-years: early-years
cafcass: cafcass
probation: probation
voluntary: victim-service early-years
"""
PAIRS = [
    (kind, name)
    for kind, _, names in (line.partition(": ") for line in PERFORMED.split("\n"))
    for name in names.split()
]
ONE, OTHER = (body.name for body in Register.read().bodies[:2])


@pytest.fixture
def notification(fixtures: Path) -> dict[str, Any]:
    return json.loads((fixtures / "dv1-notification/valid/minimal.json").read_text("utf-8")) | {"stage": "sent"}


@pytest.fixture
def receipt(fixtures: Path) -> dict[str, Any]:
    item = {"record": "fixture:notification-1", "outcome": "accepted", "acknowledgement": {"status": "acknowledged"}}
    return json.loads((fixtures / "receipt/valid/minimal.json").read_text("utf-8")) | {"items": [item]}


def recipient(function: str, name: str | None = None, status: str = "sent") -> dict[str, Any]:
    organisation = {"kind": "not-known"} | ({"name": name} if name else {})
    return {"key": "a", "function": function, "status": status, "organisation": organisation}


def answers(notification: dict[str, Any], *receipts: dict[str, Any]) -> Answers:
    facts = facts_of(notification, None, None)
    others: list[Facts] = [facts_of(receipt, None, None) for receipt in receipts]
    return answers_to(facts, Exchange([facts, *others]))


def of(receipt: dict[str, Any], kind: str, name: str | None = None, number: int = 1) -> dict[str, Any]:
    organisation = {"kind": kind} | ({"name": name} if name else {})
    return receipt | {"id": f"fixture:receipt-{number}", "received_by": {"organisation": organisation}}


@pytest.mark.parametrize(("kind", "function"), PAIRS)
def test_the_only_recipient_with_a_service_of_the_body_is_the_one(
    notification: dict[str, Any], receipt: dict[str, Any], kind: str, function: str
) -> None:
    others = [recipient("marac"), recipient(function, status="planned"), recipient(function, status="not-sent")]
    one = notification | {"distribution": [*others, recipient(function)]}
    assert answers(one, of(receipt, kind)) == Answers({3}, set())
    two = one | {"distribution": [*one["distribution"], recipient(function)]}
    assert answers(two, of(receipt, kind)) == Answers(set(), {3, 4})


@pytest.mark.parametrize(
    ("sent_to", "received_by", "is_one"),
    [
        (ONE, ONE, True),
        (ONE, OTHER, False),
        (ONE, "Council A", True),
        ("Council A", ONE, True),
        ("Council A", "Council B", True),
        (ONE, None, True),
        (None, ONE, True),
        (None, None, True),
    ],
)
def test_a_body_under_another_name_may_be_the_same_but_two_of_the_register_are_two(
    notification: dict[str, Any], receipt: dict[str, Any], sent_to: str | None, received_by: str | None, is_one: bool
) -> None:
    sent = notification | {"distribution": [recipient("school", sent_to)]}
    assert answers(sent, of(receipt, "school", received_by)) == Answers({0} if is_one else set(), set())


def test_who_is_known_by_name_leaves_no_doubt_about_it(notification: dict[str, Any], receipt: dict[str, Any]) -> None:
    sent = notification | {"distribution": [recipient("school", name) for name in ("School A", "School B", "School C")]}
    assert answers(sent, of(receipt, "school", "School A")) == Answers({0}, set())
    assert answers(sent, of(receipt, "school", "St Z")) == Answers(set(), {0, 1, 2})
    assert answers(sent, of(receipt, "school", "School A"), of(receipt, "school", "St Z", 2)) == Answers({0}, {1, 2})


def test_a_body_of_no_service_answers_for_nobody(notification: dict[str, Any], receipt: dict[str, Any]) -> None:
    sent = notification | {"distribution": [recipient("school")]}
    assert answers(sent, of(receipt, "police")) == Answers(set(), set())
