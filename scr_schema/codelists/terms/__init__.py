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
TERM_LISTS: dict[str, str] = {
    "self-harm": "Suicide, thoughts of it and self-harm, as officers and health staff write of them (DV1-011).",
    "drafting": "Prompts of templates, and remarks of authors to each other, that were left in a plan (ACT-015).",
    "staff-matters": "Illness, conduct and capability of members of staff, as plans tell of them (ACT-016).",
    "reported-as-done": "What is told as done or under way, where a plan should say what it is to achieve (ACT-019).",
}


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
    return _pattern(name).search(_folded(text)) is not None


def found(name: str, text: str) -> frozenset[str]:
    """The words of a text that are terms of the list: in small letters, with single blanks.

    Raises:
        KeyError: there is no such list.

    """
    matches = _pattern(name).finditer(_folded(text))
    return frozenset(" ".join(match.group().replace("-", " ").split()) for match in matches)


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """All terms of a list as one pattern, linear in the text."""
    return re.compile(rf"(?<!\w)(?:{_any([_folded(term.text).split() for term in terms(name)])})(?!\w)")


def _any(phrases: list[list[str]]) -> str:
    """One of these phrases; what several begin with stands once, as bulk exports are long."""
    rest_by_first: dict[str, list[list[str]]] = {}
    for first, *rest in phrases:
        rest_by_first.setdefault(first, []).append(rest)
    return "|".join(_of_word(first) + _any_of_rest(rest) for first, rest in rest_by_first.items())


def _of_word(word: str) -> str:
    return re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")


def _any_of_rest(phrases: list[list[str]]) -> str:
    longer = [phrase for phrase in phrases if phrase]
    if not longer:
        return ""
    return rf"(?:[\s-]+(?:{_any(longer)}))" + ("" if len(longer) == len(phrases) else "?")
