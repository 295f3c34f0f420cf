"""The parts of a row of an action plan that have owners, dates and a status of their own."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path


def parts_of(row: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The row itself, then each of its actions, with where it stands."""
    yield (), row
    for position, action in enumerate(row.get("actions", ())):
        yield ("actions", position), action
