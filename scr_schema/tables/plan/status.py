"""The status of a row: read from the words and the background of its cell, and shown in both.

A colour alone is not read, as boards differ: green is `done` in one plan, `on track` in the next and `likely to be
done` in a third. The plan's own key, or the user's mapping, says what it means. The word counts where a colour says
otherwise, as it was typed for this row and is what a screen reader or a grey print shows; that they disagree is said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.colours import Colour, colour_named, colour_of
from scr_schema.tables.plan.stated_status import has_reservations, stated_status
from scr_schema.tables.plan.status_words import CODES, NO_CODE, folded

#: Why a status is not certain, as SCR-083 says it.
NO_WORD = "its words are none that are known"
COLOUR_ALONE = "a colour alone means one thing in one plan and another in the next"
SEVERAL = "it states more than one"
AT_ODDS = "its word and its colour disagree, and the word was taken"
COLOUR_TAKEN = "its words are none that are known, and its colour was taken"

#: No longer text is a status; it is looked at for what its opening words state.
_LONGEST = 120
_PART_ENDS = re.compile(r"\s*[/|;:,()\[\]\n–—=]+\s*|\s+-+\s+|\.\s+")
_FILLERS = frozenset(("", "rag", "rag rating", "rag status", "rated", "rating", "status", "brag"))
_COLOURS = frozenset(colour.value for colour in Colour)
#: What no board means by these colours.
_NEVER = {(Colour.RED, ActionStatusCode.COMPLETED), (Colour.GREEN, ActionStatusCode.NOT_ACHIEVED)}


@dataclass(frozen=True, slots=True)
class StatusReading:
    """What a cell says of how far its row has come.

    ``why`` says why that is not certain, and is absent where it is. ``unsaid`` is the colour of the cell where its
    words say no status, so that it would be lost with the cell. ``completed_on`` is a moment that the words give.
    """

    code: ActionStatusCode
    why: str | None = None
    unsaid: Colour | None = None
    completed_on: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """How a status is shown: a word that is read back, and colours of the cell and its letters as ``RRGGBB``."""

    word: str
    fill: str
    text: str


_BY_VALUE = {code.value: code for code in ActionStatusCode}
_BLACK = "000000"
_FILLS = {
    ActionStatusCode.NOT_STARTED: "D9D9D9",
    ActionStatusCode.IN_PROGRESS: "FFC000",
    ActionStatusCode.ONGOING: "9DC3E6",
    ActionStatusCode.COMPLETED: "92D050",
    ActionStatusCode.COMPLETED_LATE: "C5E0B3",
    ActionStatusCode.PARTLY_COMPLETED: "FFE699",
    ActionStatusCode.NOT_ACHIEVED: "FF7C80",
    ActionStatusCode.SUPERSEDED: "BFBFBF",
    ActionStatusCode.WITHDRAWN: "BFBFBF",
    ActionStatusCode.NOT_STATED: "FFFFFF",
}


def shown(status: ActionStatusCode) -> Shown:
    """The word and colours of a status. Two may share a colour, and none is told by its colour alone."""
    return Shown(status.label, _FILLS[status], _BLACK)


def read_status(text: str, fill: str | None = None, words: Mapping[str, str] | None = None) -> StatusReading:
    """The status that a cell's text, and its background ``RRGGBB``, surely state.

    ``words`` says what words, colours (``green``) or backgrounds (``92d050``) mean in this plan, as codes of
    ``action-status``; it goes before all that is known here.

    Raises:
        KeyError: ``words`` has a code that is not in the list.

    """
    meant = {folded(word).removeprefix("#"): _BY_VALUE[code] for word, code in (words or {}).items()}
    said, filled = _of_text(text, meant), colour_of(fill)
    colours = said.colours | {filled} if filled else said.colours
    by_colour = {_of_colour(colour, meant) for colour in colours}
    if fill and fill.casefold() in meant:
        by_colour = {meant[fill.casefold()], *(_of_colour(colour, meant) for colour in said.colours)}
    if said.code:
        odd = by_colour - {None, said.code} or any((colour, said.code) in _NEVER for colour in colours)
        return StatusReading(said.code, AT_ODDS if odd else None, completed_on=said.completed_on)
    if len(by_colour) == 1 and (code := next(iter(by_colour))) and not (said.why and has_reservations(text)):
        return StatusReading(code, COLOUR_TAKEN if said.why == NO_WORD else None)
    why = SEVERAL if len(by_colour - {None}) > 1 else said.why or (COLOUR_ALONE if colours else None)
    return StatusReading(ActionStatusCode.NOT_STATED, why, None if filled in said.colours else filled)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the words of a cell say, and the colours that they name."""

    code: ActionStatusCode | None = None
    why: str | None = None
    colours: frozenset[Colour] = frozenset()
    completed_on: str | None = None


def _of_text(text: str, meant: Mapping[str, ActionStatusCode]) -> _Said:
    text = text.strip()
    whole = folded(text) if len(text) <= _LONGEST else ""
    if code := meant.get(whole) or CODES.get(whole):
        return _Said(code, colours=frozenset(filter(None, [colour_named(whole)])))
    if stated := stated_status(text):
        return _Said(stated.status, completed_on=stated.on)
    if len(text) > _LONGEST:
        return _Said(why=NO_WORD)
    return _of_parts((part for words in _PART_ENDS.split(text) for part in _parts(folded(words))), meant)


def _parts(words: str) -> Iterator[str]:
    """The words between two marks of punctuation, and the name of a colour apart from those before or behind it."""
    before, _, last = words.rpartition(" ")
    first, _, behind = words.partition(" ")
    if first in _COLOURS and behind:
        yield from (first, behind)
    elif last in _COLOURS and before:
        yield from (before, last)
    else:
        yield words


def _of_parts(parts: Iterable[str], meant: Mapping[str, ActionStatusCode]) -> _Said:
    colours: set[Colour] = set()
    codes: set[ActionStatusCode] = set()
    whys: set[str] = set()
    for part in parts:
        if (colour := colour_named(part)) and (part in _COLOURS or part not in meant):
            colours.add(colour)
        elif code := meant.get(part) or CODES.get(part):
            codes.add(code)
        elif part not in _FILLERS:
            whys.add(NO_CODE.get(part, NO_WORD))
    if len(codes) == 1 and NO_WORD not in whys:
        return _Said(codes.pop(), colours=frozenset(colours))
    return _Said(why=SEVERAL if len(codes) > 1 else min(whys, default=None), colours=frozenset(colours))


def _of_colour(colour: Colour, meant: Mapping[str, ActionStatusCode]) -> ActionStatusCode | None:
    """What a colour means in this plan; yellow is its amber, where it says nothing of yellow."""
    own = meant.get(colour.value)
    return meant.get(Colour.AMBER.value) if own is None and colour is Colour.YELLOW else own
