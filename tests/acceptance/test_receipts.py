"""Receipts: every arrival is answered, and whoever was only telephoned is found out."""

import json
import re
import shlex
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laws import tried_on
from rule_cases import CASES, record_of
from strategies import mutants, places

from scr_schema import Report, check, validate
from scr_schema.codelists.bodies import Register
from scr_schema.finding import Severity
from scr_schema.operations.receipt import Desk, Said, receipt

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
SENT, ANSWER = FIXTURES / "receipts" / "notification.json", FIXTURES / "receipts" / "council-a.json"
RECORDS = [
    path
    for folder in ("1.0", "readers", "receipts")
    for path in sorted((FIXTURES / folder).rglob("*"))
    if path.suffix in {".json", ".ndjson", ".bin"} and not path.name.endswith(".findings.json")
]
DESK = Desk(organisation="Council A", kind="childrens-social-care", role="referral-desk")
SAID = Said(received_at="2024-06-14T08:12:00+01:00", issued_at="2024-06-14T08:20:00+01:00")
CANARY = "Canary 7Q of a child"


def sound(made: dict[str, Any]) -> bool:
    """Whether it is a receipt that anybody takes, and refuses nobody's notification."""
    items = made.get("items", [])
    notifications = [item for item in items if item.get("record_type") == "dv1-notification"]
    return (
        not [found for found in check(made) if found.severity is not Severity.INFO]
        and all(item["acknowledgement"]["status"] == "acknowledged" for item in notifications)
        and "refused" not in {item["outcome"] for item in items}
        and made["counts"]["records"] == len(items)
    )


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: str(path.relative_to(FIXTURES)))
def test_whatever_comes_has_a_receipt_that_is_valid(path: Path) -> None:
    made = receipt(path, DESK, SAID)
    assert sound(made)
    report = validate(path, side="receiver")
    assert made["counts"]["records"] == report.records
    assert made["counts"]["held"] == report.records - report.valid


@pytest.mark.parametrize("number", range(0, len(CASES), 7))
def test_what_a_rule_warns_a_receiver_of_is_flagged(number: int, tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(record_of(*CASES[number])))
    warned = [found for found in validate(file, side="receiver").findings if found.severity is not Severity.INFO]
    made = receipt(file, DESK, SAID)
    assert sound(made)
    of_records = {found.location.container for found in warned if found.record_type != "bundle"}
    assert made["counts"]["flagged"] == len(of_records)


@given(st.lists(st.sampled_from(["bundle", "dv1-notification", "review"]).flatmap(mutants), max_size=2), st.booleans())
@settings(tried_on(60), suppress_health_check=list(HealthCheck))
def test_whatever_is_wrong_with_it_the_receipt_is_valid(
    tmp_path_factory: pytest.TempPathFactory, records: list[Any], lines: bool
) -> None:
    file = tmp_path_factory.mktemp("mutants") / ("in.ndjson" if lines else "in.json")
    file.write_text("\n".join(map(json.dumps, records)) if lines else json.dumps(records))
    assert sound(receipt(file, DESK, SAID))


@pytest.mark.parametrize("record_type", ["dv1-notification", "bundle"])
def test_no_value_and_no_unknown_name_stands_in_a_receipt(record_type: str, tmp_path: Path) -> None:
    maximal = json.loads((FIXTURES / f"1.0/{record_type}/valid/maximal.json").read_text("utf-8"))
    file = tmp_path / "in.json"
    for number in range(len(places(maximal))):
        record = json.loads(json.dumps(maximal))
        container, key = places(record)[number]
        if number % 2 and isinstance(container, dict):
            container[CANARY] = container.pop(key)
        else:
            container[key] = CANARY
        file.write_text(json.dumps(record))
        made = json.dumps(receipt(file, DESK, SAID))
        assert CANARY not in made
        assert "extensions/" not in made


def never_acknowledged(report: Report) -> dict[str, str]:
    """Where a recipient never acknowledged what was sent to it, and in which words that is said."""
    return {found.location.pointer or "": found.message for found in report.findings if found.rule == "DV1-036"}


def test_the_council_that_was_only_telephoned_never_acknowledged() -> None:
    sent = json.loads(SENT.read_text("utf-8"))["records"][0]
    assert never_acknowledged(validate(SENT)) == {}
    report = validate(SENT, receipts=ANSWER, as_of="2024-06-21")
    (where,) = never_acknowledged(report)
    _, _, recipient, _, delivery = where.split("/")
    by_whom = sent["distribution"][int(recipient)]
    since = by_whom["deliveries"][int(delivery)]
    assert by_whom["organisation"]["name"] == "Council B"
    assert (since["channel"], since["sent_at"]) == ("telephone", "2024-06-13T21:15:00+01:00")
    assert never_acknowledged(report)[where].endswith("at least 7 days ago.")


