from collections.abc import Iterator

import pytest

from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.flat.heading import LONGEST, heading_of, pattern_of
from scr_schema.tables.flat.shape import EACH, Kind, Pattern, Shape, shape_of


def patterns(shape: Shape, pattern: Pattern = ()) -> Iterator[Pattern]:
    if pattern:
        yield pattern
    for name, member in shape.members.items():
        yield from patterns(member, (*pattern, name))
    if shape.item:
        for step in (EACH, 0, 11):
            yield from patterns(shape.item, (*pattern, step))
    if shape.kind is Kind.OPEN:
        yield (*pattern, "local:Note-2_x")


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_every_path_of_a_record_has_a_heading_and_a_title_of_its_own_which_lead_back(record_type: str) -> None:
    every = [pattern for pattern in patterns(shape_of(record_type)) if sum(step in {0, 11} for step in pattern) < 2]
    assert len(every) > 100
    for title in (False, True):
        headings = [heading_of(pattern, title=title) for pattern in every]
        assert [pattern_of(heading) for heading in headings] == every
        assert len(set(headings)) == len(every)


@pytest.mark.parametrize(
    ("path", "title"),
    [
        (("record_type",), "Record type"),
        (("agency", "name"), "Agency – Name"),
        (("parties", 0, "role"), "Parties 1 – Role"),
        (("parties", EACH, "names", EACH), "Parties * – Names *"),
        (("marking", "handling", 2), "Marking – Handling 3"),
        (("provenance", "source", "sha256"), "Provenance – Source – Sha256"),
        (("extensions", "local:A-b"), "Extensions – local:A-b"),
    ],
)
def test_a_title_is_made_of_the_words_of_the_path(path: Pattern, title: str) -> None:
    assert heading_of(path, title=True) == title
    assert pattern_of(title) == path


@pytest.mark.parametrize(
    "heading",
    ["agency/name", " Agency / NAME ", "Agency – Name", "AGENCY  –  name", "agency - name", "Agency—Name"],
)
def test_case_blanks_and_the_shape_of_the_dash_do_not_matter(heading: str) -> None:
    assert pattern_of(heading) == ("agency", "name")


@pytest.mark.parametrize("heading", ["record_type", "Record type", "RECORD\nTYPE", "record-type", " record  type "])
def test_a_name_may_be_written_in_words(heading: str) -> None:
    assert pattern_of(heading) == ("record_type",)


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("Unknown_Member", ("Unknown_Member",)),
        ("Our own column", ("Our own column",)),
        ("agency/Our own", ("agency", "Our own")),
        ("extensions/local:Note", ("extensions", "local:Note")),
    ],
)
def test_a_name_that_no_record_has_stays_as_it_is_written(heading: str, path: Pattern) -> None:
    assert pattern_of(heading) == path


@pytest.mark.parametrize(
    "heading",
    [
        "",
        " ",
        "/",
        "agency/",
        "/agency",
        "agency//name",
        "0/role",
        "*",
        "* – Role",
        "parties/0/1",
        "parties/*/*",
        "Parties 0 – Role",
        "Agency – – Name",
        "a/" * 40 + "a",
        "a" * (LONGEST + 1),
        "parties/12345678901/role/",
    ],
)
def test_what_can_be_no_path_is_none(heading: str) -> None:
    assert pattern_of(heading) is None
