"""From a plan to records: names of their own, owners that are not known yet, the cells that each member came from."""

import io
from typing import Any

import pytest

from scr_schema.codelists.bodies import Register
from scr_schema.readers import csv_
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.plan import read_plan
from scr_schema.tables.plan.tally import Tally
from scr_schema.tables.records.envelope import Envelope
from scr_schema.tables.records.header import Headers
from scr_schema.tables.records.made import Made
from scr_schema.tables.records.naming import ByPlace
from scr_schema.tables.records.records import records_of

HEADING = "RECOMMENDATION,KEY TASKS,RESPONSIBILITY,TARGET DATES,EVIDENCE,NOTES\n"
ENVELOPE = Envelope(review="r", issuer=None, issued_at="2011", marking="unmarked", language=None, source={})


def made(rows: str, agency: str = "Alpha ") -> list[Made]:
    headers = Headers(ENVELOPE, Register.read())
    source = csv_.read(io.BytesIO(f"{agency}{HEADING}{rows}".encode()))
    found = records_of(read_plan(source, headers.register, None, Tally()), headers, ByPlace(headers), {})
    return [one for one in found if not isinstance(one, PlacedFault)]


def rows_of(records: list[Made]) -> list[dict[str, Any]]:
    return [one.record for one in records if one.record["record_type"] == "action-plan-row"]


def test_every_record_has_a_name_of_its_own() -> None:
    records = made("1. Write,a,,,,\n1. Send,b,,,,\nAsk,c,,,,\nLook,d,,,,\n1. Write again,e,,,,\n")
    names = [one.record["id"].split("/", 2)[2] for one in records]
    assert names == ["r1", "r1/a1", "r1-2", "r1-2/a1", "u3", "u3/a1", "u4", "u4/a1", "r1-3", "r1-3/a1"]


@pytest.mark.parametrize(
    ("words", "status"),
    [("Clerk", "named"), ("TBC", "to-be-confirmed"), ("Clerk (to be confirmed)", "to-be-confirmed")],
)
def test_an_owner_may_not_be_known_yet(words: str, status: str) -> None:
    (row,) = rows_of(made(f"1. Write,a,{words},,,\n"))
    (owner,) = row["owners"]
    assert (owner["text"], owner["status"]) == (words, status)


def test_a_body_stands_under_its_name_with_the_words_that_were_printed() -> None:
    (row,) = rows_of(made("1. Write,a,,,,\n", "Poole Borough Council "))
    assert row["agency"] == {
        "name": "Borough of Poole",
        "kind": "local-authority",
        "as_printed": "Poole Borough Council",
    }
    (row,) = rows_of(made("1. Write,a,,,,\n", "Dorset Police "))
    assert row["agency"] == {"name": "Dorset Police", "kind": "police"}


def test_provenance_names_column_rows_and_lines() -> None:
    (row,) = rows_of(made('1. Write,"a\nb",,,,\n'))
    places = {member["pointer"]: member["places"] for member in row["provenance"]["members"]}
    assert places["/actions"] == [{"column": "B", "lines": {"first": 2, "last": 3}, "rows": {"first": 2, "last": 2}}]


def test_a_column_of_their_own_is_kept_under_its_title() -> None:
    (row,) = rows_of(made("1. Write,a,,,,By post\n"))
    assert row["as_printed"]["other"] == [{"heading": "NOTES", "text": "By post"}]
    assert "evidence" not in row