def test_once_it_answers_nobody_is_left(tmp_path: Path) -> None:
    answers = [ANSWER, tmp_path / "council-b.json"]
    answers[1].write_text(json.dumps(receipt(SENT, Desk(organisation="COUNCIL B", kind="local-authority"), SAID)))
    report = validate([SENT], receipts=answers)
    assert never_acknowledged(report) == {}
    assert [Path(file.path).name for file in report.inputs] == ["notification.json", "council-a.json", "council-b.json"]
    assert never_acknowledged(validate([SENT, answers[1]])).keys() == {"/distribution/0/deliveries/0"}
    assert never_acknowledged(validate([SENT, answers[1]], side="receiver", receipts=ANSWER)) == {}


@pytest.mark.parametrize(
    ("as_of", "words"),
    [
        (None, "sent here."),
        ("2024-06-12", "sent here."),
        ("2024-06-14", "sent here."),
        ("2024-06-14T21:14:59+01:00", "sent here."),
        ("2024-06-14T21:15:00+01:00", "sent here at least 1 day ago."),
        ("2024-06-15", "sent here at least 1 day ago."),
        ("2024-07-14", "sent here at least 30 days ago."),
    ],
)
def test_the_words_say_for_how_many_whole_days_at_least(as_of: str | None, words: str) -> None:
    (said,) = never_acknowledged(validate(SENT, receipts=[ANSWER], as_of=as_of)).values()
    assert said == f"No receipt of this recipient acknowledges what was {words}"


def left_open(report: Report) -> list[str]:
    return [left.what for left in report.not_checked if left.what.startswith("DV1-036")]


@pytest.mark.parametrize("content", ['{"record_type":"receipt","schema_version":"1.0"}', "{oops}", None])
def test_where_no_receipt_could_be_taken_it_is_said_that_nothing_was_decided(
    tmp_path: Path, content: str | None
) -> None:
    file = tmp_path / "receipt.json"
    if content is not None:
        file.write_text(content)
    report = validate(SENT, receipts=file)
    assert (never_acknowledged(report), left_open(report)) == ({}, ["DV1-036 (1 record)"])
    assert str(file) in {found.location.file for found in report.findings}
    assert left_open(validate(SENT)) == []
    assert left_open(validate(SENT, receipts=file, profile="core")) == []


def test_what_is_given_as_a_receipt_must_be_one() -> None:
    other = FIXTURES / "1.0/review/valid/minimal.json"
    report = validate(SENT, receipts=other)
    errors = [found for found in report.findings if found.location.file == str(other) and found.severity == "error"]
    assert [(one.rule, one.location.pointer) for one in errors] == [("SCR-038", "/record_type")]
    assert left_open(report) == ["DV1-036 (1 record)"]
    assert validate(SENT, receipts=ANSWER, record_type="dv1-notification").valid == 2


def test_receipts_are_no_reason_to_miss_what_else_is_not_here(tmp_path: Path) -> None:
    notification = json.loads(SENT.read_text("utf-8"))["records"][0]
    (tmp_path / "one.json").write_text(json.dumps(notification))
    alone, answered = validate(tmp_path / "one.json"), validate(tmp_path / "one.json", receipts=ANSWER)
    assert {found.rule for found in answered.findings} == {found.rule for found in alone.findings} | {"DV1-036"}


def test_a_receipt_of_other_bytes_is_told_from_one_that_names_the_file(tmp_path: Path) -> None:
    unread = receipt(SENT, DESK, SAID)
    for member in ("bundle", "items"):
        del unread[member]
    file = tmp_path / "receipt.json"
    for digest, rules in ((unread["sha256"], set()), ("0" * 64, {"DV1-037"})):
        file.write_text(json.dumps(unread | {"sha256": digest}))
        found = [found for found in validate(SENT, receipts=file).findings if found.location.file == str(file)]
        assert {one.rule for one in found} == rules
        assert [one.location.pointer for one in found] == ["/sha256"] * len(rules)


def test_a_receipt_of_a_record_that_did_not_pass_its_schema_answers_what_is_here(tmp_path: Path) -> None:
    made = receipt(SENT, DESK, SAID)
    del made["bundle"]
    bundle = json.loads(SENT.read_text("utf-8"))
    good = bundle["records"][0] | {"id": "example:notification-other"}
    del bundle["records"][0]["stage"]
    for name, value in (
        ("receipt", made | {"sha256": "0" * 64}),
        ("sent", bundle | {"records": [*bundle["records"], good]}),
    ):
        (tmp_path / f"{name}.json").write_text(json.dumps(value))
    report = validate(tmp_path / "sent.json", receipts=tmp_path / "receipt.json")
    assert {"SCR-030", "DV1-036"} <= report.by_rule.keys()
    assert "DV1-037" not in report.by_rule


