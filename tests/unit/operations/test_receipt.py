import hashlib
import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from scr_schema import check
from scr_schema.errors import BadSetting, NoReceipt, UnknownName
from scr_schema.finding import Severity
from scr_schema.operations.receipt import Desk, Said, receipt
from scr_schema.readers import json_
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import Comparison, Met, Rule, Weights

DESK = Desk(organisation="Council A", kind="childrens-social-care", role="referral-desk")
AT = "2024-06-14T08:12:00+01:00"
SAID = Said(received_at=AT)


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1718349600")


@pytest.fixture
def notification(fixtures: Path) -> dict[str, Any]:
    return json.loads((fixtures / "dv1-notification/valid/minimal.json").read_text("utf-8"))


@pytest.fixture
def bundle(fixtures: Path) -> dict[str, Any]:
    return json.loads((fixtures / "bundle/valid/minimal.json").read_text("utf-8"))


@pytest.fixture
def row(fixtures: Path) -> dict[str, Any]:
    return json.loads((fixtures / "action-plan-row/valid/minimal.json").read_text("utf-8"))


def of(tmp_path: Path, content: Any, name: str = "in.json", said: Said = SAID) -> dict[str, Any]:
    """The receipt of a file with that content: bytes, lines, or a document."""
    file = tmp_path / name
    if isinstance(content, bytes):
        file.write_bytes(content)
    elif name.endswith(".ndjson"):
        file.write_text("".join(f"{json.dumps(line)}\n" for line in content))
    else:
        file.write_text(json.dumps(content, indent=2))
    made = receipt(file, DESK, said)
    assert made["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert [found for found in check(made) if found.severity is not Severity.INFO] == []
    counts = made["counts"]
    assert counts["records"] == len(made.get("items", [])) == sum(counts.values()) - counts["records"]
    assert counts["refused"] == 0
    return made


def outcomes(made: dict[str, Any]) -> list[str]:
    return [item["outcome"] for item in made["items"]]


def stream(head: dict[str, Any], *records: Any) -> list[Any]:
    """The lines of a bundle as a stream."""
    header = {name: value for name, value in head.items() if name != "records"}
    before = "".join(f"{json.dumps(line)}\n" for line in (header, *records)).encode()
    digest = hashlib.sha256(before).hexdigest()
    trailer = {"record_type": "bundle-trailer", "schema_version": "1.0", "bundle": head["id"], "total": len(records)}
    return [header, *records, trailer | {"sha256": digest}]


def test_a_notification_is_acknowledged_and_the_desk_named(tmp_path: Path, notification: dict[str, Any]) -> None:
    made = of(tmp_path, notification)
    body = {"name": "Council A", "kind": "childrens-social-care"}
    assert made == {
        "record_type": "receipt",
        "schema_version": "1.0",
        "id": made["id"],
        "issuer": body,
        "issued_at": "2024-06-14T07:20:00Z",
        "revision": 1,
        "marking": {"code": "official-sensitive"},
        "sha256": made["sha256"],
        "received_at": AT,
        "received_by": {"organisation": body, "role": "referral-desk"},
        "outcome": "complete",
        "counts": {"records": 1, "accepted": 1, "flagged": 0, "held": 0, "refused": 0},
        "items": [
            {
                "record": "fixture:notification-1",
                "record_type": "dv1-notification",
                "revision": 1,
                "line": 1,
                "outcome": "accepted",
                "acknowledgement": {"status": "acknowledged", "at": AT},
            }
        ],
        "checked_with": made["checked_with"],
    }
    checked_with = made["checked_with"]
    assert (checked_with["tool"], checked_with["profile"], checked_with["side"]) == (
        "scr-schema",
        "exchange",
        "receiver",
    )
    assert checked_with["schema_versions"] == ["1.0"]


def test_the_times_are_now_where_they_are_not_said(tmp_path: Path, notification: dict[str, Any]) -> None:
    made = of(tmp_path, notification, said=Said())
    assert made["received_at"] == made["issued_at"] == made["items"][0]["acknowledgement"]["at"]
    assert made["received_at"] == "2024-06-14T07:20:00Z"
    assert of(tmp_path, notification, said=Said(issued_at="2024-06-15"))["issued_at"] == "2024-06-15"


def test_what_a_rule_warns_of_is_flagged_and_what_no_schema_takes_is_held(
    tmp_path: Path, notification: dict[str, Any], row: dict[str, Any]
) -> None:
    told = {"key": "a", "function": "school", "status": "sent"}
    call = {"channel": "telephone", "content": "verbal", "outcome": "delivered"}
    records = [
        notification | {"stage": "sent", "distribution": [told | {"deliveries": [call]}]},
        notification | {"id": "fixture:b", "colour": "red"},
        {name: value for name, value in notification.items() if name != "stage"} | {"id": "fixture:c", "revision": 2.0},
        notification | {"id": "fixture:d"},
        row | {"schema_version": "9.0"},
        "no record",
    ]
    for name in ("in.json", "in.ndjson"):
        made = of(tmp_path, records, name)
        held = "held-for-repair"
        assert outcomes(made) == ["flagged", held, held, "accepted", held, held]
        acknowledged = [item.get("acknowledgement", {}).get("status") for item in made["items"]]
        assert acknowledged == ["acknowledged"] * 4 + [None] * 2
        assert [item.get("revision") for item in made["items"]] == [1, 1, 2, 1, 1, None]
        assert made["items"][5].keys() == {"line", "outcome"}
        assert "DV1-007" in {found["rule"] for found in made["findings"]}


def test_a_record_is_named_by_what_has_its_form_alone(tmp_path: Path, notification: dict[str, Any]) -> None:
    junk = notification | {"id": "Ann Other", "record_type": ["dv1-notification"], "revision": True}
    low = notification | {"id": 7, "record_type": "letter", "revision": 0}
    made = of(tmp_path, [junk, low])
    assert [item.keys() for item in made["items"]] == [{"line", "outcome"}] * 2
    assert of(tmp_path, junk | {"marking": "legacy"})["marking"] == {"code": "unmarked"}


def test_a_line_that_cannot_be_read_is_held_without_a_name(tmp_path: Path, notification: dict[str, Any]) -> None:
    line = json.dumps(notification).encode()
    made = of(tmp_path, b"\n".join([line, b"{oops}", line]) + b"\n", "in.ndjson")
    assert made["items"][1] == {"line": 2, "outcome": "held-for-repair"}
    assert [item["line"] for item in made["items"]] == [1, 2, 3]
    assert made["outcome"] == "complete"
    assert made["findings"] == [{"rule": "SCR-002", "severity": "error", "line": 2}]


def test_a_line_that_breaks_off_makes_it_incomplete(tmp_path: Path, notification: dict[str, Any]) -> None:
    line = json.dumps(notification).encode()
    assert of(tmp_path, line + b"\n" + line[:-9], "in.ndjson")["outcome"] == "incomplete"


def test_lines_of_a_document_are_those_on_which_records_begin(
    tmp_path: Path, bundle: dict[str, Any], notification: dict[str, Any]
) -> None:
    made = of(tmp_path, bundle | {"records": [notification, notification | {"id": "fixture:other"}]})
    text = (tmp_path / "in.json").read_text().splitlines()
    assert [text[item["line"] - 1].strip() for item in made["items"]] == ["{", "{"]
    assert [text[item["line"] + 2].strip() for item in made["items"]] == [
        '"id": "fixture:notification-1",',
        '"id": "fixture:other",',
    ]


def test_a_pointer_leads_from_the_top_of_what_it_stands_in(
    tmp_path: Path, bundle: dict[str, Any], notification: dict[str, Any]
) -> None:
    faulty = notification | {"stage": None}
    (found,) = of(tmp_path, bundle | {"records": [notification | {"id": "fixture:a"}, faulty]})["findings"]
    assert (found["rule"], found["pointer"]) == ("SCR-040", "/records/1/stage")
    (found,) = of(tmp_path, stream(bundle, notification | {"id": "fixture:a"}, faulty), "in.ndjson")["findings"]
    assert found == {"rule": "SCR-040", "severity": "warning", "pointer": "/stage", "line": 3}


def test_what_was_found_many_times_at_one_place_stands_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: dict[str, Any]
) -> None:
    def failing(*_: object) -> list[Any]:
        raise ValueError("canary of a child")

    for name in ("BUN-998", "BUN-999"):
        monkeypatch.setitem(RULES, name, comparing(name, failing))
    (tmp_path / "in.json").write_text(json.dumps([row, 7]))
    found = receipt(tmp_path / "in.json", DESK)["findings"]
    assert found[0] == {"rule": "SCR-090", "severity": "error", "count": 2}
    assert {"rule": "SCR-032", "severity": "error", "pointer": "/1", "line": 1} in found


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "SCR-003"),
        (b"[]", "SCR-003"),
        (b'{"a":', "SCR-004"),
        (b"\xff", "SCR-005"),
        (b"{} {}", "SCR-002"),
        (b"[" * 200 + b"]" * 200, "SCR-009"),
    ],
)
def test_a_receipt_is_written_also_where_nothing_can_be_read(tmp_path: Path, content: bytes, rule: str) -> None:
    made = of(tmp_path, content)
    assert (made["outcome"], made["counts"]["records"], made["marking"]) == ("unreadable", 0, {"code": "unmarked"})
    assert [found["rule"] for found in made["findings"]] == [rule]
    assert "items" not in made


