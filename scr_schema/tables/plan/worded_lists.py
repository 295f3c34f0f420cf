"""Lists inside a cell, as plans print them: ``1. …``, ``2. …``, under the heading of a group where there is one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

_GROUP_AND_NUMBER = re.compile(r"(?:(?P<group>.*\S)\s+)?(?P<number>\(?(?:[0-9]{1,2}|[ivx]{1,5}|[a-z])[.)]?)")


@dataclass(frozen=True, slots=True)
class Label:
    """What stands in front of an entry: the heading of its group, and its number with the mark behind it."""

    group: str | None = None
    number: str = ""


def read_labels(actions: Sequence[Mapping[str, Any]]) -> list[Label]:
    """The labels of the actions taken apart; several actions without any are numbered."""
    labels = [_label(action.get("label")) for action in actions]
    if len(labels) > 1 and not any(label.group or label.number for label in labels):
        return [Label(number=f"{position}.") for position, _ in enumerate(labels, 1)]
    return labels


def labelled(labels: Sequence[Label], entries: Sequence[Sequence[str]], *, grouped: bool) -> str:
    """A list with the entries of each label, one a line.

    Where it is not ``grouped`` the headings of groups are left out, unless the numbers alone do not tell the entries
    apart. A number without entries is printed, so that the others keep theirs.
    """
    numbers = [label.number for label in labels]
    shown = labels if grouped or len(set(numbers)) < len(numbers) else [replace(label, group=None) for label in labels]
    return "\n".join(_lines(shown, entries))


def _lines(labels: Sequence[Label], entries: Sequence[Sequence[str]]) -> Iterator[str]:
    above = None
    for label, texts in zip(labels, entries, strict=True):
        first, *others = texts or [""]
        if label.group and label.number and label.group != above:
            yield f"{label.group}:"
        above = label.group
        opening = label.number or (f"{label.group}:" if label.group else "")
        if opening or first:
            yield f"{opening} {first}".strip() if opening else first
        yield from others


def _label(label: str | None) -> Label:
    """A label taken apart; one without a number is the heading of a group."""
    found = _GROUP_AND_NUMBER.fullmatch(label or "")
    if found is None:
        return Label(label or None)
    number = found["number"]
    if number[-1] not in ".)":
        number += "." if number.isdigit() else ")"
    return Label(found["group"], number)
