"""Accepted findings: what an entry takes, until when, and what is said of an entry that takes nothing."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from scr_schema import Finding, Report, Severity, validate
from scr_schema.errors import BadSetting, Unreadable
from scr_schema.pipeline import asker
from scr_schema.reports.json_ import render
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import UNDECIDED

Run = Callable[..., Report]

SAID = 'reason = "Printed so."\nowner = "Board manager"\n'
ALL_RULES = {"profile": "publication"}
CHECKED = "DV1-009"
CANARY = "canary-7q-of-a-child"


def entry(*names: str, expires: object = "2012-03-31", said: str = SAID) -> str:
    """An entry that names a fingerprint, or a rule and a record."""
    keys = ("fingerprint",) if len(names) == 1 else ("rule", "record")
    named = "".join(f'{key} = "{name}"\n' for key, name in zip(keys, names, strict=True))
    return f"[[accepted]]\n{named}{said}expires = {expires}\n"


def entries_of(report: Report) -> str:
    """A baseline of all that a report holds, as a user makes it of the JSON report."""
    fingerprints = {finding["fingerprint"] for finding in json.loads(render(report))["findings"]}
    return "\n".join(map(entry, sorted(fingerprints)))


def record(fixtures: Path, kind: str, **members: Any) -> dict[str, Any]:
    base: dict[str, Any] = json.loads((fixtures / kind / "valid" / "minimal.json").read_text("utf-8"))
    return base | members


def told(key: str, channel: str = "telephone", content: str = "verbal") -> dict[str, Any]:
    """A recipient that received one delivery."""
    delivery = {"channel": channel, "content": content, "outcome": "delivered"}
    return {"key": key, "function": "childrens-social-care", "status": "sent", "deliveries": [delivery]}


@pytest.fixture
def notification(fixtures: Path) -> dict[str, Any]:
    """A recipient, known by its key, was told by word of mouth only: DV1-007."""
    return record(fixtures, "dv1-notification", stage="sent", distribution=[told("one")])


@pytest.fixture
def null(fixtures: Path) -> dict[str, Any]:
    """What an item known by its key holds is null: SCR-040."""
    recipient = told("one") | {"organisation": None}
    return record(fixtures, "dv1-notification", id="fixture:notification-2", distribution=[recipient])


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Check records, as one document or as they are written, with a baseline of these entries."""

    def checked(records: Any, baseline: str | None = None, name: str = "records.json", **options: Any) -> Report:
        text = records if isinstance(records, str) else json.dumps(records)
        (tmp_path / name).write_text(text, "utf-8")
        if baseline is not None:
            (tmp_path / "accepted.toml").write_text(baseline, "utf-8")
            options["baseline"] = tmp_path / "accepted.toml"
        return validate(tmp_path / name, **options)

    return checked


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def found(report: Report, rule: str) -> Finding:
    (finding,) = (finding for finding in report.findings if finding.rule == rule)
    return finding


def only(monkeypatch: pytest.MonkeyPatch, check: Callable[..., Any]) -> None:
    """Ask one rule, which checks like this."""
    rule = replace(RULES[CHECKED], schema=None, across=None, check=check)
    monkeypatch.setattr(asker, "RULES", {CHECKED: rule})


def not_checked(report: Report) -> set[str]:
    return {left.what for left in report.not_checked if "baseline" in left.what}


def test_what_a_fingerprint_names_is_counted_and_no_finding(run: Run, notification: dict[str, Any]) -> None:
    before = run(notification)
    after = run(notification, entry(found(before, "DV1-007").fingerprint), as_of="2012-03-31")
    assert after.findings == tuple(
        finding for finding in run(notification, as_of="2012-03-31").findings if finding.rule != "DV1-007"
    )
    assert (before.accepted, before.baseline, after.accepted) == (0, None, 1)
    assert Path(after.baseline or "").name == "accepted.toml"
    assert "DV1-007" not in after.by_rule


def test_a_rule_and_a_record_name_all_that_the_rule_finds_there(run: Run, notification: dict[str, Any]) -> None:
    notification["distribution"] = [told("one"), told("two")]
    records = [notification, notification | {"id": "fixture:notification-2"}]
    assert rules(run(records)).count("DV1-007") == 4
    report = run(records, entry("DV1-007", notification["id"]))
    assert (rules(report).count("DV1-007"), report.accepted) == (2, 2)
    assert {one.record for one in report.findings if one.rule == "DV1-007"} == {"fixture:notification-2"}


