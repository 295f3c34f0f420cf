"""Twice as many items, twice the work: no list of a record, and no number of records, makes a run endless.

Work is counted in instructions of Python rather than in seconds, so that a busy machine changes nothing.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from strategies import FIXTURES

from scr_schema import check

Record = dict[str, Any]

AS_OF = "2024-06-30"
FEW = 60
#: Twice the items may ask for a little more than twice the work, as lists are sorted.
AT_MOST = 2.5
POLICE = {"name": "Police A", "kind": "police"}
WITHDRAWAL = {"at": "2024-03-06", "reason": "duplicate"}
PACKAGE = str(Path(sys.modules["scr_schema"].__file__ or "").parent)


def minimal(kind: str, name: str, /, **members: Any) -> Record:
    record: Record = json.loads((FIXTURES / kind / "valid" / "minimal.json").read_text("utf-8"))
    return record | {"id": f"fixture:{name}"} | members


def notification(name: str, recipients: int, /, **members: Any) -> Record:
    delivery = {"channel": "post", "content": "full", "outcome": "delivered", "sent_at": "2024-03-05"}
    distribution = [
        {
            "key": f"recipient-{number}",
            "function": "childrens-social-care",
            "status": "sent",
            "organisation": {"name": f"Council {number}", "kind": "childrens-social-care"},
            "deliveries": [delivery],
        }
        for number in range(recipients)
    ]
    return minimal("dv1-notification", name, stage="sent", distribution=distribution, **members)


def receipt(name: str, organisation: Record, items: int) -> Record:
    item = {"record": "fixture:n", "outcome": "accepted", "acknowledgement": {"status": "acknowledged"}}
    counts = {"records": items, "accepted": items, "flagged": 0, "held": 0, "refused": 0}
    return minimal("receipt", name, received_by={"organisation": organisation}, items=[item] * items, counts=counts)


def bundle(name: str, /, *records: Record, **members: Any) -> Record:
    head: Record = minimal("bundle", name, complete="yes", **members)
    return head | {"records": list(records)}


def recipients(size: int) -> Iterator[Record]:
    yield notification("n", size)


def receipts_of_others(size: int) -> Iterator[Record]:
    yield notification("n", size)
    for number in range(size):
        yield receipt(f"q{number}", {"name": f"Body {number}", "kind": "local-authority"}, 1)


def receipts_of_one(size: int) -> Iterator[Record]:
    yield notification("n", size)
    yield receipt("q", {"name": "Council 1", "kind": "childrens-social-care"}, size)


def revisions(size: int) -> Iterator[Record]:
    for number in range(1, size + 1):
        said = {"withdrawal": WITHDRAWAL} if number == size else {}
        yield notification("n", 1, revision=number, **said) | {"stage": "closed"}


def contents_of_one_revision(size: int) -> Iterator[Record]:
    for number in range(size):
        yield minimal("review", "r", title=f"Review {number}")


def references_to_one(size: int) -> Iterator[Record]:
    yield minimal("review", "r", recommendations=["fixture:e1"])
    for number in range(size):
        yield minimal("recommendation", f"e{number}", review="fixture:r")


def references_to_none(size: int) -> Iterator[Record]:
    for number in range(size):
        yield minimal("recommendation", f"e{number}", review=f"fixture:r{number}")


def lists_of_one(size: int) -> Iterator[Record]:
    yield minimal("imr", "i", review="fixture:r0")
    for number in range(size):
        yield minimal("review", f"r{number}", imrs=["fixture:i"])


def rows_of_one(size: int) -> Iterator[Record]:
    yield minimal("review", "r")
    yield minimal("recommendation", "e", review="fixture:r")
    for number in range(size):
        yield minimal("action-plan-row", f"a{number}", recommendation="fixture:e", actions=[{"text": "Do it."}])


def agencies(size: int) -> Iterator[Record]:
    yield minimal("review", "r")
    for number in range(size):
        agency = {"name": f"Agency {number}", "kind": "police"}
        source = {"kind": "agency-report", "record": f"fixture:i{number}"}
        yield minimal("imr", f"i{number}", review="fixture:r", kind="agency-report", agency=agency)
        yield minimal("recommendation", f"e{number}", review="fixture:r", source=source)
        yield minimal("action-plan-row", f"a{number}", recommendation=f"fixture:e{number}", agency=POLICE)


def ids_of_several_kinds(size: int) -> Iterator[Record]:
    for number in range(size):
        for kind in ("review", "imr", "recommendation", "dv1-notification"):
            yield minimal(kind, f"x{number}")


def bundles(size: int) -> Iterator[Record]:
    for number in range(size):
        contains = "synthetic" if number % 2 else "published"
        yield bundle(f"b{number}", minimal("recommendation", "e"), person_scope="fixture:s", contains=contains)


def bundles_of_one_id(size: int) -> Iterator[Record]:
    for number in range(size):
        yield bundle("b", minimal("recommendation", f"e{number}"))


def work_of(task: Callable[[], object]) -> int:
    """How many instructions of this package a task needs."""
    done = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal done
        if event == "call":
            if not frame.f_code.co_filename.startswith((PACKAGE, "<string>")):  # `<string>`: methods of dataclasses
                return None
            frame.f_trace_lines, frame.f_trace_opcodes = False, True
        done += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        task()
    finally:
        sys.settrace(before)
    return done


@pytest.mark.parametrize(
    "exchange",
    [
        recipients,
        receipts_of_others,
        receipts_of_one,
        revisions,
        contents_of_one_revision,
        references_to_one,
        references_to_none,
        lists_of_one,
        rows_of_one,
        agencies,
        ids_of_several_kinds,
        bundles,
        bundles_of_one_id,
    ],
    ids=lambda shape: shape.__name__,
)
def test_twice_the_records_are_twice_the_work(exchange: Callable[[int], Iterator[Record]]) -> None:
    check(list(exchange(2)), as_of=AS_OF)  # what is read once is read now
    few, many = (list(exchange(size)) for size in (FEW, 2 * FEW))
    assert not {"SCR-030", "SCR-031", "SCR-032", "SCR-033"} & {found.rule for found in check(few, as_of=AS_OF)}
    less = work_of(lambda: check(few, as_of=AS_OF))
    more = work_of(lambda: check(many, as_of=AS_OF))
    assert more / less < AT_MOST
