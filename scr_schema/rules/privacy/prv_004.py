"""PRV-004: national insurance number in a text."""

import re
from functools import partial

from scr_schema.finding import Severity
from scr_schema.rules.privacy.places import wherever
from scr_schema.rules.rule import EVERY_TEXT, Rule, Weights
from scr_schema.schema.versions import RECORD_TYPES

#: Two letters of those that are in use, and pairs of them that are not.
_PREFIX = r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
#: Small letters count only in one piece: words such as "at" are letters before digits too.
_IN_PIECES = rf"{_PREFIX}(?:[ \u00a0-]?[0-9]{{2}}){{3}}[ \u00a0-]?[A-D]"
_IN_ONE = rf"(?i:{_PREFIX}[0-9]{{6}}[A-D])"
_NUMBER = rf"(?<![0-9A-Za-z])(?:{_IN_PIECES}|{_IN_ONE})(?![0-9A-Za-z])"

RULE = Rule(
    id="PRV-004",
    record_types=RECORD_TYPES,
    title="national insurance number in a text",
    summary="A text holds a national insurance number.",
    why="The family go by letters; a number that is one adult's for life undoes that at once.",
    source=("§1.1",),
    passes="No text outside `identity` holds two letters in use, six digits and a letter from A to D.",
    fails="A text, an id, a key or a value in `extensions` holds these, in one piece or in pairs.",
    help="Take the number out.",
    reads=EVERY_TEXT,
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.only_publication(Severity.ERROR),
    check=wherever(partial(re.search, _NUMBER)),
)
