"""The entries of a mapping as its file has them, checked one by one; no complaint repeats a word of theirs."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.errors import BadSetting
from scr_schema.faults import either
from scr_schema.schema.forms import has_form
from scr_schema.tables.plan.explanation import OTHER
from scr_schema.tables.plan.parts import Column, Extra, Meaning

#: Every column by its name, as a mapping names it.
MEANINGS: Mapping[str, Meaning | None] = {
    **{column.value: column for column in Column},
    **{extra.value: extra for extra in Extra},
    OTHER: None,
}
_STATUS = {code.value: code for code in ActionStatusCode}

_FORMS = {
    "heading-row": "the number of a row, or 0 where the table has no heading",
    "agency": "the name of an agency on one line",
    "sheet": "the name of a sheet",
    "table": "the number of a table or sheet, from 1",
    "titles": 'a table of titles and columns, as in "Who does it" = "responsibility"',
    "columns": 'a table of letters and columns, as in A = "number"',
    "agencies": 'a table of titles and agencies, as in "Alpha RECOMMENDATION" = "Alpha"',
    "status": 'a table of words or colours and codes, as in "Gold" = "completed" or "#00B050" = "completed"',
    "layout": "a heading [[layout]] for each sheet or table",
}
_LETTERS = re.compile(r"[A-Za-z]{1,3}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LONGEST = 500
_LAST_ROW = 2**31


@dataclass(frozen=True, slots=True)
class Entries:
    """A table of a mapping: the file's ``name``, what is ``said``, and ``where`` that stands in the file."""

    name: str
    said: Mapping[str, Any]
    where: str = ""

    def require_only(self, known: Collection[str]) -> None:
        """Refuse keys that are not known."""
        if self.said.keys() - set(known):
            raise self.refusal("", f"a key is not known here: write only {either(known)}")

    def value(self, key: str) -> Any:
        """What is said under a key, or nothing.

        Raises:
            BadSetting: it has not the form that it must have.

        """
        value = self.said.get(key)
        if key in self.said and not _fits(key, value):
            raise self.refusal(f"`{key}`", f"write {_FORMS[key]}")
        return value

    def layouts(self) -> Iterator["Entries"]:
        """Each table of its own under ``[[layout]]``."""
        for number, said in enumerate(self.value("layout") or (), start=1):
            yield Entries(self.name, said, f"[[layout]] {number}, ")

    def titles(self) -> dict[str, Meaning | None]:
        """The columns by the keys of their titles."""
        return {key: self._meaning("titles", number, value) for key, number, value in self._by_title("titles")}

    def agencies(self) -> dict[str, str]:
        """The agencies by the keys of the titles that name them."""
        for _, number, value in self._by_title("agencies"):
            if not is_line(value):
                raise self.refusal(f"[agencies], entry {number}", f"write {_FORMS['agency']}")
        return {key: value for key, _, value in self._by_title("agencies")}

    def columns(self) -> dict[int, Meaning | None]:
        """The columns by their indices from 0."""
        columns: dict[int, Meaning | None] = {}
        for number, (letters, value) in enumerate((self.value("columns") or {}).items(), start=1):
            entry = f"[columns], entry {number}"
            if not _LETTERS.fullmatch(letters):
                raise self.refusal(entry, "name the column by its letters, as in A or AB")
            index, meaning = _index(letters), self._meaning("columns", number, value)
            if index in columns:
                raise self.refusal(entry, "the column is named above: keep one of the two")
            if meaning and meaning in columns.values():
                raise self.refusal(entry, f"another column is `{meaning}` already")
            columns[index] = meaning
        return columns

    def status(self) -> dict[str, ActionStatusCode]:
        """The codes by the keys of the words or colours that mean them."""
        status: dict[str, ActionStatusCode] = {}
        for number, (words, value) in enumerate((self.value("status") or {}).items(), start=1):
            key = status_key(words)
            if not isinstance(value, str) or value not in _STATUS:
                raise self.refusal(f"[status], entry {number}", f"write one of {either(_STATUS)}")
            if not key or key in status:
                raise self.refusal(f"[status], entry {number}", "it has no words, or those of another: delete it")
            status[key] = _STATUS[value]
        return status

    def refusal(self, what: str, cure: str) -> BadSetting:
        """The error about an entry, which says how to mend it."""
        place = f"{self.where}{what}".removesuffix(", ")
        return BadSetting(self.name, f"{place}: {cure}" if place else cure)

    def _by_title(self, key: str) -> Iterator[tuple[str, int, Any]]:
        """The key of each title, the number of its entry, and what it says."""
        numbers: dict[str, int] = {}
        for number, (title, value) in enumerate((self.value(key) or {}).items(), start=1):
            words = title_key(title)
            if not words:
                raise self.refusal(f"[{key}], entry {number}", "it has no title: name the column by its letters")
            if numbers.setdefault(words, number) != number:
                raise self.refusal(f"[{key}], entry {number}", f"entry {numbers[words]} has this title: delete one")
            yield words, number, value

    def _meaning(self, key: str, number: int, value: Any) -> Meaning | None:
        if not isinstance(value, str) or value not in MEANINGS:
            raise self.refusal(f"[{key}], entry {number}", f"write one of {either(MEANINGS)}")
        return MEANINGS[value]


def title_key(title: str) -> str:
    """What is alike for a title however it is capitalised and broken into lines."""
    return " ".join(title.split()).casefold()


def status_key(words: str) -> str:
    """What is alike for words of a status however they are capitalised, and for a colour, ``#00B050``."""
    return words.upper() if _COLOUR.fullmatch(words) else title_key(words)


def _fits(key: str, value: Any) -> bool:
    match key:
        case "heading-row" | "table":
            return type(value) is int and (key == "table") <= value < _LAST_ROW
        case "agency":
            return is_line(value)
        case "sheet":
            return isinstance(value, str) and bool(value)
        case "layout":
            return isinstance(value, list) and all(isinstance(entry, dict) for entry in value)
    return isinstance(value, dict)


def is_line(value: Any) -> bool:
    """Whether this is a text that a record may hold as a line."""
    return isinstance(value, str) and len(value) <= _LONGEST and has_form("Line", value)


def _index(letters: str) -> int:
    """The index from 0 of the column that spreadsheets name so."""
    position = 0
    for letter in letters.upper():
        position = 26 * position + ord(letter) - ord("A") + 1
    return position - 1