@pytest.mark.parametrize(("name", "rule"), [("plan.csv", "SCR-060"), ("plan.xlsx", "SCR-014"), ("plan.xls", "SCR-012")])
def test_a_table_has_a_receipt_too(tmp_path: Path, name: str, rule: str) -> None:
    made = of(tmp_path, b"a,b\n", name)
    assert (made["outcome"], [found["rule"] for found in made["findings"]]) == ("unreadable", [rule])


def test_what_is_too_large_is_digested_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, notification: dict[str, Any]
) -> None:
    monkeypatch.setattr(json_, "LARGEST_DOCUMENT", 100)
    assert of(tmp_path, notification)["findings"][0]["rule"] == "SCR-010"


def test_the_bundle_is_named_also_where_its_header_is_faulty(
    tmp_path: Path, bundle: dict[str, Any], notification: dict[str, Any]
) -> None:
    faulty = {name: value for name, value in bundle.items() if name != "purpose"} | {"records": [notification]}
    made = of(tmp_path, faulty)
    assert (made["bundle"], made["outcome"], outcomes(made)) == ("fixture:bundle-1", "complete", ["accepted"])
    assert made["findings"][0]["pointer"] == "/purpose"
    assert "bundle" not in of(tmp_path, bundle | {"id": "a b"})
    assert "bundle" not in of(tmp_path, [bundle, bundle | {"id": "fixture:bundle-2"}])
    assert "bundle" not in of(tmp_path, [notification])


