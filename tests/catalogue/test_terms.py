"""The lists of terms as data, and how often each is right on its corpus."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from scr_schema.codelists.terms import COLUMNS, TERM_LISTS, mentions, terms, text_of

ROOT = Path(__file__).parents[2]

each_list = pytest.mark.parametrize("name", TERM_LISTS)


def corpus(name: str) -> list[tuple[str, bool]]:
    """Texts with whether the list is meant to find them."""
    with (ROOT / "fixtures" / "terms" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [(row["Text"], row["Meant"] == "yes") for row in csv.DictReader(file)]


def counted(name: str) -> Counter[tuple[bool, bool]]:
    """How often something was meant and found."""
    return Counter((meant, mentions(name, text)) for text, meant in corpus(name))


def rates(name: str) -> str:
    """The list's line in README."""
    found = counted(name)
    meant, not_meant = found[True, True] + found[True, False], found[False, True] + found[False, False]
    return (
        f"| `{name}` | {TERM_LISTS[name]} | {len(terms(name))} | {found[True, True]} of {meant} "
        f"| {found[False, True]} of {not_meant} |"
    )


@each_list
def test_a_list_has_terms_with_their_source_and_date(name: str) -> None:
    assert text_of(name).splitlines()[0] == ",".join(COLUMNS)
    for term in terms(name):
        assert all((term.text, term.meaning, term.source))
        assert re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", term.since)
    names = [term.text.casefold() for term in terms(name)]
    assert names == sorted(set(names))


@each_list
def test_every_term_finds_something_in_the_corpus(name: str) -> None:
    """A term that finds nothing cannot be judged."""
    texts = [text for text, _ in corpus(name)]
    assert len(texts) >= 60
    assert len(set(texts)) == len(texts)
    for term in terms(name):
        words = [re.escape(word.removesuffix("*")) for word in term.text.split()]
        assert any(re.search(r"\w*[\s-]+".join(words), text.replace("’", "'"), re.IGNORECASE) for text in texts), term


@each_list
def test_what_the_list_finds_and_misses_is_told_in_the_readme(name: str) -> None:
    found = counted(name)
    assert found[False, False] > 0
    assert found[True, True] > found[True, False]
    assert rates(name) in (ROOT / "README.md").read_text("utf-8").splitlines()