def test_a_finding_that_two_entries_name_is_taken_once_and_matches_both(run: Run, notification: dict[str, Any]) -> None:
    by_fingerprint = entry(found(run(notification), "DV1-007").fingerprint)
    by_rule = entry("DV1-007", notification["id"], expires="2011-01-01")
    report = run(notification, by_fingerprint + by_rule, as_of="2011-06-01")
    assert (report.accepted, rules(report).count("DV1-007"), rules(report)[0]) == (1, 0, "SCR-091")
    assert "SCR-092" not in rules(report)


def test_accepting_changes_findings_and_never_a_verdict(run: Run, null: dict[str, Any]) -> None:
    before = run(null)
    report = run(null, entries_of(before))
    assert (report.findings, report.accepted) == ((), len(before.findings))
    assert before.has(Severity.ERROR)
    assert (report.records, report.valid) == (before.records, before.valid) == (1, 0)


def test_a_baseline_survives_whatever_moves_a_finding_and_not_what_it_is_of(
    run: Run, notification: dict[str, Any], null: dict[str, Any], fixtures: Path
) -> None:
    first = run([notification, null], **ALL_RULES)
    assert {"DV1-007", "SCR-040"} <= set(rules(first))
    baseline = entries_of(first)
    moved = [record(fixtures, "receipt"), notification, null]
    below = [{**one, "distribution": [told("new", "secure-email", "full"), *one["distribution"]]} for one in moved[1:]]
    lines = "".join(f"{json.dumps(one)}\n" for one in reversed(moved))
    for again, name in (
        (moved, "records.json"),
        (below, "records.json"),
        (json.dumps(moved, indent=7, sort_keys=True), "records.json"),
        (lines, "records.ndjson"),
        ([*moved, record(fixtures, "bundle", records=[])], "elsewhere.json"),
    ):
        report = run(again, baseline, name, as_of="2012-01-01", **ALL_RULES)
        assert report.accepted >= len(first.findings)
        assert {"SCR-040", "SCR-091", "SCR-092", "DV1-007"}.isdisjoint(rules(report))


