"""PRV-008: e-mail address in a text."""

import re

from scr_schema.finding import Severity
from scr_schema.rules.privacy.places import wherever
from scr_schema.rules.rule import EVERY_TEXT, Rule, Weights
from scr_schema.schema.versions import RECORD_TYPES

#: From the sign on, so that no long word is read again from each of its letters.
_AT_A_DOMAIN = r"(?<=[\w.%+'-])@(?:[0-9A-Za-z-]+\.)+[A-Za-z]{2}"


def _holds_one(text: str) -> bool:
    return "@" in text and re.search(_AT_A_DOMAIN, text) is not None


RULE = Rule(
    id="PRV-008",
    record_types=RECORD_TYPES,
    title="e-mail address in a text",
    summary="A text holds an e-mail address.",
    why="The plans ask for the contact details of everybody in a family; an address is a name, or leads to one.",
    source=("L267",),
    passes="No text outside `identity` holds an e-mail address.",
    fails="A text, an id, a key or a value in `extensions` holds one.",
    help="Take it out; where it belongs to a body, name the body instead.",
    reads=EVERY_TEXT,
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.only_publication(Severity.ERROR),
    check=wherever(_holds_one),
)
