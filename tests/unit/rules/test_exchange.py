"""Records beside each other, in whatever order they came, and what rules across them cannot tell from a case."""

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts, Reference
from scr_schema.rules.across.gather import facts_of
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.exchanges import bun_001, bun_002, bun_006, bun_011, bun_012
from scr_schema.rules.exchanges.periods import periods_of
from scr_schema.rules.exchanges.references import told_once
from scr_schema.rules.reviews import rev_014
from scr_schema.rules.rule import Met, Rule, UndecidedFor
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT, RECORD_TYPES

FIXTURES = Path(__file__).parents[3] / "fixtures" / "1.0"
GONE = {"at": "2024-03-06", "reason": "sent-in-error"}


def record(kind: str, **members: Any) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads((FIXTURES / kind / "valid" / "minimal.json").read_text("utf-8"))
    return whole | members


def facts(kind: str, bundle: Facts | None = None, **members: Any) -> Facts:
    return facts_of(record(kind, **members), bundle, None)


def bundle(*records: dict[str, Any], **members: Any) -> tuple[Facts, list[Facts]]:
    """A bundle with what was met in it, and the facts of its records."""
    head = facts("bundle", **members)
    for one in records:
        head.told.met[one["record_type"]] += 1
        head.told.ids.add(one["id"])
    return head, [facts_of(one, head, None) for one in records]


def exchange_of(*bundles: tuple[Facts, list[Facts]]) -> Exchange:
    exchange = Exchange([one for _, records in bundles for one in records])
    exchange.bundles = [head for head, _ in bundles]
    return exchange


def answers(rule: Rule, exchange: Exchange) -> list[Met | UndecidedFor]:
    assert rule.across
    return list(rule.across(exchange, Circumstances()))


def test_of_a_records_revisions_the_highest_counts_in_whatever_order_they_came() -> None:
    revisions = [facts("review", id="fixture:a", revision=number) for number in (1, 2, 3)]
    for order in permutations(revisions):
        exchange = Exchange(order)
        assert [one.revision for one in exchange.revisions["fixture:a"]] == [1, 2, 3]
        assert exchange.latest["fixture:a"] is revisions[2]
        assert exchange.of("review") == exchange.current == [revisions[2]]


def test_of_two_contents_of_one_revision_the_same_counts_in_whatever_order_they_came() -> None:
    one, other = facts("review", title="One"), facts("review", title="Other")
    assert Exchange([one, other]).latest == Exchange([other, one]).latest


def test_what_was_withdrawn_is_there_and_does_not_count() -> None:
    withdrawn = facts("review", revision=2, withdrawal=GONE)
    exchange = Exchange([facts("review"), withdrawn])
    assert exchange.latest == {withdrawn.id: withdrawn}
    assert (exchange.of("review"), exchange.current) == ([], [])


def test_one_id_may_stand_for_records_of_several_kinds() -> None:
    review, older, newer = (
        facts("review", id="fixture:a", revision=9),
        *(facts("imr", id="fixture:a", revision=number) for number in (1, 2)),
    )
    exchange = Exchange([older, review, newer])
    assert exchange.latest == {"fixture:a": review}
    assert (exchange.get("fixture:a", "imr"), exchange.get("fixture:a", "review")) == (newer, review)
    assert exchange.get("fixture:a", "receipt") is exchange.get("fixture:b", "imr") is exchange.get(None, "imr") is None
    assert (exchange.of("imr"), exchange.of("review")) == ([newer], [review])
    assert set(exchange.current) == {newer, review}
    led = {kinds: exchange.led_to(Reference((), "fixture:a", kinds)) for kinds in ((), ("imr",), ("receipt",))}
    assert led == {(): review, ("imr",): newer, ("receipt",): review}
    assert exchange.led_to(Reference((), "fixture:b", ("imr",))) is None


def test_a_copy_counts_once_in_each_bundle_and_once_outside() -> None:
    (one, in_one), (other, in_other) = (bundle(record("review"), id=name) for name in ("fixture:b1", "fixture:b2"))
    outside = [facts("review"), facts("review")]
    exchange = exchange_of((one, [*in_one, *in_one]), (other, in_other))
    exchange.all += outside
    assert len(exchange.current) == 3
    assert {copy.bundle for copy in exchange.current} == {one, other, None}


def test_a_record_is_alone_unless_another_or_a_bundle_came_with_it() -> None:
    assert Exchange().is_one_record
    assert Exchange([facts("review")]).is_one_record
    assert not Exchange([facts("review"), facts("imr")]).is_one_record
    assert not exchange_of(bundle(record("review"))).is_one_record
    with_a_fault = Exchange([facts("review")])
    with_a_fault.unjudged.add("fixture:imr-1")
    assert not with_a_fault.is_one_record
    answered = Exchange([facts("review"), facts("receipt")])
    answered.answers = 1
    assert answered.is_one_record


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"local:a": 1, "local:b": 2}, {"local:b": 2.0, "local:a": 1.0}, True),
        ({"local:a": [10.0, {"x": -2.0}]}, {"local:a": [10, {"x": -2}]}, True),
        ({"local:a": 10.0}, {"local:a": 1}, False),
        ({"local:a": 2.5}, {"local:a": 2}, False),
        ({"local:a": "2.0]"}, {"local:a": "2]"}, False),
        ({"local:a": "2.0]", "local:b": 1.0}, {"local:a": "2]", "local:b": 1}, False),
        ({"local:a": "1"}, {"local:a": 1}, False),
        ({"local:a": True}, {"local:a": 1}, False),
        ({"local:a": [1, 2]}, {"local:a": [2, 1]}, False),
    ],
)
def test_contents_are_the_same_however_they_are_written(one: Any, other: Any, same: bool) -> None:
    digests = {facts("review", extensions=extensions).digest for extensions in (one, other)}
    assert (len(digests) == 1) == same


