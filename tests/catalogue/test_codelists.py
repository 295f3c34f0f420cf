import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scr_schema.codelists import groups
from scr_schema.codelists.code import Code
from scr_schema.codelists.lists import CODE_LISTS
from scr_schema.codelists.review_types import REVIEW_TYPE_USES, ReviewTypeUse
from scr_schema.codelists.reviews import ReviewTypeCode
from scr_schema.types.calendar import MOMENT

DICTIONARY = Path(__file__).parents[3] / "shared" / "data-dictionary.md"

#: What building showed to be missing there; CHANGELOG says why.
ADDED = {
    "content": ("reworded",),
    "decision": ("none-recorded",),
    "disclosure-kind": ("domestic-abuse",),
    "process-event": ("report-dated",),
    "target-kind": ("period",),
    "target-flag": (
        *("recurring", "quarter-ambiguous", "serial-number", "weekday-differs", "misspelt", "part-named"),
        *("bound-excluded", "approximate", "provisional", "revised"),
    ),
}

each_list = pytest.mark.parametrize("codes", CODE_LISTS, ids=lambda codes: codes.list_name())
each_use = pytest.mark.parametrize("use", REVIEW_TYPE_USES, ids=lambda use: f"{use.code}-{use.nation}")


def test_every_list_has_a_name_of_its_own() -> None:
    names = [codes.list_name() for codes in CODE_LISTS]
    assert len(names) == len(set(names))


@each_list
def test_the_class_is_named_after_the_list(codes: type[Code]) -> None:
    assert re.fullmatch(r"(?:[A-Z][a-z0-9]+)+Code", codes.__name__)


@each_list
def test_the_list_says_what_it_is_for(codes: type[Code]) -> None:
    assert vars(codes).get("__doc__")


@each_list
def test_a_code_is_kebab_case_and_its_constant_the_same_in_capitals(codes: type[Code]) -> None:
    for constant, code in codes.__members__.items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.value)
        assert constant == code.value.replace("-", "_").upper()


@each_list
def test_a_code_stands_once(codes: type[Code]) -> None:
    assert len(codes.__members__) == len(codes)


@each_list
def test_a_title_is_a_line_of_its_own(codes: type[Code]) -> None:
    titles = [code.label for code in codes]
    assert all(title and title == " ".join(title.split()) and not title.endswith(".") for title in titles)
    assert len(titles) == len({title.casefold() for title in titles})


@each_list
def test_a_meaning_is_one_line_that_says_more_than_the_title(codes: type[Code]) -> None:
    for code in codes:
        if code.meaning:
            assert code.meaning == " ".join(code.meaning.split())
            assert code.meaning.endswith(".")
            assert code.meaning.rstrip(".").casefold() != code.label.casefold()


@each_list
def test_other_is_followed_by_nothing_but_a_way_of_not_knowing(codes: type[Code]) -> None:
    values = [code.value for code in codes]
    if "other" in values:
        assert set(values[values.index("other") + 1 :]) <= {"not-known", "not-stated"}


@each_list
def test_what_every_list_shares_has_the_same_title_in_all(codes: type[Code]) -> None:
    shared = {"other": "Other", "not-known": "Not known", "not-stated": "Not stated"}
    assert {code.value: code.label for code in codes if code.value in shared}.items() <= shared.items()


def test_codes_that_are_read_alike_are_codes() -> None:
    lists = {codes.list_name(): set(codes) for codes in CODE_LISTS}
    assert set(groups.FOLLOWED_UP) < lists["notification-stage"]
    assert set(groups.SOCIAL_CARE) < lists["recipient-function"]
    assert set(groups.LOST) < lists["delivery-outcome"]
    assert set(groups.FROM_A_DOCUMENT) < lists["provenance-basis"]
    assert set(groups.NAMES_NOBODY) < lists["identification"]
    assert set(groups.MARKING_LEVELS) == lists["marking"]


def test_a_nation_uses_a_review_type_once() -> None:
    keys = [(use.nation, use.code) for use in REVIEW_TYPE_USES]
    assert len(keys) == len(set(keys))


def test_every_review_type_but_other_and_not_known_is_some_nations() -> None:
    assert {use.code for use in REVIEW_TYPE_USES} == set(ReviewTypeCode) - {
        ReviewTypeCode.OTHER,
        ReviewTypeCode.NOT_KNOWN,
    }


@each_use
def test_dates_of_a_review_type_are_edtf_in_order(use: ReviewTypeUse) -> None:
    bounds = [date for date in (use.from_, use.to) if date]
    assert all(MOMENT.matches(date) for date in bounds)
    assert bounds == sorted(bounds)


@each_use
def test_what_came_after_a_review_type_is_another_of_the_same_nation(use: ReviewTypeUse) -> None:
    if use.successor is not None:
        assert use.successor is not use.code
        assert (use.nation, use.successor) in {(other.nation, other.code) for other in REVIEW_TYPE_USES}


def lists_of_the_dictionary() -> Iterator[tuple[str, list[str]]]:
    section = DICTIONARY.read_text(encoding="utf-8").partition("\n## 10.")[2].partition("\n## ")[0]
    table = section.partition("|---|---|")[2]
    for name, codes in re.findall(r"\*\*([a-z0-9-]+)\*\*: ([a-z0-9, -]+)", table):
        yield name, [code.strip() for code in codes.split(",")]


@pytest.mark.skipif(not DICTIONARY.is_file(), reason="the data dictionary is not beside this checkout")
def test_the_lists_are_exactly_those_of_the_data_dictionary() -> None:
    ours = {
        codes.list_name(): [code.value for code in codes if code.value not in ADDED.get(codes.list_name(), ())]
        for codes in CODE_LISTS
    }
    assert ours == dict(lists_of_the_dictionary())
