"""PRV-003: NHS number in a text."""

import re

from scr_schema.finding import Severity
from scr_schema.rules.privacy.places import wherever
from scr_schema.rules.rule import EVERY_TEXT, Rule, Weights
from scr_schema.schema.versions import RECORD_TYPES

#: Blanks, wide and narrow, dashes of every kind, and full stops: one or two of them.
_BETWEEN = r"[ \t\u00a0\u2000-\u200a\u202f\u2010-\u2015.-]{0,2}"
_TEN_DIGITS = (
    rf"(?<![0-9A-Za-z])(?<![0-9]\.)([0-9]{{3}}){_BETWEEN}([0-9]{{3}}){_BETWEEN}([0-9]{{4}})(?![0-9A-Za-z]|\.[0-9])"
)
#: What numbers begin with that are given out: of Scotland a day and a month, of Northern Ireland 32 to 39, of England
#: and Wales 4, 6 and 7; those with 9 are for tests.
_GIVEN_OUT = "(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])|3[2-9]|[4679]"


def _holds_one(text: str) -> bool:
    return any(_is_one("".join(found.groups())) for found in re.finditer(_TEN_DIGITS, text))


def _is_one(digits: str) -> bool:
    from stdnum.gb import nhs  # here, as it is slow to load and needed for publication alone

    stands_for_none = len(set(digits)) == 1  # such as 4444444444, whose check digit is right
    return re.match(_GIVEN_OUT, digits) is not None and not stands_for_none and nhs.is_valid(digits)


RULE = Rule(
    id="PRV-003",
    record_types=RECORD_TYPES,
    title="NHS number in a text",
    summary="A text holds an NHS number, or one of its like in Scotland or Northern Ireland.",
    why="The family go by letters; a number that every health service knows a person by undoes that at once.",
    source=("§1.1",),
    passes="No text outside `identity` holds ten digits with a check digit that is right.",
    fails="A text, an id, a key or a value in `extensions` holds such a number, with or without blanks or hyphens.",
    help="Take the number out; where an id is made from it, give the record a random one.",
    reads=EVERY_TEXT,
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.only_publication(Severity.ERROR),
    check=wherever(_holds_one),
)
