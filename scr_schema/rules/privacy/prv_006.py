"""PRV-006: postcode in a text."""

import re

from scr_schema.finding import Severity
from scr_schema.rules.privacy.places import wherever
from scr_schema.rules.rule import EVERY_TEXT, Rule, Weights
from scr_schema.schema.versions import RECORD_TYPES

_AREAS = (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY "
    "G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR "
    "NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA "
    "WC WD WF WN WR WS WV YO ZE"
)
#: Inner London divides its districts by a letter.
_DISTRICT = rf"(?:{_AREAS.replace(' ', '|')})[0-9]{{1,2}}|(?:E|EC|N|NW|SE|SW|W|WC)[0-9][A-HJKMNP-Y]"
#: Lists of a fixed width set two blanks where the first half is short.
_BETWEEN = r"[ \t\u00a0\u2000-\u200a\u202f]{0,2}"
_POSTCODE = rf"(?ai)(?<![0-9A-Z])(?=[A-Z]{{1,2}}[0-9])(?:{_DISTRICT}){_BETWEEN}[0-9]([ABD-HJLNP-UW-Z]{{2}})(?![0-9A-Z])"
#: What stands behind a number in other words: the first, six feet, two hours.
_NOT_A_PLACE = {"st", "nd", "rd", "th", "ft", "hr", "lb"}


def _holds_one(text: str) -> bool:
    return any(_is_one(found) for found in re.finditer(_POSTCODE, text))


def _is_one(found: re.Match[str]) -> bool:
    return found[0].isupper() or (found[0].islower() and found[1] not in _NOT_A_PLACE)


RULE = Rule(
    id="PRV-006",
    record_types=RECORD_TYPES,
    title="postcode in a text",
    summary="A text holds a full postcode.",
    why="The plans ask for the full address of everybody in a family; a postcode alone leads to a dozen doors.",
    source=("L267",),
    passes="No text outside `identity` holds more than the first half of a postcode.",
    fails="A text, an id, a key or a value in `extensions` holds both halves, with or without a blank between them.",
    help="Take it out; where it belongs to a body, name the body instead.",
    reads=EVERY_TEXT,
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.only_publication(Severity.ERROR),
    check=wherever(_holds_one),
)
