"""The status that the opening words of a text state: ``Completed.``, ``Completed June 2011``, ``Jan 11 – completed``.

Only plain statements count. What is to be done, was nearly done, or was done but for something states nothing:
``to be completed``, ``not completed``, ``completed by May``, ``Completed, except …``.
"""

import re
from dataclasses import dataclass

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.tables.plan.opening_date import opening_date
from scr_schema.tables.plan.status_words import CODES, folded

#: So much of a text is looked at for statements; what takes one back is looked for in all of it.
_MOST_STATEMENTS, _MOST_CHARACTERS = 40, 4000

_DONE = (ActionStatusCode.COMPLETED, ActionStatusCode.COMPLETED_LATE)
#: `Not applicable` and the like, at the beginning of a report, say nothing of how far the row has come.
_OPENING = {phrase: code for phrase, code in CODES.items() if code is not ActionStatusCode.NOT_STATED}
_ANY_PHRASE = "|".join(re.escape(phrase).replace(r"\ ", r"[\s-]+") for phrase in sorted(_OPENING, key=len)[::-1])
_PHRASE = re.compile(rf"(?:{_ANY_PHRASE})(?![\w'’%-])", re.IGNORECASE)
_STOP = r"(?:no|not|never|will|would|should|to|if|when|once|until|that|which|who|except|but|by|have|are)"
_ALL_DONE = re.compile(
    r"all\s+(?:of\s+)?(?:(?:the|our|these|its)\s+)?(?:\w+\s+)?(?:actions|recommendations|tasks|objectives)\s+"
    rf"(?:(?!{_STOP}\b)[\w'’-]+\s+){{0,8}}"
    r"(?:have|are)(?:\s+(?:now|all|been)){0,3}\s+(?:completed?|implemented|achieved|done)(?=\s*(?:[.;,–—]|and\b|$))",
    re.IGNORECASE,
)

# A full stop behind a month's abbreviation ends no sentence: `Completed Sept. 10`.
_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
_NO_MONTH = "".join(rf"(?<!\b{name}\.)" for name in _MONTHS)
_SENTENCE_END = re.compile(rf"(?<=[.;!?]){_NO_MONTH}\s+|\n\s*", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:[:;.,()–—]|-(?!\w))[\s:;.,()–—-]*")
_ON = re.compile(r"\s+(?:on|in|during)(?=\s)", re.IGNORECASE)
_PLANNED = re.compile(r"(?:by|due|for|to|when|once|if|until|where|will|should)\b", re.IGNORECASE)

#: What takes back that something was done, and what takes back that it was not.
_BUT = re.compile(
    r"\b(?:but|except|exceptions?|apart from|other than|however|although|though|not|yet|outstanding|remain(?:s|ing)?"
    r"|await(?:ing|ed)|pending|subject to|part|partly|partially|incomplete|unable|failed|some|still|until|only|half"
    r"|nearly|almost|most)\b|n['’]t\b|\?"
    r"|(?<![0-9])[0-9]{1,2}(?:\.[0-9]{1,4})?\s?%|\b[0-9]{1,4}\s(?:out\s)?of\s(?:the\s)?[0-9]",
    re.IGNORECASE,
)
_DONE_AFTER_ALL = re.compile(r"(?<!be )(?<!to )(?<!will )(?<!not )(?<!yet )\b(?:completed?|achieved)\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:complet|achiev|finish)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """A status, and the day, month or year at which the words say that the work was completed."""

    status: ActionStatusCode
    on: str | None = None


def stated_status(text: str) -> Stated | None:
    """What the opening words of a text surely state; nothing where the rest of it takes that back or says otherwise."""
    text = text.strip()
    first, *others = _SENTENCE_END.split(text[:_MOST_CHARACTERS], maxsplit=_MOST_STATEMENTS)
    found = _statement(first)
    if found is None:
        return None
    stated, behind = found
    also = (_statement(sentence) for sentence in others)
    if any(one and one[0].status is not stated.status for one in also):
        return None
    rest = text[len(first) - len(behind) :]
    return None if _takes_back(stated.status).search(rest) else stated


def has_reservations(text: str) -> bool:
    """Whether a text has words that take back, or limit, that something was done: `not`, `except`, `3 of 5`."""
    return _BUT.search(text) is not None


def _takes_back(status: ActionStatusCode) -> re.Pattern[str]:
    if status in _DONE:
        return _BUT
    # What is to be completed has not become routine work.
    return _ENDS if status is ActionStatusCode.ONGOING else _DONE_AFTER_ALL


def _statement(sentence: str) -> tuple[Stated, str] | None:
    """What a sentence states, with a date before it or not, and the words behind that."""
    dated = opening_date(sentence)
    words = dated.rest if dated else sentence
    if done := _ALL_DONE.match(words):
        return Stated(ActionStatusCode.COMPLETED), words[done.end() :]
    phrase = _PHRASE.match(words)
    if phrase is None:
        return None
    status, behind = _OPENING[folded(phrase.group())], words[phrase.end() :]
    separator = _SEPARATOR.match(behind)
    at = separator or _ON.match(behind)
    rest = behind[at.end() :] if at else behind
    date = opening_date(rest)
    is_plain = separator or (date and (date.apart or not date.rest)) or not behind.strip()
    if not is_plain or (status in _DONE and _PLANNED.match(rest)):
        return None
    return Stated(status, date.on if date and status in _DONE else None), behind