def test_a_stream_is_complete_with_its_trailer_and_incomplete_without(
    tmp_path: Path, bundle: dict[str, Any], notification: dict[str, Any]
) -> None:
    lines = stream(bundle, notification)
    assert of(tmp_path, lines, "in.ndjson")["outcome"] == "complete"
    made = of(tmp_path, lines[:-1], "in.ndjson")
    assert (made["outcome"], made["bundle"], outcomes(made)) == ("incomplete", "fixture:bundle-1", ["accepted"])
    beheaded = b"{oops\n" + b"".join(json.dumps(line).encode() + b"\n" for line in lines[1:])
    assert of(tmp_path, beheaded, "in.ndjson")["outcome"] == "incomplete"


def test_a_bundle_that_announces_another_number_is_incomplete(
    tmp_path: Path, bundle: dict[str, Any], notification: dict[str, Any]
) -> None:
    def said(total: Any) -> str:
        return of(tmp_path, bundle | {"counts": {"total": total}, "records": [notification]})["outcome"]

    assert [said(total) for total in (0, 1, 1.0, 2, "2", 2.5)] == [
        "incomplete",
        "complete",
        "complete",
        "incomplete",
        "complete",
        "complete",
    ]
    two = [bundle | {"counts": {"total": 1}, "records": [notification]}, bundle | {"counts": {"total": 0}}]
    assert of(tmp_path, two)["outcome"] == "complete"
    header = {name: value for name, value in bundle.items() if name != "records"} | {"counts": {"total": 2}}
    line = json.dumps(notification).encode()
    trailer = {"record_type": "bundle-trailer", "schema_version": "1.0", "bundle": header["id"], "total": 2}
    before = b"\n".join([json.dumps(header).encode(), line, b"{oops}", b""])
    last = json.dumps(trailer | {"sha256": hashlib.sha256(before).hexdigest()}).encode()
    assert of(tmp_path, before + last + b"\n", "in.ndjson")["outcome"] == "complete"