def test_two_bodies_of_the_register_are_never_taken_for_one(tmp_path: Path) -> None:
    of_one_kind = sorted(Register.read().bodies, key=lambda body: (body.kind, body.id))
    one, other = next((one, two) for one, two in pairwise(of_one_kind) if one.kind == two.kind == "local-authority")
    notification = json.loads(SENT.read_text("utf-8"))["records"][0]
    notification["distribution"] = notification["distribution"][:1]
    notification["distribution"][0]["organisation"] = {"name": one.name, "kind": "local-authority"}
    (tmp_path / "sent.json").write_text(json.dumps(notification))
    answer = tmp_path / "receipt.json"
    for name, missing in ((one.name, 0), (one.aliases[0] if one.aliases else one.name, 0), (other.name, 1)):
        answer.write_text(json.dumps(receipt(tmp_path / "sent.json", Desk(organisation=name, kind=one.kind), SAID)))
        assert len(never_acknowledged(validate(tmp_path / "sent.json", receipts=answer))) == missing


def run(*arguments: object, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scr_schema", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def shown(language: str) -> list[str]:
    section = (ROOT / "README.md").read_text("utf-8").partition("\n## Receipts\n")[2].partition("\n## ")[0]
    return [block for said, block in re.findall(r"```(\w*)\n(.*?)```", section, re.DOTALL) if said == language]


def test_what_readme_shows_of_receipts_is_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1718349600")
    (tmp_path / "fixtures").symlink_to(FIXTURES)
    answer, ask = (shlex.split(block)[1:] for block in shown(""))
    assert (run(*answer, folder=tmp_path).returncode, run(*ask, folder=tmp_path).returncode) == (0, 0)
    made = (tmp_path / "council-a.json").read_text("utf-8")
    assert shown("json")[0] in made
    said = run(*ask, folder=tmp_path).stdout.splitlines()
    assert set(shown("text")[0].splitlines()) <= set(said)
    shipped = json.loads(ANSWER.read_text("utf-8"))
    assert json.loads(made) | {"checked_with": 0} == shipped | {"checked_with": 0}


def test_the_exit_code_says_whether_a_person_has_something_to_mend(tmp_path: Path) -> None:
    desk = ["--organisation", "Council A", "--kind", "childrens-social-care"]
    bundle = json.loads(SENT.read_text("utf-8"))
    (tmp_path / "header.json").write_text(json.dumps(bundle | {"purpose": "none"}))
    (tmp_path / "counts.json").write_text(json.dumps(bundle | {"counts": {"total": 2}}))
    codes = [
        (0, SENT),
        (1, FIXTURES / "1.0/dv1-notification/invalid/incident-missing.json"),
        (1, tmp_path / "header.json"),
        (1, tmp_path / "counts.json"),
        (1, FIXTURES / "readers/ndjson/stream-without-trailer.ndjson"),
        (1, FIXTURES / "readers/json/empty.json"),
        (3, tmp_path / "absent.json"),
        (3, FIXTURES),
    ]
    for code, path in codes:
        result = run("receipt", path, *desk)
        assert (result.returncode, bool(result.stdout), bool(result.stderr)) == (code, code < 3, code == 3), path
    assert run("receipt", SENT, *desk, "--received-at", "now").returncode == 2
    assert run("receipt", SENT, "--organisation", "Council A").returncode == 2


def test_a_receipt_goes_whole_into_a_file_and_never_over_what_came(tmp_path: Path) -> None:
    desk = ["--organisation", "Council A", "--kind", "childrens-social-care", "--received-at", "2024-06-14"]
    came, target = tmp_path / "in.json", tmp_path / "receipt.json"
    came.write_bytes(SENT.read_bytes())
    assert run("receipt", came, *desk, "--issued-at", "2024-06-14", "-o", target).stdout == ""
    assert run("receipt", came, *desk, "--issued-at", "2024-06-14").stdout == target.read_text("utf-8")
    assert run("receipt", came, *desk, "-o", came).returncode == 2
    assert run("validate", came, "--receipt", target, "-o", target).returncode == 2
    assert came.read_bytes() == SENT.read_bytes()
    result = run("validate", came, "--receipt", target, "--receipt", ANSWER, "--format", "json")
    assert [file["records"] for file in json.loads(result.stdout)["inputs"]] == [1, 1, 1]
