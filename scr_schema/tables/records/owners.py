"""The owner of an action, from the words that a plan prints for it."""

import re
from typing import Any

from scr_schema.codelists.bodies import Register
from scr_schema.codelists.organisations import OwnerStatusCode
from scr_schema.tables.plan.owner_words import names_somebody
from scr_schema.tables.records.made import present
from scr_schema.tables.records.owner_posts import posts_of

_MOST_CHARACTERS = 20_000
#: Longer words are sentences, which no grammar of ours understands.
_LONGEST = 300
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NOT_IN_A_LINE = re.compile(r"[\x7f-\x9f\u2028\u2029]")
_NOT_STATED = re.compile(
    r"[^\w?]*_*[^\w?]*(?:n\s*/?\s*a|nil|none|not\s+(?:applicable|stated|specified|known|recorded|given|provided)|unknown"
    r"|unspecified|blank|no\s+(?:owner|lead|one)(?:\s+(?:stated|given|identified|named))?|dim|amherthnasol)?[^\w?]*_*[^\w?]*",
    re.IGNORECASE,
)
_DONE_TO_A_POST = (
    r"(?:confirmed|agreed|identified|appointed|determined|decided|advised|allocated|assigned|nominated|named|recruited"
    r"|established|arranged|announced|finalised|filled)"
)
_TO_BE_CONFIRMED = re.compile(
    rf"\b(?:tbc|tba|tbd)\b|\bto\s+be\s+{_DONE_TO_A_POST}\b|\b(?:not\s+yet|yet\s+to\s+be|still\s+to\s+be)\s+{_DONE_TO_A_POST}\b"
    r"|\b(?:awaiting|pending)\s+(?:appointment|confirmation|recruitment)\b|\bunder\s+recruitment\b"
    r"|\b(?:currently\s+|post\s+(?:is\s+)?)?vacan(?:t|cy)(?:\s+post)?\b|\bi['’]w\s+(?:gadarnhau|gytuno|benodi)\b",
    re.IGNORECASE,
)
# "To be agreed with the Head of Service": who settles it, or when, is no owner.
_SETTLED = re.compile(r"\A\s*(?:after|at|by|following|from|in|once|through|via|when|with)\b.*", re.IGNORECASE | re.DOTALL)
# "Team manager to deliver the training": the task again, in small letters and abbreviations.
_TO_DO = re.compile(r"\s+to\s+[a-z]+\s+(?:[^A-Z]|[A-Z]{2,})*\Z")
_EDGES = " \t\r\n\xa0.,;:/–—-"


def owner(text: str, register: Register) -> dict[str, Any]:
    """An owner as a record holds it; ``text`` are its printed words without a list number, and is never blank.

    Posts are told only where all words are understood. A body is found by its names and aliases; one that is nearly
    so keeps its printed name, to be asked about. A person's name is told where the source plainly gives it as one.
    """
    words = _CONTROL.sub(" ", text).strip()[:_MOST_CHARACTERS]
    open_ = _TO_BE_CONFIRMED.search(words[:_LONGEST]) is not None
    posts = [] if len(words) > _LONGEST or _NOT_IN_A_LINE.search(words) else posts_of(_named(words), register)
    return present({"text": words, "status": _status(words, open_, bool(posts)).value, "posts": posts})


def _status(words: str, is_open: bool, has_posts: bool) -> OwnerStatusCode:
    if is_open:
        return OwnerStatusCode.TO_BE_CONFIRMED
    if len(words) <= _LONGEST and _NOT_STATED.fullmatch(words):
        return OwnerStatusCode.NOT_STATED
    named = has_posts or names_somebody(words[:_LONGEST])
    return OwnerStatusCode.NAMED if named else OwnerStatusCode.UNREADABLE


def _named(words: str) -> str:
    """The words without what says that somebody is still to be found, and without the task told again."""
    if found := _TO_BE_CONFIRMED.search(words):
        words = f"{words[: found.start()]} {_SETTLED.sub('', words[found.end() :], count=1)}"
    return _TO_DO.sub("", words).strip(_EDGES)