@pytest.mark.parametrize(
    ("codes", "highest"),
    [
        ((), "unmarked"),
        (("official", "unmarked"), "official"),
        (("official", "official-sensitive"), "official-sensitive"),
        (("legacy", "official"), "legacy"),
        (("legacy", "official-sensitive", "official"), "official-sensitive"),
        (("secret",), "unmarked"),
    ],
)
def test_the_receipt_bears_the_highest_marking_of_what_came(
    tmp_path: Path, bundle: dict[str, Any], row: dict[str, Any], codes: tuple[str, ...], highest: str
) -> None:
    records = [row | {"id": f"fixture:row-{code}", "marking": {"code": code}} for code in codes]
    assert of(tmp_path, bundle | {"records": records})["marking"] == {"code": highest}


def test_the_bundles_own_marking_counts(tmp_path: Path, bundle: dict[str, Any], row: dict[str, Any]) -> None:
    marked = bundle | {"marking": {"code": "official"}, "records": [row | {"marking": {"code": "unmarked"}}]}
    assert of(tmp_path, marked)["marking"] == {"code": "official"}


def test_the_receivers_number_stands_with_each_record(
    tmp_path: Path, notification: dict[str, Any], row: dict[str, Any]
) -> None:
    made = of(tmp_path, [notification, row], said=Said(received_at=AT, reference="A-0301", id="example:receipt-9"))
    assert made["id"] == "example:receipt-9"
    assert [item["reference"] for item in made["items"]] == ["A-0301", "A-0301"]
    assert made["items"][0]["acknowledgement"] == {"status": "acknowledged", "at": AT, "reference": "A-0301"}


def test_the_same_arrival_has_the_same_receipt_and_another_has_another_id(
    tmp_path: Path, notification: dict[str, Any], row: dict[str, Any]
) -> None:
    made = of(tmp_path, notification)
    assert json.dumps(made) == json.dumps(of(tmp_path, notification))
    others = [
        of(tmp_path, row),
        of(tmp_path, notification, said=Said(received_at="2024-06-14T08:13:00+01:00")),
        receipt(tmp_path / "in.json", Desk(organisation="Council B", kind=DESK.kind), SAID),
        receipt(tmp_path / "in.json", Desk(organisation="Council A", kind="local-authority"), SAID),
    ]
    assert len({one["id"] for one in (made, *others)}) == 5


