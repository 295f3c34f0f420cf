"""The key of a plan's colours, where it prints one: ``G = complete, A = in progress, R = not started``."""

import re
from collections.abc import Iterable, Iterator

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.colours import Colour, colour_named
from scr_schema.tables.plan.status_words import CODES, folded

# A letter needs an equals sign: `A - complete` is as likely the first of a list.
_ENTRY = re.compile(
    r"\b(?:(?P<colour>red|amber|orange|yellow|green|blue)\s{0,3}(?:[=:–—-]|\bmeans\b)|(?P<letter>[RAGB])\s{0,3}=)",
    re.IGNORECASE,
)
_END = re.compile(r"[\n,;.()|]|\band\b|/\s*$")
#: A key stands in a heading or a line above the table; what is longer is prose.
_LONGEST = 1000


def key_of(texts: Iterable[str]) -> dict[str, ActionStatusCode]:
    """What headings, and paragraphs above a table, say that its colours mean: codes by the names of colours.

    A colour of which they say what is no status, or two things, is left out.
    """
    found: dict[str, set[ActionStatusCode | None]] = {}
    for text in texts:
        for colour, words in _entries(text[:_LONGEST]):
            found.setdefault(colour.value, set()).add(CODES.get(folded(words)))
    return {colour: code for colour, (code, *others) in found.items() if code and not others}


def _entries(text: str) -> Iterator[tuple[Colour, str]]:
    marks = tuple(_ENTRY.finditer(text))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=False):
        if colour := colour_named((mark["colour"] or mark["letter"]).casefold()):
            yield colour, _END.split(text[mark.end() : end], maxsplit=1)[0]
