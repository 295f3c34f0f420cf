"""A record that grows from cells, each with its path, in whatever order they come."""

from itertools import pairwise
from typing import Any

from scr_schema.finding import Path


class _Members(dict[Any, Any]):
    """An object to which members may still come."""


class _Entries(dict[Any, Any]):
    """A list to which entries may still come, by their positions."""


class Growing:
    """A record under construction. What is put into it whole, as an empty list is, grows no further."""

    def __init__(self) -> None:
        self._root = _Members()

    def put(self, path: Path, value: Any) -> bool:
        """Set the value at a path; false, and nothing changed, where something else stands there or in the way."""
        above = self._made(path)
        if above is None or path[-1] in above:
            return False
        above[path[-1]] = value
        return True

    def begin(self, path: Path) -> bool:
        """Set an object without members at a path; members may come. False where something else stands there."""
        return self.put(path, _Members())

    def has(self, path: Path) -> bool:
        """Whether something stands at a path."""
        node: Any = self._root
        for step in path:
            if not isinstance(node, _Members | _Entries) or step not in node:
                return False
            node = node[step]
        return True

    def whole(self) -> tuple[dict[str, Any], set[Path]]:
        """The record, and the entries that are not in it: those of a list behind a position that is missing."""
        lost: set[Path] = set()
        made: dict[str, Any] = _whole(self._root, (), lost)
        return made, lost

    def _made(self, path: Path) -> dict[Any, Any] | None:
        """What is to hold the last step, made where it is not there yet."""
        node: dict[Any, Any] = self._root
        for step, below in pairwise(path):
            kind = _Entries if isinstance(below, int) else _Members
            node = node.setdefault(step, kind())
            if type(node) is not kind:
                return None
        return node


def _whole(node: Any, path: Path, lost: set[Path]) -> Any:
    if isinstance(node, _Members):
        return {
            name: _whole(member, (*path, name), lost) if isinstance(member, _Members | _Entries) else member
            for name, member in node.items()
        }
    if not isinstance(node, _Entries):
        return node
    made: list[Any] = []
    for position in sorted(node):
        if position == len(made):
            made.append(_whole(node[position], (*path, position), lost))
        else:
            lost.add((*path, position))
    return made