@pytest.mark.parametrize(
    ("desk", "said", "option"),
    [
        (Desk(organisation="", kind="school"), SAID, "organisation"),
        (Desk(organisation="A\nB", kind="school"), SAID, "organisation"),
        (Desk(organisation="A\u2028B", kind="school"), SAID, "organisation"),
        (Desk(organisation="A" * 501, kind="school"), SAID, "organisation"),
        (Desk(organisation="A\udcff", kind="school"), SAID, "an option"),
        (DESK, Said(received_at="yesterday"), "received-at"),
        (DESK, Said(received_at=""), "received-at"),
        (DESK, Said(issued_at=""), "issued-at"),
        (DESK, Said(id=""), "id"),
        (DESK, Said(received_at="2024-06-14T08:12:00"), "received-at"),
        (DESK, Said(issued_at="2024-06-31"), "issued-at"),
        (DESK, Said(id="a b"), "id"),
        (DESK, Said(reference=" A-0301"), "reference"),
    ],
)
def test_what_no_receipt_may_say_is_misuse(tmp_path: Path, desk: Desk, said: Said, option: str) -> None:
    with pytest.raises(BadSetting) as misuse:
        receipt(tmp_path / "never-looked-at.json", desk, said)
    assert misuse.value.name == option
    assert misuse.value.cure.endswith(".")


def test_codes_that_there_are_not_are_misuse() -> None:
    for wrong in ({"kind": "castle"}, {"kind": "school", "role": "knight"}):
        with pytest.raises(UnknownName):
            Desk(organisation="School A", **wrong)


def test_a_clock_that_tells_no_time_is_misuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    with pytest.raises(BadSetting, match="SOURCE_DATE_EPOCH"):
        receipt(tmp_path / "in.json", DESK)


def test_what_cannot_be_read_has_no_receipt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, notification: dict[str, Any]
) -> None:
    (tmp_path / "in.json").write_text(json.dumps(notification))
    monkeypatch.setattr(sys, "stdin", None)
    for path in (tmp_path / "absent.json", tmp_path, "", "-", tmp_path / "absent.csv"):
        with pytest.raises(NoReceipt, match="no receipt of"):
            receipt(path, DESK)


def test_standard_input_is_received(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, notification: dict[str, Any]
) -> None:
    for name, lines in (("in.json", notification), ("in.ndjson", [notification, 1])):
        made = of(tmp_path, lines, name)
        raw = (tmp_path / name).read_bytes()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
        (tmp_path / "-").mkdir(exist_ok=True)
        monkeypatch.chdir(tmp_path)
        assert receipt("-", DESK, SAID) == made


def comparing(id_: str, across: Comparison) -> Rule:
    """A rule across records."""
    words = dict.fromkeys(("title", "summary", "why", "passes", "fails", "help", "undecided", "since"), "Words.")
    weights = Weights.always(Severity.WARNING)
    about: dict[str, Any] = {"record_types": ("action-plan-row",), "source": ("§1",), "reads": ("id",)}
    return Rule(id=id_, weights=weights, across=across, **about, **words)


@pytest.mark.parametrize("name", ["in.json", "in.ndjson"])
def test_what_records_break_together_flags_the_record_in_which_it_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, notification: dict[str, Any], row: dict[str, Any], name: str
) -> None:
    rule = comparing("BUN-999", lambda exchange, _: [Met(facts, ("id",)) for facts in exchange.of("action-plan-row")])
    monkeypatch.setitem(RULES, rule.id, rule)
    made = of(tmp_path, [notification, row], name)
    assert outcomes(made) == ["accepted", "flagged"]
    raw = (tmp_path / name).read_bytes()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
    assert outcomes(receipt("-", DESK, SAID)) == ["accepted", "flagged"]


def test_what_was_not_checked_is_said_in_lines(tmp_path: Path, notification: dict[str, Any]) -> None:
    left = of(tmp_path, [notification])["checked_with"]["not_checked"]
    assert "completeness. A plain list of records has no header that says what should be in it." in left