def test_a_bundle_has_one_content_as_a_document_and_as_a_stream() -> None:
    header = {member: value for member, value in record("bundle").items() if member != "records"}
    assert facts("bundle", counts={"total": 0}).digest == facts_of(header, None, None).digest
    assert facts("bundle").digest != facts("bundle", purpose="test").digest


def test_what_several_name_is_told_once_with_how_many_others_there_are() -> None:
    one, other = facts("review", id="fixture:a"), facts("review", id="fixture:b")
    found = [("x", other, ("imrs", 0)), ("x", one, ("imrs", 10)), ("x", one, ("imrs", 9)), ("y", other, ("imrs", 1))]
    for order in permutations(found):
        told = {(met.record.id, met.path): met.words["more"] for met in told_once(order)}
        assert told == {
            ("fixture:a", ("imrs", 9)): " (2 other references name it too)",
            ("fixture:b", ("imrs", 1)): "",
        }
    (met,) = told_once(found[:2], searched="2 records")
    assert met.words == {"searched": "2 records", "more": " (1 other reference names it too)"}


def test_what_did_not_pass_its_schema_is_there() -> None:
    exchange = Exchange([facts("action-plan-row"), facts("imr")])
    exchange.unjudged.add("fixture:review-1/r1")
    (met,) = answers(bun_002.RULE, exchange)
    assert isinstance(met, Met)
    assert met.path == ("review",)
    assert (
        bun_002.RULE.summary.format(**met.words) == "No record with this id is among the 2 records that were searched."
    )


def test_what_a_bundle_lacks_may_have_been_in_what_could_not_be_read() -> None:
    head, records = bundle(record("imr"), record("recommendation"), complete="yes")
    assert [type(answer) for answer in answers(bun_001.RULE, exchange_of((head, records)))] == [Met]
    head.told.is_known = False
    left_open = answers(bun_001.RULE, exchange_of((head, records)))
    assert all(isinstance(answer, UndecidedFor) for answer in left_open)
    assert [answer.record for answer in left_open] == records


@pytest.mark.parametrize("of_what", ["unreadable", "of no known kind"])
def test_what_could_not_be_read_counts_in_the_total_and_for_no_kind(of_what: str) -> None:
    counts = {"total": 2, "by_type": [{"record_type": "review", "total": 9}]}
    head, records = bundle(record("review"), counts=counts)
    if of_what == "unreadable":
        head.told.unreadable += 1
    else:
        head.told.met[None] += 1
    (answer,) = answers(bun_006.RULE, exchange_of((head, records)))
    assert isinstance(answer, UndecidedFor)


def test_the_row_that_is_missing_may_be_one_that_could_not_be_taken() -> None:
    recommendations = [record("recommendation", id=f"fixture:r-{number}") for number in (1, 2)]
    row = record("action-plan-row", recommendation="fixture:r-1")

    def left_open(*, unjudged_row: bool = False, is_known: bool = True) -> list[bool]:
        head, records = bundle(*recommendations, row, complete="yes")
        head.told.met["action-plan-row"] += unjudged_row
        head.told.is_known = is_known
        return [isinstance(answer, UndecidedFor) for answer in answers(bun_011.RULE, exchange_of((head, records)))]

    assert left_open() == [False]
    assert left_open(unjudged_row=True) == left_open(is_known=False) == [True]


def test_the_line_of_the_reviews_own_recommendation_may_be_one_that_could_not_be_taken() -> None:
    recommendation = record("recommendation", source={"kind": "overview-report"})

    def left_open(*, unjudged_row: bool = False, is_known: bool = True) -> list[bool]:
        head, records = bundle(recommendation, complete="yes")
        head.told.met["action-plan-row"] += unjudged_row
        head.told.is_known = is_known
        return [isinstance(answer, UndecidedFor) for answer in answers(rev_014.RULE, exchange_of((head, records)))]

    assert left_open() == [False]
    assert left_open(unjudged_row=True) == left_open(is_known=False) == [True]


def test_periods_are_looked_for_wherever_the_schema_has_one() -> None:
    for kind in RECORD_TYPES:
        root = schema(kind, CURRENT)
        maximal = json.loads((FIXTURES / kind / "valid" / "maximal.json").read_text("utf-8"))
        found = [period for _, period in periods_of({**maximal, "records": []} if kind == "bundle" else maximal)]
        assert sorted(found) == sorted(said_to_be_periods(root, root, maximal))
        assert bool(found) == (kind in bun_012.RULE.record_types)


def said_to_be_periods(root: dict[str, Any], node: dict[str, Any], value: Any) -> list[str]:
    """All that is a period by the schema, looked for in all that the record holds."""
    name = node.get("$ref", "").removeprefix("#/$defs/")
    if name == "Period":
        return [value]
    node = root["$defs"][name] if name else node
    if isinstance(value, list):
        return [period for item in value for period in said_to_be_periods(root, node.get("items", {}), item)]
    members = node.get("properties", {}) if isinstance(value, dict) else {}
    return [
        period
        for member in members
        if member in value
        for period in said_to_be_periods(root, members[member], value[member])
    ]
