"""What records say of each other depends neither on their order, nor on the files or the container they came in."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from bundle_head import HEAD
from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on
from strategies import FIXTURES

from scr_schema import Report, check, validate
from scr_schema.rules.registry import RULES

Record = dict[str, Any]

ACROSS = {rule.id for rule in RULES.values() if rule.across}
AS_OF = "2024-06-30"
DAYS = st.sampled_from(["2024-03-05", "2024-03-06T10:00:00Z", "2024-03"])
COUNCIL, SCHOOL = (
    {"name": f"{name} A", "kind": kind} for name, kind in (("Council", "childrens-social-care"), ("School", "school"))
)


def minimal(kind: str) -> Record:
    record: Record = json.loads((FIXTURES / kind / "valid" / "minimal.json").read_text("utf-8"))
    return record


WHOLE: list[Record] = [
    record
    for name in ("example", "case", "maximal")
    for record in json.loads((FIXTURES / "bundle" / "valid" / f"{name}.json").read_text("utf-8"))["records"]
]


@st.composite
def recipients(draw: st.DrawFn) -> Record:
    deliveries = [{"channel": "post", "content": "full", "outcome": "delivered", "sent_at": at} for at in draw(days())]
    return {
        "key": draw(st.sampled_from("abc")),
        "function": draw(st.sampled_from(["childrens-social-care", "school"])),
        "status": draw(st.sampled_from(["sent", "planned", "withdrawn", "not-known"])),
        "organisation": draw(st.sampled_from([COUNCIL, SCHOOL])),
        "deliveries": deliveries,
    }


def days() -> st.SearchStrategy[list[str]]:
    return st.lists(DAYS, max_size=2)


def id_of(kind: str) -> st.SearchStrategy[str]:
    """Mostly one of a few ids of that kind; at times one that other kinds have too."""
    return st.sampled_from([*(f"fixture:{kind}-{name}" for name in "aabbc"), "fixture:x"])


def ids_of(kind: str) -> st.SearchStrategy[list[str]]:
    return st.lists(id_of(kind), max_size=2, unique=True)


_SAID: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "review": {
        "recommendations": ids_of("recommendation"),
        "imrs": ids_of("imr"),
        "notifications": ids_of("dv1-notification"),
    },
    "imr": {
        "review": id_of("review"),
        "agency": st.sampled_from([COUNCIL, SCHOOL]),
        "builds_on": ids_of("imr"),
        "recommendations": ids_of("recommendation"),
    },
    "recommendation": {
        "review": id_of("review"),
        "source": st.fixed_dictionaries(
            {"kind": st.sampled_from(["agency-report", "overview-report"])},
            optional={"record": id_of("imr") | id_of("review")},
        ),
        "status": st.sampled_from(["open", "rejected"]),
    },
    "action-plan-row": {"recommendation": id_of("recommendation"), "agency": st.sampled_from([COUNCIL, SCHOOL])},
    "dv1-notification": {
        "stage": st.sampled_from(["sent", "followed-up"]),
        "distribution": st.lists(recipients(), max_size=2, unique_by=lambda recipient: recipient["key"]),
    },
    "receipt": {"bundle": id_of("bundle")},
}


@st.composite
def linked(draw: st.DrawFn) -> Record:
    """A small record with an id that others are likely to have or to name too."""
    kind = draw(st.sampled_from(sorted(_SAID)))
    said = draw(st.fixed_dictionaries(_SAID[kind]))
    header = draw(
        st.fixed_dictionaries(
            {"id": id_of(kind), "revision": st.sampled_from([1, 1, 1, 2, 3])},
            optional={"withdrawal": st.just({"at": "2024-03-06", "reason": "duplicate"})},
        )
    )
    return {**minimal(kind), **said, **header}


def exchanges(smallest: int = 0) -> st.SearchStrategy[list[Record]]:
    return st.lists(linked() | st.sampled_from(WHOLE), min_size=smallest, max_size=10)


@st.composite
def orders(draw: st.DrawFn) -> tuple[list[Record], list[list[Record]]]:
    """Records in one order, and in another, spread over files."""
    records = draw(exchanges(2))
    order = draw(st.permutations(records))
    cuts = sorted(draw(st.lists(st.integers(1, len(records) - 1), max_size=3, unique=True)))
    return records, [order[start:end] for start, end in zip([0, *cuts], [*cuts, len(order)], strict=True)]


def lines(documents: Iterable[Any]) -> bytes:
    return b"".join(json.dumps(document).encode() + b"\n" for document in documents)


def across(report: Report) -> tuple[Counter[tuple[str, ...]], set[str]]:
    """What rules across records say, and what they leave open."""
    found = Counter(
        (one.rule, one.severity, one.message, one.fingerprint) for one in report.findings if one.rule in ACROSS
    )
    assert "SCR-090" not in {one.rule for one in report.findings}
    return found, {left.what for left in report.not_checked if left.what.partition(" (")[0] in ACROSS}


@given(orders=orders())
@tried_on(100)
def test_neither_order_nor_files_change_what_records_say_of_each_other(
    tmp_path_factory: pytest.TempPathFactory, orders: tuple[list[Record], list[list[Record]]]
) -> None:
    folder = tmp_path_factory.mktemp("exchange")
    records, files = orders
    (folder / "one.ndjson").write_bytes(lines(records))
    (folder / "files").mkdir()
    for number, part in enumerate(files):
        (folder / "files" / f"{number}.ndjson").write_bytes(lines(part))
    assert across(validate(folder / "files", as_of=AS_OF)) == across(validate(folder / "one.ndjson", as_of=AS_OF))


@given(records=exchanges(), complete=st.sampled_from(["yes", "no"]), total=st.integers(0, 9))
@tried_on(60)
def test_a_bundle_says_the_same_as_a_document_and_as_a_stream(
    tmp_path_factory: pytest.TempPathFactory, records: list[Record], complete: str, total: int
) -> None:
    folder = tmp_path_factory.mktemp("bundle")
    by_type = [{"record_type": "imr", "total": total}]
    head = {**HEAD, "complete": complete, "counts": {"total": total, "by_type": by_type}}
    stream = lines([head, *records])
    trailer = {"record_type": "bundle-trailer", "schema_version": "1.0", "bundle": head["id"], "total": len(records)}
    stream += lines([trailer | {"sha256": hashlib.sha256(stream).hexdigest()}])
    document = json.dumps({**head, "records": records}, indent=1).encode()
    said = [places(folder, name, content) for name, content in (("b.json", document), ("b.ndjson", stream))]
    assert said[0] == said[1]
    in_memory = check({**head, "records": records}, as_of=AS_OF)
    assert said[0] == Counter((one.rule, one.record, one.location.pointer) for one in in_memory)


def places(folder: Path, name: str, content: bytes) -> Counter[tuple[str, str | None, str | None]]:
    (folder / name).write_bytes(content)
    found = validate(folder / name, as_of=AS_OF).findings
    assert all(one.location.line for one in found)
    return Counter((one.rule, one.record, one.location.pointer) for one in found)
