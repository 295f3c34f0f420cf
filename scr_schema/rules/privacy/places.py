"""Where a record holds what identifies a person: the members that do so by design, and every text."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from scr_schema.codelists.groups import NAMES_NOBODY
from scr_schema.finding import Path
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Check

Record = Mapping[str, Any]

#: The last steps of the ways to members that identify by design, with the whole way where there is but one.
_BY_DESIGN: dict[str | int, Path | None] = {
    "identity": None,
    "person_name": None,
    "address": ("incident", "address"),
    "name": ("provenance", "source", "name"),
}
#: A desk, never a person.
_OF_A_DESK = ("contact", "reach")
_EXTENSIONS = ("extensions",)
#: No text has it, and nothing that is looked for goes over it.
_BETWEEN_TEXTS = "\0"


def set_of(record: Record, circumstances: Circumstances) -> str | None:
    """What the bundle that a record lies in, or is, says of whether persons can be identified in it."""
    bundle = record if record["record_type"] == "bundle" else circumstances.bundle
    return bundle["contains"] if bundle else None


def names_nobody(record: Record, circumstances: Circumstances) -> bool:
    """Whether the bundle that a record lies in, or is, says that nobody can be identified in it directly."""
    return set_of(record, circumstances) in NAMES_NOBODY


def identifying(record: Record) -> tuple[Path, ...]:
    """The members of the record that identify by design, but for those in the cells of owners."""
    return tuple(path for path, _ in _met(record, _is_by_design) if _is_by_design(path) and not _is_of_an_owner(path))


def _all_texts(record: Record) -> str:
    return _BETWEEN_TEXTS.join(_anything(record))


def wherever(found: Callable[[str], object]) -> Check:
    """A check that looks for something in every text of a record: see ``holding``."""
    return partial(holding, found)


def holding(found: Callable[[str], object], record: Record, circumstances: Circumstances) -> Iterator[Path]:
    """The texts of a record, ids and keys too, in which something is found.

    Not among them is what `identity` holds, a name in the cell of an owner, and how a desk is reached; nor, where a
    bundle says that its records name nobody, what else identifies by design: other rules speak of these.
    In `extensions` all is a text: names, and whole numbers.
    """
    if not found(circumstances.once(_all_texts, record)):  # so it is with most records, and places cost time
        return
    left_out = _is_by_design if names_nobody(record, circumstances) else _is_of_others
    yield from (path for path, text in _texts(record, left_out) if found(text))


def _texts(record: Record, is_left_out: Callable[[Path], bool]) -> Iterator[tuple[Path, str]]:
    for path, value in _met(record, is_left_out):
        if not is_left_out(path) and path != _OF_A_DESK:
            yield path, value
    yield from ((_EXTENSIONS, text) for text in _anything(record.get("extensions", {})))


def _is_by_design(path: Path) -> bool:
    whole = _BY_DESIGN.get(path[-1], ())
    return whole is None or whole == path


def _is_of_others(path: Path) -> bool:
    return path[-1] == "identity" or (path[-1] == "person_name" and _is_of_an_owner(path))


def _is_of_an_owner(path: Path) -> bool:
    return path[-5:-4] == ("owners",)


def _met(record: Record, is_met_whole: Callable[[Path], bool]) -> Iterator[tuple[Path, Any]]:
    """Every value of the record that holds no other, and those that are met whole, with their places."""
    waiting: list[tuple[Path, Any]] = [((name,), value) for name, value in record.items() if name != "extensions"]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str) or is_met_whole(path):
            yield path, value
        elif isinstance(value, dict):
            waiting += [((*path, name), inner) for name, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, position), item) for position, item in enumerate(value)]


def _anything(value: Any) -> Iterator[str]:
    """Every name, text and whole number within a value of which nothing is known."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            yield from value
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, int) and not isinstance(value, bool):
            yield str(value)
