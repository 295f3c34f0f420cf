"""The lists that plans print inside one cell: ``1.``, ``2.`` … or ``i)``, ``ii)`` … or ``a)``, ``b)`` ….

A label inside a line counts only where the list leads one to expect it, so that ``03.01.11`` stays a date.
"""

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass

_ARABIC = tuple(str(number) for number in range(1, 100))
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LETTERS = tuple(string.ascii_lowercase)
#: The ways of counting; ``i`` opens a Roman list.
_STYLES = (_ARABIC, _ROMAN, _LETTERS)

# A full stop after a letter would take initials and "e.g." for labels; before a digit it belongs to a number.
_OPENING = re.compile(r"[ \t]*\(?(?P<label>[0-9]{1,2}(?=[.)](?![0-9]))|(?:[ivx]{1,5}|[a-z])(?=\)))[.)]")
_REFERENCE = re.compile(r"\b(?:appendix|chapter|level|page|paragraph|part|section|standard)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a printed list: its number or letter, its words, and the group heading it stands under."""

    number: str | None
    text: str
    group: str | None = None

    @property
    def label(self) -> str | None:
        """Group and number as a record holds them: ``Practice nurses 1``."""
        return " ".join(part for part in (self.group, self.number) if part) or None


def opens_list(text: str) -> bool:
    """Whether the text begins with the label of a list item, whichever it is."""
    return _OPENING.match(text) is not None


def opens_first_item(text: str) -> bool:
    """Whether the text begins with the first label of a way of counting: ``1.``, ``i)`` or ``a)``."""
    opening = _OPENING.match(text)
    return opening is not None and any(opening["label"] == style[0] for style in _STYLES)


def list_items(text: str) -> tuple[Item, ...]:
    """The items of the list that opens the text, or none: it opens no list, or its numbers do not rise by one."""
    marks = tuple(_marks(text))
    at_line_start = {found.start("label") for found in _openings(text)}
    if not marks or at_line_start - {mark.start("label") for mark in marks}:
        return ()
    ends = (*(mark.start() for mark in marks[1:]), len(text))
    return tuple(Item(mark["label"], text[mark.end() : end].strip()) for mark, end in zip(marks, ends, strict=True))


def _openings(text: str) -> Iterator[re.Match[str]]:
    """The labels at the beginnings of lines, whether a list expects them or not."""
    starts = (0, *(found.end() for found in re.finditer("\n", text)))
    return (opening for start in starts if (opening := _OPENING.match(text, start)))


def _marks(text: str) -> Iterator[re.Match[str]]:
    """The labels in order, each the one that must follow the last."""
    opening = _OPENING.match(text)
    style = next((style for style in _STYLES if opening and opening["label"] in style), ())
    if opening is None or not style:
        return
    yield opening
    position = opening.end()
    for label in style[style.index(opening["label"]) + 1 :]:
        mark = _find(label, text, position)
        if mark is None:
            return
        yield mark
        position = mark.end()


def _find(label: str, text: str, position: int) -> re.Match[str] | None:
    """The next place where this label opens an item.

    Inside a line a capital or a digit must follow, and no word that refers to a numbered place may stand before.
    """
    closed = r"[.)](?![0-9])" if label.isdigit() else r"\)"
    marker = rf"\(?(?P<label>{label}){closed}"
    places = re.compile(rf"(?:^[ \t]*|(?<=\s)(?=\(?{label}{closed}\s*[\"“‘'(]?[A-Z0-9])){marker}", re.MULTILINE)
    return next((place for place in places.finditer(text, position) if not _is_reference(text, place)), None)


def _is_reference(text: str, place: re.Match[str]) -> bool:
    return _REFERENCE.search(text, max(0, place.start() - 20), place.start()) is not None
