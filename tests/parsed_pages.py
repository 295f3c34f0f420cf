"""The tables in our pages, as programs read them that are not ours."""

import re
from html import unescape
from html.parser import HTMLParser

VOID = {"meta", "br"}


class Page(HTMLParser):
    """The page as a parser sees it that is not ours: its elements, and the cells of its tables."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.tables: list[list[list[str]]] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(content.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "br":
            self.tables[-1][-1][-1] += "\n"
        if tag in VOID:
            return
        self.open.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in {"th", "td"}:
            self.tables[-1][-1].append("")
        else:
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"th", "td"}:
            self.tables[-1][-1][-1] += data
        elif self.open and self.open[-1] in self.texts:
            self.texts[self.open[-1]][-1] += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def tables_of(text: str) -> list[list[tuple[str, ...]]]:
    """The cells of every pipe table, read as GitHub's specification has it, and by nothing of ours."""
    tables = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    return [[cells_of(line) for line in table.split("\n") if line and not set(line) <= set("|- ")] for table in tables]


def cells_of(line: str) -> tuple[str, ...]:
    inner = line.removeprefix("| ").removesuffix(" |")
    return tuple(text_of(cell.strip(" ")) for cell in re.split(r" (?<!\\)\| ?", inner))


def text_of(cell: str) -> str:
    lines = (re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", line) for line in cell.split("<br>"))
    return "\n".join(map(unescape, lines))
