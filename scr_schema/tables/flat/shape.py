"""The published schema of a kind of record as a tree: what each place in the record holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import cache
from typing import Any

from scr_schema.schema import store
from scr_schema.schema.versions import CURRENT, RECORD_TYPES, VERSIONS

#: The step of a path that stands for every position of a list.
EACH = "*"

Pattern = tuple[str | int, ...]
"""A path in which `EACH` may stand where a position of a list does."""

_DEFINITIONS = "#/$defs/"
#: A bundle's records are rows of their own; its row holds the rest of it.
_SCHEMA_OF = {"bundle": "bundle-header"}


class Kind(Enum):
    """What a place in a record holds."""

    TEXT = auto()
    INTEGER = auto()
    NUMBER = auto()
    BOOLEAN = auto()
    ANYTHING = auto()
    """Any JSON: what local data may be."""
    OBJECT = auto()
    OPEN = auto()
    """An object whose names are free."""
    LIST = auto()
    UNKNOWN = auto()
    """The schema knows no such place."""

    @property
    def is_scalar(self) -> bool:
        """Whether it has nothing below it that is known."""
        return self not in {Kind.OBJECT, Kind.OPEN, Kind.LIST}


_KINDS = {"string": Kind.TEXT, "integer": Kind.INTEGER, "number": Kind.NUMBER, "boolean": Kind.BOOLEAN}


@dataclass(frozen=True, slots=True)
class Shape:
    """What stands at one place: its kind, and what is below it.

    ``codes`` are the only texts that it may be, if only some may. ``description`` says what it is here; ``name`` and
    ``form`` are those of its definition in the schema, which says what it may look like.
    """

    kind: Kind
    members: Mapping[str, "Shape"] = field(default_factory=dict)
    item: "Shape | None" = None
    required: frozenset[str] = frozenset()
    codes: tuple[str, ...] = ()
    description: str = ""
    name: str | None = None
    form: str = ""

    def below(self, step: str | int) -> tuple[str | int, "Shape"]:
        """The shape one step further, and the step as it is meant: a number names a member, where members stand."""
        match self.kind:
            case Kind.OBJECT:
                return str(step), self.members.get(str(step), UNKNOWN)
            case Kind.OPEN if step != EACH:
                return str(step), ANYTHING
            case Kind.LIST if self.item and (isinstance(step, int) or step == EACH):
                return step, self.item
        return step, UNKNOWN

    def along(self, pattern: Pattern) -> tuple[Pattern, "Shape"]:
        """The shape at the end of a pattern, and the steps as they are meant."""
        steps: list[str | int] = []
        shape = self
        for step in pattern:
            meant, shape = shape.below(step)
            steps.append(meant)
        return tuple(steps), shape

    def rank(self, pattern: Pattern) -> tuple[tuple[int, int | str], ...]:
        """What patterns are ordered by: as the schema lists the members, positions as numbers."""
        places: list[tuple[int, int | str]] = []
        shape = self
        for step in pattern:
            if isinstance(step, int):
                places.append((0, step))
            else:
                places.append((1, list(shape.members).index(step)) if step in shape.members else (2, step))
            shape = shape.below(step)[1]
        return tuple(places)


UNKNOWN = Shape(Kind.UNKNOWN)
ANYTHING = Shape(Kind.ANYTHING)


def shape_of(record_type: object, version: object = CURRENT) -> Shape:
    """The shape of a kind of record, if there is such a kind; a version that is not is taken for the current one."""
    if record_type not in RECORD_TYPES:
        return UNKNOWN
    return _shape_of(str(record_type), str(version) if version in VERSIONS else CURRENT)


@cache
def _shape_of(record_type: str, version: str) -> Shape:
    root = store.schema(_SCHEMA_OF.get(record_type, record_type), version)
    return _Tree(root["$defs"]).shape(root)


@cache
def known_names() -> frozenset[str]:
    """The names of all members of all kinds of record."""
    return frozenset(name for kind in RECORD_TYPES for name in _names(shape_of(kind)))


def _names(shape: Shape) -> frozenset[str]:
    below = [*shape.members.values(), *([shape.item] if shape.item else [])]
    return frozenset(shape.members).union(*map(_names, below))


class _Tree:
    """How a schema's definitions become shapes, each once."""

    def __init__(self, definitions: Mapping[str, Any]) -> None:
        self._definitions = definitions
        self._made: dict[str, Shape] = {}

    def shape(self, node: Mapping[str, Any]) -> Shape:
        if "$ref" not in node:
            return self._shape(node)
        name = node["$ref"].removeprefix(_DEFINITIONS)
        if name not in self._made:
            made = self._shape(self._definitions[name])
            self._made[name] = replace(made, name=name, form=made.description)
        return replace(self._made[name], description=node.get("description", self._made[name].description))

    def _shape(self, node: Mapping[str, Any]) -> Shape:
        said = node.get("description", "")
        if "const" in node:
            return Shape(Kind.TEXT, codes=(node["const"],), description=said)
        match node["type"]:
            case "object" if "properties" in node:
                members = {name: self.shape(below) for name, below in node["properties"].items()}
                return Shape(Kind.OBJECT, members, required=frozenset(node.get("required", ())), description=said)
            case "object":
                return Shape(Kind.OPEN, description=said)
            case "array":
                return Shape(Kind.LIST, item=self.shape(node["items"]), description=said)
        return Shape(_KINDS[node["type"]], codes=tuple(node.get("enum", ())), description=said)
