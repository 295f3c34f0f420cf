"""What stands beside the text of a document, which is counted and not read."""

from collections.abc import Mapping

from scr_schema.faults import count
from scr_schema.finding import Fault
from scr_schema.readers.office.opc import Relationship
from scr_schema.readers.office.package import Package
from scr_schema.readers.office.xml_ import read_through

# The ties to parts of notes, the element of one note, and what it is called.
_NOTES = (("comments", "comment"), ("footnotes", "footnote"), ("endnotes", "endnote"))
_MARGINS = ("header", "footer")
# Documents inside of the document: web pages and the like that are put in as they are, and sheets of other programs.
_EMBEDDED = frozenset(["aFChunk", "oleObject", "package"])

_PLURALS = {"text box": "text boxes"}


def notes_of(package: Package, ties: Mapping[str, Relationship]) -> dict[str, int]:
    """How many notes of each kind there are.

    Raises:
        BadPackage: a part that holds some cannot be read.

    """
    counts = dict.fromkeys(("comment", "footnote", "endnote", *_MARGINS, "embedded document"), 0)
    for tie in ties.values():
        for kind, element in _NOTES:
            if tie.kind == kind and tie.target in package:
                counts[element] += _count(package, tie.target, element).notes
        if tie.kind in _MARGINS and tie.target in package:
            counts[tie.kind] += _count(package, tie.target, "").has_words
        counts["embedded document"] += tie.kind in _EMBEDDED
    return counts


def fault_of(counts: Mapping[str, int]) -> Fault | None:
    """What is to be said of notes and the like, if there are any."""
    found = [count(number, name, _PLURALS.get(name)) for name, number in counts.items() if number]
    if not found:
        return None
    *first, last = found
    return Fault("SCR-087", words={"what": f"{', '.join(first)} and {last}" if first else last})


def _count(package: Package, part: str, element: str) -> "_Notes":
    notes = _Notes(element)
    read_through(package.chunks(part), notes)
    return notes


class _Notes:
    """Counts the notes of a part, and sees whether it has words."""

    def __init__(self, element: str) -> None:
        self.notes = 0
        self.has_words = False
        self._element = element
        self._in_text = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Lines that part notes from the text are written as notes too, of a type of their own."""
        self.notes += name == self._element and attributes.get("type", "normal") == "normal"
        self._in_text = name == "t"

    def end(self, name: str) -> None:  # noqa: ARG002
        self._in_text = False

    def text(self, text: str) -> None:
        self.has_words |= self._in_text and not text.isspace()
