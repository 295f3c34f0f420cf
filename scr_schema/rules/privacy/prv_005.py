"""PRV-005: unique pupil number in a text."""

import re

from scr_schema.finding import Severity
from scr_schema.rules.privacy.places import wherever
from scr_schema.rules.rule import EVERY_TEXT, Rule, Weights
from scr_schema.schema.versions import RECORD_TYPES

#: All letters but I, O and S, each at the remainder that it checks.
_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_THIRTEEN = (
    "(?ai)(?<![0-9A-Z])([A-HJ-NP-RT-Z]) ?([0-9]{3}) ?([0-9]{4}) ?([0-9]{2}) ?([0-9]{2}[0-9A-HJ-NP-RT-Z])(?![0-9A-Z])"
)


def _holds_one(text: str) -> bool:
    return any(_is_one("".join(found.groups()).upper()) for found in re.finditer(_THIRTEEN, text))


def _is_one(number: str) -> bool:
    """Whether the check letter is right; lists of authorities lag behind new ones, so any three digits will do."""
    weighed = (place * _value(character) for place, character in enumerate(number[1:], start=2))
    return _LETTERS[sum(weighed) % len(_LETTERS)] == number[0]


def _value(character: str) -> int:
    return int(character) if character.isdigit() else _LETTERS.index(character)


RULE = Rule(
    id="PRV-005",
    record_types=RECORD_TYPES,
    title="unique pupil number in a text",
    summary="A text holds a unique pupil number.",
    why="The child goes by a letter; the number that a school knows a pupil by undoes that at once.",
    source=("§1.1", "§5.4"),
    passes="No text outside `identity` holds a letter that checks the twelve characters after it.",
    fails="A text, an id, a key or a value in `extensions` holds such a number, also one that was given for a time.",
    help="Take the number out; where an id is made from it, give the record a random one.",
    reads=EVERY_TEXT,
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.only_publication(Severity.ERROR),
    check=wherever(_holds_one),
)
