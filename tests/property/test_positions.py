"""A place is where the value stands: whoever writes a text knows it, and is told the same."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.finding import Path
from scr_schema.readers.positions import Positions

BLANKS = st.text(alphabet=" \t\r\n", max_size=3)
TEXTS = st.text(max_size=4).filter(lambda text: not re.search("[\ud800-\udfff]", text))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@dataclass
class Written:
    """JSON of a value, with blanks and escapes wherever JSON allows them, and where each part of it came to stand."""

    draw: st.DrawFn
    text: str = ""
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def value(self, value: Any, path: Path = ()) -> "Written":
        self.text += self.draw(BLANKS)
        self.values[path] = self.here()
        if isinstance(value, dict):
            self.items("{}", [(self.key, name, item) for name, item in value.items()], path)
        elif isinstance(value, list):
            self.items("[]", [(self.no_key, position, item) for position, item in enumerate(value)], path)
        else:
            self.word(value)
        self.text += self.draw(BLANKS)
        return self

    def items(self, brackets: str, items: list[Any], path: Path) -> None:
        self.text += brackets[0] + ("" if items else self.draw(BLANKS))
        for number, (before, step, item) in enumerate(items):
            self.text += "," * bool(number)
            before((*path, step))
            self.value(item, (*path, step))
        self.text += brackets[1]

    def key(self, path: Path) -> None:
        self.text += self.draw(BLANKS)
        self.keys[path] = self.here()
        self.word(path[-1])
        self.text += self.draw(BLANKS) + ":"

    def no_key(self, path: Path) -> None:
        """An item of a list has none."""

    def word(self, value: Any) -> None:
        self.text += json.dumps(value, ensure_ascii=self.draw(st.booleans()))

    def here(self) -> tuple[int, int]:
        lines = self.text.split("\n")
        return len(lines), len(lines[-1]) + 1


@given(st.data())
@tried_on(400)
def test_every_value_and_key_is_found_where_it_stands(data: st.DataObject) -> None:
    written = Written(data.draw).value(data.draw(VALUES))
    places = Positions(written.text.encode())
    assert {path: places.of_value(path) for path in written.values} == written.values
    assert {path: places.of_key(path) for path in written.keys} == written.keys


@given(st.data())
@tried_on(100)
def test_what_is_missing_lies_where_its_parent_begins(data: st.DataObject) -> None:
    written = Written(data.draw).value(data.draw(st.dictionaries(TEXTS, VALUES)))
    places = Positions(written.text.encode())
    for path, place in written.values.items():
        for step in ("a member that is not there", 99):
            assert places.of_value((*path, step)) == place