def test_what_records_have_together_has_one_fingerprint_in_a_file_and_on_standard_input(
    run: Run, notification: dict[str, Any], fixtures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DV1-036 points into a recipient, which is known by its key."""
    records = [notification, record(fixtures, "receipt")]
    in_file = found(run(records), "DV1-036")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(json.dumps(records).encode())))
    notification["distribution"].insert(0, told("new", "secure-email", "full"))
    piped = validate("-")
    assert in_file.location.pointer == "/distribution/0/deliveries/0"
    assert in_file.fingerprint == found(piped, "DV1-036").fingerprint
    moved = run(records, entry(in_file.fingerprint))
    assert [one.location.pointer for one in moved.findings if one.rule == "DV1-036"] == ["/distribution/0/deliveries/0"]
    assert moved.accepted == 1


@pytest.mark.parametrize("elsewhere", ["another item", "another record", "another member"])
def test_a_new_fault_of_the_same_rule_elsewhere_is_found(
    run: Run, notification: dict[str, Any], null: dict[str, Any], elsewhere: str
) -> None:
    records = [notification, null]
    baseline = entries_of(run(records))
    if elsewhere == "another item":
        notification["distribution"].append(told("two"))
        null["distribution"].append(told("two") | {"organisation": None})
    elif elsewhere == "another record":
        records += [one | {"id": f"{one['id']}0"} for one in records]
    else:
        null["distribution"][0]["acknowledgement"] = None
        notification["distribution"] = [told("two")]
    left = run(records, baseline)
    assert {"DV1-007", "SCR-040"} <= set(rules(left))


def test_a_day_after_its_last_an_entry_has_expired(run: Run, notification: dict[str, Any]) -> None:
    """The day itself still counts, whatever the time of day and wherever the clock stands."""
    fingerprint = found(run(notification), "DV1-007").fingerprint
    for expires in ("2011-06-30", '"2011-06-30"'):
        baseline = f"# Ours.\n\n{entry(fingerprint, expires=expires)}"
        for as_of in ("2011-06-29", "2011-06-30", "2011-06-30T23:30:00+01:00"):
            report = run(notification, baseline, as_of=as_of)
            assert (report.accepted, "SCR-091" in rules(report)) == (1, False)
        for as_of in ("2011-07-01", "2011-07-01T02:00:00+01:00", "2199-01-01"):
            report = run(notification, baseline, as_of=as_of)
            assert (report.accepted, rules(report).count("DV1-007")) == (0, 1)
            expired = found(report, "SCR-091")
            assert (expired.severity, expired.location.line, expired.location.column) == (Severity.WARNING, 3, None)
            assert expired.location.file == report.baseline


def test_without_a_day_nothing_expires_and_the_report_says_so(run: Run, notification: dict[str, Any]) -> None:
    baseline = entry(found(run(notification), "DV1-007").fingerprint, expires="1999-01-01")
    report = run(notification, baseline)
    assert (report.accepted, not_checked(report)) == (1, {"expiry of the baseline"})
    assert not_checked(run(notification, baseline, as_of="2011-01-01")) == set()
    assert not_checked(run(notification, "")) == set()


def test_an_entry_that_names_nothing_is_to_be_deleted(run: Run, notification: dict[str, Any]) -> None:
    baseline = entry("DV1-007", notification["id"]) + entry("0" * 64) + entry("SCR-040", "fixture:gone")
    notification["distribution"] = []
    report = run(notification, baseline, as_of="2013-01-01")
    gone = [finding for finding in report.findings if finding.rule == "SCR-092"]
    assert [finding.location.line for finding in gone] == [1, 7, 12]
    assert {finding.severity for finding in gone} == {Severity.WARNING}
    assert "SCR-091" not in rules(report)
    assert report.accepted == 0


@pytest.mark.parametrize(
    ("options", "unknown"),
    [
        ({"ignore": ["DV1-007"]}, 2),
        ({"ignore": ["DV1"]}, 2),
        ({"select": ["ACT"]}, 2),
        ({"profile": "core"}, 2),
        ({"ignore": ["ACT-001"]}, 1),
        ({}, 0),
    ],
)
def test_an_entry_for_what_was_not_asked_is_not_unmatched(
    run: Run, notification: dict[str, Any], options: dict[str, Any], unknown: int
) -> None:
    baseline = entry("DV1-007", notification["id"]) + entry("0" * 64)
    notification["distribution"] = []
    report = run(notification, baseline, as_of="2011-01-01", **options)
    assert rules(report).count("SCR-092") == 2 - unknown
    said = {1: {"1 entry of the baseline"}, 2: {"2 entries of the baseline"}}
    assert not_checked(report) == said.get(unknown, set())


def test_a_rule_that_weighs_nothing_for_whoever_asks_was_not_asked(run: Run, notification: dict[str, Any]) -> None:
    baseline = entry("DV1-008", notification["id"])
    assert "SCR-092" in rules(run(notification, baseline, side="sender"))
    assert "SCR-092" not in rules(run(notification, baseline, side="receiver"))


def test_a_rule_that_was_left_open_was_not_asked(
    run: Run, notification: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, lambda *_: [UNDECIDED])
    report = run(notification, entry(CHECKED, notification["id"]))
    assert (rules(report), not_checked(report) - {"expiry of the baseline"}) == ([], {"1 entry of the baseline"})
    only(monkeypatch, lambda *_: [])
    assert rules(run(notification, entry(CHECKED, notification["id"]))) == ["SCR-092"]


def test_a_record_that_lost_its_structure_was_asked_no_rule(
    run: Run, notification: dict[str, Any], null: dict[str, Any]
) -> None:
    baseline = entry("DV1-007", null["id"]) + entry("DV1-010", notification["id"]) + entry("0" * 64)
    assert rules(run([notification, null], baseline)).count("SCR-092") == 1
    without_id = {name: value for name, value in null.items() if name != "id"}
    assert "SCR-092" not in rules(run([notification, without_id], baseline))
    assert "SCR-092" not in rules(run([notification, without_id], entry("SCR-040", notification["id"])))


def test_what_names_no_record_stays_as_it_looks_alike_in_every_file(run: Run, tmp_path: Path) -> None:
    before = run("{", name="cut.json")
    report = run("{", entries_of(before), "cut.json")
    assert rules(report) == ["SCR-092", *rules(before)]
    assert "delete the entry" in report.findings[0].help
    absent = validate(tmp_path / "absent.json", baseline=tmp_path / "accepted.toml")
    assert (absent.accepted, absent.unreadable) == (0, True)


def test_a_fault_of_ours_is_never_accepted(
    run: Run, notification: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, lambda *_: [1 // 0])
    report = run(notification, entries_of(run(notification)))
    assert (rules(report), report.unreadable) == (["SCR-092", "SCR-090"], True)


def test_a_heading_inside_a_text_or_comment_is_none(run: Run, notification: dict[str, Any]) -> None:
    odd = [
        "# [[accepted]]",
        '[[ "accepted" ]] # the first',
        'reason = """',
        "[[accepted]]",
        ' \\"""',
        '[[accepted]]"""""',
        "owner = '''",
        "[[accepted]]''' # '''",
        'rule = "DV1-008" # """',
        f'record = "{notification["id"]}"',
        "expires = 2012-01-01",
        f"  {entry('0' * 64)}",
    ]
    report = run(notification, "\n".join(odd))
    assert [one.location.line for one in report.findings if one.rule == "SCR-092"] == [2, 12]


