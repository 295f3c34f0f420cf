"""The owner of an action, from the words that a plan prints for it."""

import re
from typing import Any

from scr_schema.codelists.bodies import Register
from scr_schema.codelists.organisations import OwnerStatusCode
from scr_schema.tables.plan.owner_words import names_somebody
from scr_schema.tables.records.made import present
from scr_schema.tables.records.owner_posts import posts_of

#: Longer words are sentences, which no grammar of ours understands.
_LONGEST = 300
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NOT_IN_A_LINE = re.compile(r"[\x7f-\x9f\u2028\u2029]")

_BLANK_LIKE = re.compile(
    r"|n\s*/?\s*a|nil|none|not\s+(?:applicable|given|known|provided|recorded|specified|stated)|unknown|unspecified|blank"
    r"|no\s+(?:lead|one|owner)(?:\s+(?:given|identified|named|stated))?|amherthnasol|dim",
    re.IGNORECASE,
)
_DONE = (
    r"(?:advised|agreed|allocated|announced|appointed|arranged|assigned|confirmed|decided|determined|established|filled"
    r"|finalised|identified|named|nominated|recruited)"
)
_OPEN = re.compile(
    rf"\b(?:tb[acd]\b|(?:still\s+|yet\s+)?to\s+be\s+{_DONE}\b|not\s+yet\s+{_DONE}\b"
    r"|(?:awaiting|pending)\s+(?:appointment|confirmation|recruitment)\b|under\s+recruitment\b"
    r"|(?:currently\s+|post\s+(?:is\s+)?)?vacan(?:cy|t)(?:\s+post)?\b|i['’]w\s+(?:benodi|gadarnhau|gytuno)\b)",
    re.IGNORECASE,
)
# "To be agreed with the Head of Service": who settles it, or when, is no owner.
_SETTLED = re.compile(r"\s*(?:after|at|by|following|from|in|once|through|via|when|with)\b", re.IGNORECASE)
# "Team manager to deliver the training": the task again, in small letters and abbreviations.
_TASK = re.compile(r"\s+to\s+[a-z]+\s+(?:[^A-Z]|[A-Z]{2,}(?![A-Z]))*\Z")
_EDGES = " .,;:/–—-"
_MARKS = " \t\r\n\xa0.,;:/…_*'\"“”‘’()[]–—-"


def owner(text: str, register: Register) -> dict[str, Any]:
    """An owner as a record holds it; ``text`` are its printed words without a list number, and is never blank.

    Posts are told only where all words are understood, and a person's name only where the source plainly gives it as
    one. A body is found by its names and aliases; one that is nearly so keeps its printed name, to be asked about.
    """
    words = _CONTROL.sub(" ", text).strip()
    posts = posts_of(_named(words), register) if _may_be_understood(words) else []
    return present({"text": words, "status": _status(words, has_posts=bool(posts)).value, "posts": posts})


def _may_be_understood(words: str) -> bool:
    return len(words) <= _LONGEST and not _NOT_IN_A_LINE.search(words)


def _status(words: str, *, has_posts: bool) -> OwnerStatusCode:
    beginning = words[:_LONGEST]
    if _OPEN.search(beginning):
        return OwnerStatusCode.TO_BE_CONFIRMED
    bare = words.strip(_MARKS)
    if len(bare) <= _LONGEST and _BLANK_LIKE.fullmatch(bare):
        return OwnerStatusCode.NOT_STATED
    return OwnerStatusCode.NAMED if has_posts or names_somebody(beginning) else OwnerStatusCode.UNREADABLE


def _named(words: str) -> str:
    """The words in one line, without what says that somebody is still to be found, and without the task told again."""
    line = " ".join(words.split())
    if found := _OPEN.search(line):
        behind = "" if _SETTLED.match(line, found.end()) else line[found.end() :]
        line = f"{line[: found.start()]} {behind}"
    return _TASK.sub("", line).strip(_EDGES)
