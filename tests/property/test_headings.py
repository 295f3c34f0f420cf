"""Headings of plans: a slip makes no other title, a meaning has one column, a guessed mapping says what was read."""

import json
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.tables.plan.headings import find_heading, read_heading
from scr_schema.tables.plan.mapping import PlanMapping
from scr_schema.tables.plan.mapping_text import write_mapping
from scr_schema.tables.plan.near_title import nearest_title
from scr_schema.tables.plan.spelling import distance
from scr_schema.tables.plan.title import known_title, vocabulary
from scr_schema.tables.source import SourceRow

FIXTURE = json.loads((Path(__file__).parents[2] / "fixtures" / "headings.json").read_text("utf-8"))
PRINTED = [title for titles in FIXTURE["titles"].values() for title in titles]
KNOWN = [known.title for known in vocabulary().values()]
ODD = [
    "",
    " ",
    "Alpha Trust",
    "Alpha Trust RECOMMENDATION",
    "Board lens",
    "Action\nWrite to staff.",
    "x" * 600,
    "Lens\x1b",
]

TITLES = st.sampled_from(PRINTED) | st.sampled_from(KNOWN) | st.sampled_from(ODD)
#: Rows of which many are headings: two titles that surely make one, among others.
ROWS = st.builds(
    lambda titles, order: order.sample(("Recommendation", "Action", *titles), 2 + len(titles)),
    st.lists(TITLES, max_size=7),
    st.randoms(use_true_random=False),
)


@st.composite
def titles_with_a_slip(draw: st.DrawFn) -> tuple[str, str]:
    title = draw(st.sampled_from(KNOWN))
    at = draw(st.integers(0, len(title) - 1))
    letter = draw(st.sampled_from("aeinorst"))
    swapped = title[:at] + title[at : at + 2][::-1] + title[at + 2 :]
    slips = (
        title[:at] + title[at + 1 :],
        title[:at] + letter + title[at:],
        title[:at] + letter + title[at + 1 :],
        swapped,
    )
    return title, draw(st.sampled_from(slips))


@given(titles_with_a_slip())
@tried_on(1000)
def test_a_title_with_a_slip_is_taken_for_nothing_else(titles: tuple[str, str]) -> None:
    title, with_slip = titles
    near = None if known_title(with_slip) else nearest_title(with_slip)
    known = known_title(title)
    assert known is not None
    assert near is None or near.meaning is known.meaning


@given(st.text("abc", max_size=8), st.text("abc", max_size=8), st.text("abc", max_size=8), st.integers(1, 3))
@tried_on(500)
def test_slips_are_counted_from_either_side(first: str, second: str, common: str, most: int) -> None:
    slips = distance(first, second, most)
    assert slips == distance(second, first, most)
    assert slips == distance(first[::-1], second[::-1], most)
    assert distance(first + common, second + common, most) <= slips
    assert (slips == 0) is (first == second)


@given(ROWS)
@tried_on(300)
def test_every_meaning_has_one_column_at_most_and_every_column_a_reason(titles: Sequence[str]) -> None:
    found = find_heading(SourceRow(1, tuple(titles)))
    if found is None:
        return
    meanings = [column for column in found.heading.columns if column]
    assert len(meanings) == len(set(meanings))
    assert [reason.meaning for reason in found.reasons] == list(found.heading.columns)
    assert len(found.heading.titles) == len(found.heading.columns) == len(titles)
    assert all(found.heading.columns[index] for index in found.heading.likened)


@given(st.lists(st.text(max_size=40), max_size=8), st.lists(st.text(max_size=40), max_size=8))
@tried_on(300)
def test_no_row_is_too_odd_to_be_looked_at(cells: Sequence[str], beside: Sequence[str]) -> None:
    row, other = SourceRow(2, ("Recommendation", "Action", *cells)), SourceRow(1, tuple(beside))
    for heading in (read_heading(row, above=other, below=other), read_heading(other, above=row, below=row)):
        assert heading is None or len(heading.columns) >= len(heading.titles)


@given(st.lists(ROWS, min_size=1, max_size=4))
@tried_on(100)
def test_a_guessed_mapping_gives_the_headings_it_was_guessed_from(
    tmp_path: Path, rows: Sequence[Sequence[str]]
) -> None:
    sources = [SourceRow(number, tuple(row)) for number, row in enumerate(rows, start=1)]
    headings = [(source, found) for source in sources if (found := find_heading(source))]
    file = tmp_path / "mapping.toml"
    file.write_text(write_mapping(found for _, found in headings), "utf-8")
    mapping = PlanMapping.read(file)
    for source, found in headings:
        first, again = found.heading, read_heading(source, mapping)
        assert again is not None
        assert again.columns == first.columns
        assert (again.agency, again.word_missing, again.titles) == (first.agency, first.word_missing, first.titles)
