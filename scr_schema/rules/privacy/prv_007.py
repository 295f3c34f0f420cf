"""PRV-007: telephone number in a text."""

import re
from collections.abc import Iterator

from scr_schema.finding import Severity
from scr_schema.rules.privacy.places import wherever
from scr_schema.rules.rule import EVERY_TEXT, Rule, Weights
from scr_schema.schema.versions import RECORD_TYPES

_BLANKS = r" \t\u00a0\u2000-\u200a\u202f"
_DASHES = r"\u2010-\u2015-"
#: At every place where a number may begin, what may belong to it: a few groups of digits. It begins with the code of
#: the country, or with at least three digits in one piece, which no date does.
_GROUPS = (
    r"(?<![0-9A-Za-z])(?<![0-9]\.)"
    rf"(?=((?:\(?(?:\+|00)44\)?[{_BLANKS}.{_DASHES}]?(?:\(0\)[{_BLANKS}]?)?[1-9]|\(?0[1-9])[0-9]{{1,9}}"
    rf"(?:[{_BLANKS}().{_DASHES}]{{1,3}}[0-9]{{2,9}}){{0,4}}(?![0-9A-Za-z])))"
)
_OF_THE_COUNTRY = r"\A\(?(?:\+|00)44\)?[^0-9(]?(?:\(0\))?"
_NATIONAL = "0(?:1[1-9]|2[03489]|3[0347]|5[56]|7[0-9]|8[0-9]|9[018])[0-9]{8}|0(?:1[1-9]|80)[0-9]{7}"


def _holds_one(text: str) -> bool:
    return any(re.fullmatch(_NATIONAL, digits) for found in re.finditer(_GROUPS, text) for digits in _numbers(found[1]))


def _numbers(groups: str) -> Iterator[str]:
    """The first group of digits, the first two, and so on, each as one number that begins with a zero."""
    digits = ""
    for group in re.findall("[0-9]+", re.sub(_OF_THE_COUNTRY, "0", groups)):
        digits += group
        yield digits


RULE = Rule(
    id="PRV-007",
    record_types=RECORD_TYPES,
    title="telephone number in a text",
    summary="A text holds what looks like a telephone number.",
    why="The plans ask for the contact details of everybody in a family; a number leads straight to a person.",
    source=("L267",),
    passes="No text outside `identity` holds a number of the form that the country's telephones have.",
    fails="A text, an id, a key or a value in `extensions` holds ten or eleven digits that begin with 0, or with the "
    "code of the country, as they are dialled.",
    help="Take it out; where it belongs to a body, name the body instead.",
    reads=EVERY_TEXT,
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.only_publication(Severity.WARNING),
    check=wherever(_holds_one),
)
