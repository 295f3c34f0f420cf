"""Line and column of a value in its text, found only for what has a finding."""

import json
from functools import lru_cache

import tree_sitter_json
from tree_sitter import Language, Node, Parser

from scr_schema.finding import Path
from scr_schema.readers.place import place_of

_PARSER = Parser(Language(tree_sitter_json.language()))


def position(text: bytes, path: Path) -> tuple[int, int]:
    """Line and column, both from 1, the column in code points.

    The place is that of the value; of the key, if the path ends in a member of an object that is asked for by
    :func:`key_position`. A step that is not there ends the way: what is missing lies where its parent begins.
    """
    return place_of(text, _node(text, path).start_byte)


def key_position(text: bytes, path: Path) -> tuple[int, int]:
    """Line and column of a member's key."""
    pair = _node(text, path).parent
    return place_of(text, pair.start_byte if pair is not None and pair.type == "pair" else 0)


def _node(text: bytes, path: Path) -> Node:
    node = _top(text)
    for step in path:
        below = _item(node, step) if isinstance(step, int) else _member(node, step)
        if below is None:
            break
        node = below
    return node


@lru_cache(maxsize=2)
def _top(text: bytes) -> Node:
    root = _PARSER.parse(text).root_node
    return next((child for child in root.named_children if child.type != "comment"), root)


def _item(node: Node, position: int) -> Node | None:
    items = node.named_children if node.type == "array" else []
    return items[position] if position < len(items) else None


def _member(node: Node, name: str) -> Node | None:
    for pair in node.named_children if node.type == "object" else []:
        key, value = pair.child_by_field_name("key"), pair.child_by_field_name("value")
        if key is not None and key.text is not None and json.loads(key.text) == name:
            return value
    return None
