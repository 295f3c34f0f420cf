"""The mark-up that systems leave in the cells of a text dump: paragraphs, line breaks, lists, entities.

Nothing but these few elements is taken for mark-up; any other angle bracket is a word of the text.
"""

import html
import re
from collections.abc import Iterator

_INLINE = re.compile(r"</?(?:b|i|u|em|strong|span|font|a|sub|sup)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_BLOCK = re.compile(r"<(?P<end>/?)(?P<name>p|br|div|ul|ol|li|h[1-6])(?P<attributes>\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_UNMARKED = re.compile(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)


def plain(cell: str) -> str:
    """The words of a cell, each paragraph and each entry of a list on a line; one without mark-up stays as it is."""
    if "<" in cell:
        cell = _INLINE.sub("", cell)
        if _BLOCK.search(cell):
            cell = "\n".join(_lines(cell))
    return _ENTITY.sub(lambda entity: html.unescape(entity.group()), cell) if "&" in cell else cell


def _lines(cell: str) -> Iterator[str]:
    lists: list[_List] = []
    label, begin = "", 0
    for mark in _BLOCK.finditer(cell):
        if words := cell[begin : mark.start()].strip():
            yield label + words
            label = ""
        begin = mark.end()
        name = mark["name"].lower()
        if name in {"ul", "ol"} and mark["end"]:
            del lists[-1:]
        elif name in {"ul", "ol"}:
            lists.append(_List(numbered=name == "ol", marked=not _UNMARKED.search(mark["attributes"] or "")))
        elif name == "li":
            label = lists[-1].next_label() if lists and not mark["end"] else ""
    if words := cell[begin:].strip():
        yield label + words


class _List:
    """A list whose entries are labelled as a browser does it."""

    def __init__(self, *, numbered: bool, marked: bool) -> None:
        self._numbered = numbered
        self._marked = marked
        self._entries = 0

    def next_label(self) -> str:
        self._entries += 1
        if not self._marked:
            return ""
        return f"{self._entries}. " if self._numbered else "• "
