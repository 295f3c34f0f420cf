"""The texts that cells name by number: most workbooks keep each text once."""

from array import array
from collections.abc import Mapping

from scr_schema.readers.office.package import Package, damaged, too_large
from scr_schema.readers.office.xml_ import Gathered, read_through
from scr_schema.readers.xlsx.escapes import unescaped
from scr_schema.readers.xlsx.reference import index_of

#: The most bytes that the texts of a workbook may take in memory, and how many there may be.
LARGEST_TEXTS = 192 * 1024 * 1024
MOST_TEXTS = 8_388_608

# So many texts are kept as they are asked for, as many cells say the same; but none that is longer than this.
_KEPT, _KEPT_LENGTH = 8192, 4096


class SharedStrings:
    """Texts by their number from 0, packed: a text of its own would take twice the memory."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("L")
        self._kept: dict[str, str] = {}

    def append(self, text: str) -> None:
        """Add the next text.

        Raises:
            BadPackage: there are more than memory should hold.

        """
        if len(self._ends) >= MOST_TEXTS:
            raise damaged(f"it has more than {MOST_TEXTS:,} texts")
        self._bytes += text.encode()
        if len(self._bytes) > LARGEST_TEXTS:
            raise too_large(LARGEST_TEXTS)
        self._ends.append(len(self._bytes))

    def named(self, number: str) -> str | None:
        """The text of a number as a cell writes it; nothing where there is none."""
        text = self._kept.get(number)
        if text is not None:
            return text
        index = index_of(number.strip(), len(self._ends))
        if index is None:
            return None
        text = self._bytes[self._ends[index - 1] if index else 0 : self._ends[index]].decode()
        if len(text) <= _KEPT_LENGTH:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[number] = text
        return text


def shared_strings(package: Package, part: str | None) -> SharedStrings:
    """The texts of a part; none without one.

    Raises:
        BadPackage: the part cannot be read, or the texts are too many.

    """
    if part is None or part not in package:
        return SharedStrings()
    texts = _Texts()
    read_through(package.chunks(part), texts)
    return texts.found


class _Texts:
    """Gathers texts; runs of one text are joined, and how a text is pronounced is no part of it."""

    def __init__(self) -> None:
        self.found = SharedStrings()
        self._words = Gathered()
        self._taking = self._pronounced = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002
        if name == "rPh":
            self._pronounced = True
        self._taking = name == "t" and not self._pronounced

    def end(self, name: str) -> None:
        self._taking = False
        if name == "rPh":
            self._pronounced = False
        elif name == "si":
            self.found.append(unescaped(self._words.take()))

    def text(self, text: str) -> None:
        if self._taking:
            self._words.add(text)
