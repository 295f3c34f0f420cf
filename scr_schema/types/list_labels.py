"""The lists that plans print inside one cell: ``1.``, ``2.`` … or ``i)``, ``ii)`` … or ``a)``, ``b)`` … or bullets.

A list stands where its labels rise by one. Lists below its items (``1.`` with ``a)`` and ``b)``, ``1.1`` and ``1.2``,
or bullets) stay in the item's text, which they go on with, and are told as its parts for whom they concern.
Words in front of a list are no item of it: ``list_items`` finds only a list that opens the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from scr_schema.types.bullets import bullet_texts, first_bullet
from scr_schema.types.list_counting import MOST_ITEMS, SEVERAL, follows, is_first, labels_named
from scr_schema.types.list_openings import Opening, inside, opening_at, openings

_DEEPEST = 4
_LONGEST_NAME = 80
# "Send to all: a) schools b) clinics".
_COLON = re.compile(r":[ \t]+")
_FOR_SEVERAL = re.compile(
    r"[ \t\xa0]*(?P<word>(?i:for[ \t]+)?(?i:action|task|step|item|point|no)s?\.?[ \t]+)?"
    rf"(?:(?P<all>(?i:all)(?:[ \t]+(?:action|task|step|item|point)s)?)\b|\(?(?P<several>{SEVERAL}))"
    r"(?:\)?[ \t]*:(?![0-9])|[ \t]*[-–—](?=\s+[^\W\d_])|(?(several)(?:\)|\.(?![0-9]))|(?!)))"
)
# Of two words at most, each with a capital.
_NAME = re.compile(r"(?:[A-Z][\w'’-]*\.?\s*){1,2}")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a printed list: its number or letter, its words, and the group heading or word in front of it.

    ``parts`` are the entries of a list inside its words, in front of them what stands before that list: all words of
    the text again, each under a number that begins with the item's own, such as ``1 a``.
    """

    number: str | None
    text: str
    group: str | None = None
    parts: tuple["Item", ...] = ()

    @property
    def label(self) -> str | None:
        """Group and number as a record holds them: ``Practice nurses 1``."""
        return " ".join(part for part in (self.group, self.number) if part) or None


def opens_list(text: str) -> bool:
    """Whether the text begins with what is surely the label of a list item, whichever it is."""
    return any(opening.sure for opening in opening_at(text, 0))


def opens_first_item(text: str) -> bool:
    """Whether the text begins with the first label of a way of counting: ``1.``, ``i)`` or ``a)``."""
    return any(opening.alone and is_first(opening.count) for opening in opening_at(text, 0))


def list_items(text: str) -> tuple[Item, ...]:
    """The items of the list that opens the text, or none: it opens no list, or its numbers do not rise by one.

    Where a label names several numbers at once, as ``1 & 2:`` or ``All:``, each line with a label is an item, and
    they need not rise.
    """
    return _for_several(text) or _list(text, _DEEPEST)


def parts_of(text: str) -> tuple[Item, ...]:
    """The list that stands below other words, with those in front: none where the text holds no list or begins it."""
    parts = _parts(text, None, _DEEPEST)
    return parts if parts and parts[0].number is None else ()


def in_group(item: Item, name: str | None) -> Item:
    """An item with its parts under a group heading, or behind a word such as ``Action``."""
    group = " ".join(filter(None, (name, item.group))) or None
    return replace(item, group=group, parts=tuple(in_group(part, name) for part in item.parts))


def _list(text: str, depth: int) -> tuple[Item, ...]:
    firsts = opening_at(text, 0) if depth else ()
    at_lines = _openings(text) if firsts else []
    for first in firsts if at_lines else ():
        marks = _marks(text, first, at_lines)
        items = _items(text, marks, len(text), None, depth)
        if items:
            return items
    return ()


def _openings(text: str) -> list[tuple[Opening, ...]]:
    """The labels at the beginnings of lines; none where they are more than any plan prints in a cell."""
    found = list(islice(openings(text), MOST_ITEMS + 1))
    return found if len(found) <= MOST_ITEMS else []


def _marks(text: str, first: Opening, at_lines: Sequence[tuple[Opening, ...]]) -> list[Opening]:
    """The labels of a list in order; none where those at the beginnings of lines do not rise, or nothing proves them.

    Every label of its kind at the beginning of a line is one; between and behind them come those inside lines.
    """
    anchors = _anchors(first, at_lines)
    marks = [first]
    for anchor in anchors[1:]:
        while not follows(anchor.count, marks[-1].count):
            between = inside(text, marks[-1], anchor.start)
            if between is None:
                return []
            marks.append(between)
        marks.append(anchor)
    if not first.alone and (len(anchors) == 1 or _are_initials(text, marks)):
        return []
    while (further := inside(text, marks[-1], len(text))) is not None:
        marks.append(further)
    return marks


