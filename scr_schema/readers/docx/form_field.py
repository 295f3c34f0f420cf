"""Form fields of old templates: what is chosen or ticked in them is no word of the text."""

from collections.abc import Mapping

from scr_schema.readers.office.values import is_on, whole_number

#: The elements that say what a form field shows.
NAMES = frozenset({"ddList", "checkBox", "result", "default", "checked", "listEntry"})
_MOST_ENTRIES = 25  # Word's own limit


class FormField:
    """A list to choose from, or a box to tick."""

    def __init__(self) -> None:
        self._kind = ""
        self._default = ""
        self._chosen: str | None = None
        self._entries: list[str] = []

    def take(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take one thing that is said of it."""
        value = attributes.get("val", "")
        if name in {"ddList", "checkBox"}:
            self._kind = name
        elif name == "default":
            self._default = value or "1"
        elif name in {"result", "checked"}:
            self._chosen = value or "1"
        elif name == "listEntry" and len(self._entries) < _MOST_ENTRIES:
            self._entries.append(value)

    @property
    def shown(self) -> str:
        """What it shows."""
        chosen = self._default if self._chosen is None else self._chosen
        if self._kind == "checkBox":
            return "☒" if chosen and is_on(chosen) else "☐"
        position = whole_number(chosen, 0)
        return self._entries[position] if self._kind == "ddList" and position < len(self._entries) else ""
