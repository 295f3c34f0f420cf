import csv
import io

import pytest

from scr_schema.codelists.code import Code
from scr_schema.codelists.distribution import ChannelCode
from scr_schema.codelists.publish import csv_of
from scr_schema.codelists.review_types import REVIEW_TYPE_USES
from scr_schema.codelists.reviews import NationCode, ReviewTypeCode


class WayCode(Code):
    """A way for a copy to go."""

    POST = "post", "Post"
    PIGEON = "pigeon", 'Pigeon, or "dove"', "Flies – if fed.", "Use `post`; goes in 2.0."


def rows(codes: type[Code]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_of(codes), newline=""), strict=True))


def test_header_rows_and_quoting() -> None:
    assert csv_of(WayCode) == (
        "Code,Title,Description,Deprecated,Deprecation note\n"
        "post,Post,,,\n"
        'pigeon,"Pigeon, or ""dove""",Flies – if fed.,yes,Use `post`; goes in 2.0.\n'
    )


@pytest.mark.parametrize("codes", [WayCode, ChannelCode, ReviewTypeCode])
def test_lines_end_in_lf_alone_and_no_mark_stands_before_the_header(codes: type[Code]) -> None:
    text = csv_of(codes)
    assert "\r" not in text
    assert text.startswith("Code,")
    assert text.endswith("\n")


def test_a_list_reads_back_as_it_stands() -> None:
    assert [(row["Code"], row["Title"], row["Description"]) for row in rows(ChannelCode)] == [
        (code.value, code.label, code.meaning) for code in ChannelCode
    ]


def test_a_review_type_has_a_row_for_each_nation_that_uses_it() -> None:
    uses = [row for row in rows(ReviewTypeCode) if row["Nation"]]
    assert [(row["Code"], row["Nation"]) for row in uses] == [(use.code, use.nation) for use in REVIEW_TYPE_USES]


def test_a_review_type_says_since_when_and_what_came_after_it() -> None:
    row = next(row for row in rows(ReviewTypeCode) if (row["Code"], row["Nation"]) == ("dhr", NationCode.WALES))
    assert (row["From"], row["To"], row["Successor"]) == ("2011-04-13", "", "susr")


def test_a_review_type_of_no_nation_keeps_its_row() -> None:
    no_nation = [row for row in rows(ReviewTypeCode) if not row["Nation"]]
    assert [row["Code"] for row in no_nation] == ["other", "not-known"]
    assert all(row["From"] == row["To"] == row["Successor"] == "" for row in no_nation)


def test_every_review_type_is_published() -> None:
    assert list(dict.fromkeys(row["Code"] for row in rows(ReviewTypeCode))) == [code.value for code in ReviewTypeCode]
