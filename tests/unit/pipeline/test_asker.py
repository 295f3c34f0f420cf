"""Who asks: which rules are asked of what, which are named as left open, and what each weighs."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scr_schema import Severity, validate
from scr_schema.codelists.groups import FOLLOWED_UP
from scr_schema.errors import BadSetting, UnknownName
from scr_schema.pipeline import asker
from scr_schema.pipeline.asker import Asker
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import Awaited, Clock, Rule, Weights

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
FIRST = replace(
    next(rule for rule in RULES.values() if rule.schema is not None and "dv1-notification" in rule.record_types),
    weights=Weights.always(WARNING),
)

Ask = Callable[..., Any]


@pytest.fixture
def ask(fixtures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Check one notification by one rule."""

    def asked(rule: Rule, stage: str = "prepared", **options: Any) -> Any:
        monkeypatch.setattr(asker, "RULES", {rule.id: rule})
        base = json.loads((fixtures / "dv1-notification/valid/minimal.json").read_text("utf-8"))
        (tmp_path / "record.json").write_text(json.dumps(base | {"stage": stage}))
        return validate(tmp_path / "record.json", **options)

    return asked


def rule(check: Any = lambda *_: [()], **parts: Any) -> Rule:
    return replace(FIRST, schema=None, check=check, **parts)


def weights(report: Any) -> list[str]:
    return [finding.severity for finding in report.findings]


@pytest.mark.parametrize("optional_by", ["check", "schema"])
def test_an_optional_rule_is_asked_by_its_own_name_and_else_named_as_left_open(ask: Ask, optional_by: str) -> None:
    optional = replace(FIRST, optional=True) if optional_by == "schema" else rule(optional=True)
    for options in ({}, {"select": ["DV1"]}):
        report = ask(optional, **options)
        assert (report.findings, [left.what for left in report.not_checked]) == ((), [f"{FIRST.id} (1 record)"])
    assert ask(optional, select=[FIRST.id]).not_checked == ()


@pytest.mark.parametrize(
    ("clock", "sender", "stage", "as_of", "found"),
    [
        (Clock.NEVER, WARNING, "prepared", None, [WARNING]),
        (Clock.NEVER, WARNING, "closed", None, [ERROR]),
        (Clock.NEVER, None, "sent", "2024-06-01", []),
        (Clock.UNTIL_FOLLOWED_UP, None, "prepared", "2024-06-01", []),
        (Clock.UNTIL_FOLLOWED_UP, None, "sent", "2024-06-01", [ERROR]),
        (Clock.UNTIL_FOLLOWED_UP, WARNING, "sent", "2024-06-01", [WARNING]),
        (Clock.UNTIL_FOLLOWED_UP, None, "sent", None, None),
        (Clock.UNTIL_FOLLOWED_UP, None, "followed-up", None, [ERROR]),
        (Clock.ALWAYS, WARNING, "closed", None, None),
        (Clock.ALWAYS, WARNING, "closed", "2024-06-01", [ERROR]),
    ],
)
def test_stage_and_day_decide_whether_a_rule_is_asked_and_what_it_weighs(
    ask: Ask, clock: Clock, sender: Severity | None, stage: str, as_of: str | None, found: list[str] | None
) -> None:
    by_stage = rule(clock=clock, weights=Weights(sender=sender, receiver=None, follow_up=ERROR))
    report = ask(by_stage, stage, as_of=as_of)
    assert weights(report) == (found or [])
    assert bool(report.not_checked) == (found is None)
    assert weights(ask(by_stage, stage, as_of=as_of, side="receiver")) == []


def test_what_is_awaited_weighs_what_the_rule_says_of_it(ask: Ask) -> None:
    both = rule(
        lambda *_: [Awaited(("stage",)), ()], weights=Weights(sender=ERROR, receiver=None, follow_up=None, awaited=INFO)
    )
    assert weights(ask(both)) == [ERROR, INFO]
    assert weights(ask(replace(both, weights=replace(both.weights, awaited=None)))) == [ERROR]


def test_nothing_weighs_more_than_a_warning_for_whoever_receives_a_notification(ask: Ask) -> None:
    heavy = rule(weights=Weights.always(ERROR, publication=ERROR))
    for profile in ("exchange", "publication"):
        assert weights(ask(heavy, side="receiver", profile=profile)) == [WARNING]
        assert weights(ask(heavy, side="sender", profile=profile)) == [ERROR]


def test_a_publisher_is_told_by_the_weight_that_a_rule_has_for_publication(ask: Ask) -> None:
    published = rule(weights=Weights.only_publication(WARNING))
    for stage in ("prepared", "sent", *FOLLOWED_UP):
        assert weights(ask(published, stage, profile="publication")) == [WARNING]
        assert weights(ask(published, stage)) == weights(ask(published, stage, profile="core")) == []


def test_a_rule_that_fails_makes_no_record_invalid(ask: Ask) -> None:
    """A fault of ours is no reason to hold back what a sender reports of a child."""
    report = ask(rule(lambda *_: [1 // 0]))
    assert ([finding.rule for finding in report.findings], report.valid, report.unreadable) == (["SCR-090"], 1, True)


def test_who_asks_is_refused_what_there_is_not() -> None:
    for wrong in (
        {"profile": "all"},
        {"side": "both"},
        {"select": frozenset({"DV"})},
        {"ignore": frozenset({"dv1-001"})},
    ):
        with pytest.raises(UnknownName):
            Asker(**wrong)
    with pytest.raises(BadSetting):
        Asker(as_of="2011-04-19?")


def test_a_rule_weighs_something_where_it_does_at_some_stage() -> None:
    follow_up = rule(weights=Weights(sender=None, receiver=None, follow_up=INFO))
    assert Asker().weighs(follow_up)
    for other in (Asker(side="receiver"), Asker(profile="core"), Asker(ignore=frozenset({"DV1"}))):
        assert not other.weighs(follow_up)