def _anchors(first: Opening, at_lines: Sequence[tuple[Opening, ...]]) -> list[Opening]:
    """The labels at the beginnings of lines that count as the first one does.

    ``i)`` below ``a)`` counts in another way, unless it comes behind ``h)``.
    """
    anchors = [first]
    for found in at_lines[1:]:
        same = next((opening for opening in found if opening.way == first.way), None)
        if same and (len(found) == 1 or follows(same.count, anchors[-1].count)):
            anchors.append(same)
    return anchors


def _are_initials(text: str, marks: Sequence[Opening]) -> bool:
    """Whether capitals with full stops may belong to names: ``A. Example`` above ``B. Sample``."""
    ends = (*(mark.start for mark in marks[1:]), len(text))
    words = (text[mark.end : end].strip() for mark, end in zip(marks, ends, strict=True))
    return marks[0].count[0][0] == "A" and all(_NAME.fullmatch(name[:_LONGEST_NAME]) for name in words)


def _items(text: str, marks: Sequence[Opening], end: int, number: str | None, depth: int) -> tuple[Item, ...] | None:
    """The items that labels open; None where a line in one of them begins with a label that no list explains."""
    families = _families(marks)
    if not families:
        return ()
    ends = (*(top.start for top, _ in families[1:]), end)
    items = []
    for (top, below), stop in zip(families, ends, strict=True):
        own = _joined(number, top.label)
        parts = _parts(text[top.end : below[0].start if below else stop], own, depth - 1)
        inner = _items(text, below, stop, number, depth)
        if parts is None or inner is None:
            return None
        if inner:
            head = text[top.end : below[0].start].strip()
            parts = (*((Item(own, head),) if head else ()), *inner)
        items.append(
            Item(own, text[top.end : stop].strip(), top.word, tuple(in_group(part, top.word) for part in parts))
        )
    return tuple(items)


def _families(marks: Sequence[Opening]) -> list[tuple[Opening, list[Opening]]]:
    """Each label with those that go on from it, as 1.1 and 1.2 do from 1."""
    families: list[tuple[Opening, list[Opening]]] = []
    for mark in marks:
        if families and mark.count[: len(families[-1][0].count)] == families[-1][0].count:
            families[-1][1].append(mark)
        else:
            families.append((mark, []))
    return families


def _parts(text: str, number: str | None, depth: int) -> tuple[Item, ...] | None:
    """What an item's words come apart into, nothing where they are one; None where a label cannot be explained."""
    if depth == 0:
        return ()
    at_lines = _openings(text)
    start = _start(text, at_lines)
    items = _list(text[start:], depth) if start is not None else ()
    if start is None or not items or (len(items) == 1 and text[:start].strip(" ")[-1:] not in ("", "\n")):
        start, items = len(text), ()
    if any(opening.sure and 0 < opening.start < start for found in at_lines for opening in found):
        return None
    if not items and (bullet := first_bullet(text)) is not None:
        start, items = bullet, tuple(Item(None, words) for words in bullet_texts(text[bullet:]))
    head = text[:start].strip()
    return (*((Item(number, head),) if head else ()), *(_under(number, item) for item in items)) if items else ()


def _start(text: str, at_lines: Sequence[tuple[Opening, ...]]) -> int | None:
    """Where a list may begin inside an item: at a line, or behind a colon."""
    firsts = [opening for found in at_lines for opening in found if is_first(opening.count)]
    if firsts:
        return next((opening for opening in firsts if opening.alone), firsts[0]).start
    behind = (opening_at(text, colon.end()) for colon in _COLON.finditer(text))
    return next((o.start for found in behind for o in found if o.sure and is_first(o.count)), None)


def _under(number: str | None, item: Item) -> Item:
    """An item of a list inside another item."""
    parts = tuple(_under(number, part) for part in item.parts)
    return replace(item, number=_joined(number, item.number), parts=parts)


def _joined(number: str | None, own: str | None) -> str | None:
    return own if number is None or own is None else f"{number} {own}"


@dataclass(frozen=True, slots=True)
class _LineLabel:
    """A label at the beginning of a line, of one item or of several."""

    start: int
    end: int
    label: str
    word: str | None
    several: bool


def _for_several(text: str) -> tuple[Item, ...]:
    """The items of lines with labels, one of which names several numbers."""
    marks = list(_labels_of_lines(text)) if text.count("\n") < MOST_ITEMS else []
    if not marks or marks[0].start > 0 or not any(mark.several for mark in marks):
        return ()
    ends = (*(mark.start for mark in marks[1:]), len(text))
    return tuple(
        Item(mark.label, text[mark.end : end].strip(), mark.word) for mark, end in zip(marks, ends, strict=True)
    )


def _labels_of_lines(text: str) -> Iterator[_LineLabel]:
    for line in re.finditer(r"^", text, re.MULTILINE):
        found = _FOR_SEVERAL.match(text, line.start())
        if found and labels_named(found["several"] or found["all"]):
            label = " ".join((found["several"] or found["all"]).split())
            word = (found["word"] or "").strip() or None
            yield _LineLabel(found.start(), found.end(), label, word, several=True)
        elif one := next((opening for opening in opening_at(text, line.start()) if opening.alone), None):
            yield _LineLabel(one.start, one.end, one.label, one.word, several=False)
