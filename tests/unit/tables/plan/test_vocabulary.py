"""The vocabulary as data: nothing stands in it twice, and no title has two first meanings."""

from collections import Counter

from scr_schema.tables.plan.parts import Column, Extra
from scr_schema.tables.plan.spelling import key_of, words_of
from scr_schema.tables.plan.title import LONGEST
from scr_schema.tables.plan.vocabulary import (
    BEGINNINGS,
    DOUBTFUL,
    SECOND_CHOICES,
    STAND_INS,
    TITLES,
    WITHOUT_MEMBER,
)

FIRST_MEANINGS = [
    title for table in (TITLES, STAND_INS, DOUBTFUL) for titles in table.values() for title in titles
] + list(WITHOUT_MEMBER)


def key(title: str) -> str:
    return key_of(words_of(title))


def test_every_column_has_plain_titles() -> None:
    assert list(TITLES) == [*Column, *Extra]


def test_no_title_stands_in_the_vocabulary_twice() -> None:
    assert [title for title, count in Counter(map(key, FIRST_MEANINGS)).items() if count > 1] == []


def test_a_second_choice_has_a_first_one() -> None:
    known = set(map(key, FIRST_MEANINGS))
    assert all(key(title) in known for titles in SECOND_CHOICES.values() for title in titles)


def test_titles_are_short_and_say_something() -> None:
    beginnings = [title for titles in BEGINNINGS.values() for title in titles]
    assert all(key(title) and len(title) <= LONGEST for title in FIRST_MEANINGS + beginnings)
