"""Texts that a page cut and no row goes on with: what is missing is said, and nothing is made up.

Only English is known, and only what hardly any whole text ends or begins with; a missed one is likelier than a false
alarm.
"""

import re
from enum import Enum

from scr_schema.tables.plan.parts import JoinedCell

#: Words that an English text hardly ever ends with.
_UNENDING = (
    *("the", "an", "and", "or", "nor", "of", "during", "including", "whether", "because", "whilst", "via", "their"),
    *("our", "whose", "than", "such as", "in order to", "as well as", "due to", "according to"),
)
_ENDS_AMID = re.compile(rf"(?<=[\s(])(?:{'|'.join(_UNENDING)}|&)\s*$|[(\[{{“]\s*$", re.IGNORECASE)
#: What people may end a text with for all that: `what staff must be aware of`.
_ENDS_WITH_OF = re.compile(
    r"\b(?:aware|informed|notified|advised|care|disposed|made|thought|heard|dealt|capable|knows?|told|part|speaks?)"
    r"\s+of\s*$",
    re.IGNORECASE,
)
#: The bracket of a list's label closes nothing: `a)`, `iv)`, `2)`.
_CLOSES_FIRST = re.compile(r"\s*(?P<words>[^()\n]{1,80})\)")
_LABEL = re.compile(r"(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,5}|[0-9]{1,2}[a-z])")
_LOOKED_AT = 200


class Cut(Enum):
    """How a text was cut, as SCR-085 says it and as a record's ``losses`` do."""

    END = "breaks off, and no row goes on with it"
    BEGINNING = "begins within a bracket that it does not open; the beginning may stand in the row above"

    @property
    def note(self) -> str:
        """What was lost, in a sentence."""
        return f"The text {self.value}."


def cuts_of(cell: JoinedCell) -> tuple[Cut, ...]:
    """How the text of a whole cell, with the pieces of all its pages, was cut all the same."""
    return tuple(cut for cut, is_cut in ((Cut.BEGINNING, begins_amid), (Cut.END, breaks_off)) if is_cut(cell.text))


def breaks_off(text: str) -> bool:
    """Whether a text ends in the middle of a sentence: with an article, an ``and`` or ``of``, or an opening bracket."""
    end = text.rstrip()[-_LOOKED_AT:]
    return _ENDS_AMID.search(end) is not None and _ENDS_WITH_OF.search(end) is None


def begins_amid(text: str) -> bool:
    """Whether a text closes, near its beginning, a bracket that it did not open."""
    found = _CLOSES_FIRST.match(text[:_LOOKED_AT])
    return found is not None and not _LABEL.fullmatch(found["words"].split()[-1] if found["words"].split() else "")
