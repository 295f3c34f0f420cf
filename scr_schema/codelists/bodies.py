"""The register of public bodies: which names belong to one body, and which body came after it.

A record names an organisation in the words of its time, and prints spell one body in many ways.
The shipped register, ``bodies.csv``, holds the bodies that the review of 2011 names and those that followed them.
Its column ``Source`` cites a paragraph (§) or a line of text (L) of that review, or the law behind a change.
An alias names one body wherever it is read: what every council calls its social workers is none.
No register is ever complete, so a name that it lacks is not wrong.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from scr_schema.codelists.organisations import OrganisationKindCode
from scr_schema.errors import BadRegister, reason

#: The headings that a register has; others may stand beside them.
COLUMNS = ("Id", "Name", "Kind", "Aliases", "From", "To", "Successor", "Area code", "Source")

_WORD = re.compile(r"[^\s,;:()/]+")

# High enough for a slip of the pen (`CAFACASS`), and not for another body of the same town.
_NEAR = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A public body under the name that it bore for a time.

    ``since`` and ``until`` are EDTF dates, the first and the last day; they are absent where they are not known.
    ``successor`` is the id of the body that took over its work.
    """

    id: str
    name: str
    kind: OrganisationKindCode
    aliases: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    successor: str | None = None
    area_code: str | None = None
    source: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name, and every alias."""
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class Register:
    """The bodies that are known by name."""

    bodies: tuple[Body, ...]

    @classmethod
    def read(cls, path: Path | None = None) -> "Register":
        """The register in a CSV file, or the shipped one.

        Raises:
            BadRegister: the file cannot be read or lacks a column, a kind is no code of ``organisation-kind``, a
                successor is not in the register, or two bodies share an id, a name or an alias.

        """
        bodies = {number: _body(number, row) for number, row in _rows(_text(path))}
        _require_one_owner(bodies, lambda body: (body.id,), "an id")
        _require_one_owner(bodies, lambda body: map(folded, body.names), "a name or alias")
        _require_successors(bodies)
        return cls(tuple(bodies.values()))

    def find(self, name: str) -> Body | None:
        """The body with this name or alias, case, blanks and the shape of apostrophes left aside.

        ``&`` and ``and`` are alike too, unless that would make two bodies one.
        """
        return self._by_name.get(folded(name)) or self._by_spelt_out_name.get(_spelt_out(name))

    def suggest(self, name: str) -> Body | None:
        """The body with the nearest name, if one is near: a question for a person, never an answer."""
        near = get_close_matches(folded(name), self._by_name, n=1, cutoff=_NEAR)
        return self._by_name[near[0]] if near else None

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words that names and aliases begin with, in small letters: no body is named where none of them stands."""
        return frozenset(_first_word(name) for body in self.bodies for name in body.names)

    @cached_property
    def _by_name(self) -> dict[str, Body]:
        return {folded(name): body for body in self.bodies for name in body.names}

    @cached_property
    def _by_spelt_out_name(self) -> dict[str, Body]:
        owners: defaultdict[str, set[Body]] = defaultdict(set)
        for body in self.bodies:
            for name in body.names:
                owners[_spelt_out(name)].add(body)
        return {name: body for name, (body, *others) in owners.items() if not others}


def folded(name: str) -> str:
    """A name without what spellings of it differ in: case, blanks and the shape of apostrophes."""
    return " ".join(name.casefold().replace("’", "'").split())


def _first_word(name: str) -> str:
    found = _WORD.search(name)
    return folded(found.group()) if found else ""


def _spelt_out(name: str) -> str:
    return folded(name.replace("&", " and "))


def _text(path: Path | None) -> str:
    source = path or files("scr_schema.codelists").joinpath("bodies.csv")
    try:
        return source.read_text("utf-8-sig")
    except OSError as error:
        raise BadRegister(f"it cannot be read ({reason(error)})", "check the path and who may read it") from error
    except UnicodeDecodeError:
        raise BadRegister("it is not UTF-8", "save it as CSV in UTF-8") from None


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    lines = enumerate(csv.reader(io.StringIO(text), strict=True), start=1)
    try:
        _, headings = next(lines, (1, []))
        _require_columns(headings)
        for number, cells in lines:
            if any(cells):
                yield number, _row(number, headings, cells)
    except csv.Error:
        raise BadRegister("it is not CSV", "check its quotes, or save it again from a spreadsheet") from None


def _require_columns(headings: Iterable[str]) -> None:
    missing = [column for column in COLUMNS if column not in headings]
    if missing:
        raise BadRegister(f"it lacks {', '.join(missing)}", f"its headings are {', '.join(COLUMNS)}", 1)


def _row(number: int, headings: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(headings):
        raise BadRegister("it has more or fewer cells than the headings", "put a cell with a comma in quotes", number)
    return dict(zip(headings, map(str.strip, cells), strict=True))


def _body(number: int, row: Mapping[str, str]) -> Body:
    if not (row["Id"] and row["Name"]):
        raise BadRegister("the body has no id or no name", "give it both", number)
    return Body(
        id=row["Id"],
        name=row["Name"],
        kind=_kind(number, row["Kind"]),
        aliases=tuple(alias.strip() for alias in row["Aliases"].split("|") if alias.strip()),
        since=row["From"] or None,
        until=row["To"] or None,
        successor=row["Successor"] or None,
        area_code=row["Area code"] or None,
        source=row["Source"] or None,
    )


def _kind(number: int, code: str) -> OrganisationKindCode:
    for kind in OrganisationKindCode:
        if kind == code:
            return kind
    cure = f"take one of {', '.join(OrganisationKindCode)}"
    raise BadRegister("the kind is not in the code list organisation-kind", cure, number)


def _require_one_owner(bodies: Mapping[int, Body], marks: Callable[[Body], Iterable[str]], what: str) -> None:
    first_rows: dict[str, int] = {}
    for number, body in bodies.items():
        for mark in marks(body):
            first = first_rows.setdefault(mark, number)
            if first != number:
                raise BadRegister(f"it shares {what} with row {first}", "leave it to one of the two", number)


def _require_successors(bodies: Mapping[int, Body]) -> None:
    ids = {body.id for body in bodies.values()}
    for number, body in bodies.items():
        if body.successor is not None and body.successor not in ids:
            raise BadRegister("the successor is not in the register", "add it, or leave the cell empty", number)
