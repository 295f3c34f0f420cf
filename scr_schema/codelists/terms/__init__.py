"""Lists of words that rules look for in free text: published data, each term with its source and its date.

A term is matched whole, whatever its case and whatever blanks or hyphens stand between its words; ``*`` at the end of a
word stands for any ending. No list understands a sentence: denials and quotations are matched too, and what it misses
is not said to be absent. ``fixtures/terms`` holds a corpus for each list, on which its false alarms are counted.
"""

import csv
import io
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

COLUMNS = ("Term", "Meaning", "Source", "Since")

#: The lists that there are, each with what it is for.
TERM_LISTS: dict[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word or phrase; ``source`` is a paragraph or line of the review, or what practice it comes from."""

    text: str
    meaning: str
    source: str
    since: str


def text_of(name: str) -> str:
    """The list as it is published: CSV, a row a term.

    Raises:
        KeyError: there is no such list.

    """
    if name not in TERM_LISTS:
        raise KeyError(name)
    return (files("scr_schema.codelists.terms") / f"{name}.csv").read_text("utf-8")


@cache
def terms(name: str) -> tuple[Term, ...]:
    """The terms of a list.

    Raises:
        KeyError: there is no such list.

    """
    rows = csv.DictReader(io.StringIO(text_of(name)))
    return tuple(
        Term(text=row["Term"], meaning=row["Meaning"], source=row["Source"], since=row["Since"]) for row in rows
    )


def mentions(name: str, text: str) -> bool:
    """Whether a text holds a term of the list.

    Raises:
        KeyError: there is no such list.

    """
    return _pattern(name).search(text.replace("’", "'")) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """All terms of a list as one pattern, linear in the text."""
    choices = "|".join(_of_term(term.text) for term in terms(name))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)


def _of_term(term: str) -> str:
    words = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in term.split())
    return r"[\s-]+".join(words)