def test_a_byte_order_mark_and_line_ends_of_windows_are_taken(
    run: Run, notification: dict[str, Any], tmp_path: Path
) -> None:
    text = entry(found(run(notification), "DV1-007").fingerprint) + entry("0" * 64)
    (tmp_path / "accepted.toml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    report = validate(tmp_path / "records.json", baseline=str(tmp_path / "accepted.toml"))
    assert (report.accepted, found(report, "SCR-092").location.line) == (1, 6)


GOOD = entry("0" * 64)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD + entry("0" * 63), "entry 2 needs another `fingerprint`: write the 64 digits"),
        (entry("A" * 64), "entry 1 needs another `fingerprint`"),
        (GOOD + entry("DV1-999", "fixture:r"), "entry 2 needs another `rule`"),
        (entry(CANARY, "fixture:r"), "entry 1 needs another `rule`"),
        (entry("DV1-007", f"{CANARY} "), "entry 1 needs another `record`"),
        (entry("SCR-001", "fixture:r"), "entry 1 names a rule that cannot be accepted"),
        (entry("SCR-090", "fixture:r"), "entry 1 names a rule that cannot be accepted"),
        (entry("SCR-092", "fixture:r"), "entry 1 names a rule that cannot be accepted"),
        (GOOD + GOOD, "entry 2 names what entry 1 names"),
        (GOOD + f'rule = "{CANARY}"\n', "entry 1 names both"),
        (GOOD + f'record = "{CANARY}"\n', "entry 1 names both"),
        (GOOD + f'{CANARY} = "{CANARY}"\n', "entry 1 has a key that is not known here"),
        (f"[[accepted]]\n{SAID}expires = 2012-03-31\n", "entry 1 names nothing"),
        (f'[[accepted]]\nrule = "DV1-007"\n{SAID}expires = 2012-03-31\n', "entry 1 lacks `record`"),
        (f'[[accepted]]\nrecord = "{CANARY}"\n{SAID}expires = 2012-03-31\n', "entry 1 lacks `rule`"),
        (entry("0" * 64, said='reason = "x"\n'), "entry 1 lacks `owner`"),
        (entry("0" * 64, said='owner = "x"\n'), "entry 1 lacks `reason`"),
        (GOOD.replace("expires = 2012-03-31", ""), "entry 1 lacks `expires`: write a day"),
        (entry("0" * 64, said='reason = " "\nowner = "x"\n'), "entry 1 needs another `reason`"),
        (entry("0" * 64, said='reason = "x"\nowner = 5\n'), "entry 1 needs another `owner`"),
        (entry("0" * 64, expires='"2012-02-30"'), "entry 1 needs another `expires`: write a day"),
        (entry("0" * 64, expires='"2012-02"'), "entry 1 needs another `expires`"),
        (entry("0" * 64, expires='"2012-02-3?"'), "entry 1 needs another `expires`"),
        (entry("0" * 64, expires="2012-03-31T10:00:00Z"), "entry 1 needs another `expires`"),
        (entry("0" * 64, expires="2012"), "entry 1 needs another `expires`"),
        (entry("0" * 64, expires="9999-12-31"), "entry 1 needs another `expires`: write a day until 2199"),
        (entry("0" * 64, expires="2012-02-30"), "at line 5, column 11 write TOML"),
        (f"{CANARY} = ", "write TOML"),
        (f"a = {'[' * 100_000}", "write TOML"),
        ("[[accepted]]", "entry 1 names nothing"),
        ("[accepted]", "under a heading [[accepted]]"),
        ("accepted = 5", "under a heading [[accepted]]"),
        (f'accepted = ["{CANARY}"]', "under a heading [[accepted]]"),
        (f'accepted = [{{fingerprint = "{"0" * 64}"}}]', "under a heading [[accepted]]"),
        (f"{CANARY} = 1\n{GOOD}", "under a heading [[accepted]]"),
    ],
)
def test_a_baseline_that_cannot_be_used_says_which_entry_and_what_to_write(
    run: Run, notification: dict[str, Any], text: str, says: str
) -> None:
    with pytest.raises(BadSetting) as error:
        run(notification, text)
    assert says in str(error.value)
    assert "accepted.toml" in str(error.value)
    assert CANARY not in str(error.value).lower()


def test_a_baseline_that_cannot_be_opened_is_said(run: Run, notification: dict[str, Any], tmp_path: Path) -> None:
    run(notification)
    for path in (tmp_path / "absent.toml", tmp_path):
        with pytest.raises(Unreadable):
            validate(tmp_path / "records.json", baseline=path)
    (tmp_path / "latin.toml").write_bytes(b"# \xe9\n")
    with pytest.raises(BadSetting, match="write TOML"):
        validate(tmp_path / "records.json", baseline=tmp_path / "latin.toml")
