"""The words around a date, and what they make of it: ``by``, ``from``, ``onwards``, ``TBC``, ``revised to``."""

import re
from collections.abc import Iterable
from enum import Enum, auto

from scr_schema.types.target_dates.recurring import RECURRING
from scr_schema.types.target_dates.worded import NO_DATE


class Sense(Enum):
    """What words around a date make of it."""

    AT = auto()
    BY = auto()
    BEFORE = auto()
    FROM = auto()
    AFTER = auto()
    BETWEEN = auto()
    ABOUT = auto()
    PROVISIONAL = auto()
    REVISED = auto()
    RECURRING = auto()
    ONGOING = auto()


_BEFORE_A_DATE = {
    Sense.AT: (
        *("at", "date", "deadline", "due", "due date", "during", "for", "in", "in month of", "on", "month of"),
        *("planned", "planned for", "scheduled", "scheduled for", "target", "target date", "throughout", "timescale"),
        "within",
    ),
    Sense.BY: (
        *("at latest", "at latest by", "by", "by latest", "due by", "latest", "no later than", "not later than"),
        *("on or before", "till", "until", "up to", "up until"),
    ),
    Sense.BEFORE: ("ahead of", "before", "in advance of", "prior to"),
    Sense.FROM: (
        *("as from", "as of", "commencing", "effective", "effective from", "from", "no earlier than"),
        *("no sooner than", "not before", "not earlier than", "on or after", "since", "starting"),
        *("to commence from", "to start from", "w.e.f.", "wef", "with effect from"),
    ),
    Sense.AFTER: ("after", "following"),
    Sense.BETWEEN: ("between",),
    Sense.ABOUT: ("about", "approx", "approx.", "approximately", "around", "c.", "ca.", "circa", "roughly"),
    Sense.PROVISIONAL: ("anticipated", "expected", "proposed", "provisional", "provisionally"),
    Sense.REVISED: (
        *("amended to", "changed to", "deferred to", "deferred until", "extended to", "extended until", "moved to"),
        *("new date", "new target date", "postponed to", "postponed until", "put back to", "rescheduled for"),
        *("rescheduled to", "revised date", "revised target date", "revised to"),
    ),
    Sense.ONGOING: ("ongoing",),
}
_BEHIND_A_DATE = {
    Sense.BY: ("at latest", "latest", "or before", "or earlier", "or sooner"),
    Sense.FROM: ("and beyond", "and thereafter", "onward", "onwards", "thereafter"),
    Sense.ABOUT: ("approx", "approximately"),
    Sense.PROVISIONAL: (
        *("?", "date tbc", "date to be confirmed", "not confirmed", "not yet confirmed", "proposed", "provisional"),
        *("provisionally", "tba", "tbc", "to be agreed", "to be confirmed", "unconfirmed"),
    ),
}
_BEFORE_AN_OLD_DATE = ("formerly", "originally", "previously", "was")


def _any_of(words: Iterable[str]) -> str:
    """A pattern for each of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_SENSE_BEFORE = {words: sense for sense, all_words in _BEFORE_A_DATE.items() for words in all_words}
_SENSE_BEHIND = {words: sense for sense, all_words in _BEHIND_A_DATE.items() for words in all_words}
_HEAD = re.compile(rf"(?:(?P<words>{_any_of(_SENSE_BEFORE)})|(?P<often>{RECURRING}))[ ,:-]+")
_TAIL = re.compile(
    r"(?:[ ,;:/-](?:and |then |with |& )*|(?=\?))"
    rf"(?:(?P<words>{_any_of(_SENSE_BEHIND)})|(?:reviewed )?(?P<often>{RECURRING})(?: thereafter| afterwards)?"
    rf"|(?P<ongoing>ongoing(?![a-z]){NO_DATE}))$"
)
_ANEW = re.compile(rf"[ ,;:-](?:{_any_of(_BEFORE_A_DATE[Sense.REVISED])})[ :-]")
_OLD = re.compile(rf"[ ,;:-](?:{_any_of(_BEFORE_AN_OLD_DATE)})[ :-]")


def taken_apart(text: str) -> tuple[str, list[Sense], list[Sense]]:
    """The date of a phrase, and what stands before and behind it."""
    before: list[Sense] = []
    behind: list[Sense] = []
    while found := _TAIL.search(text):
        if not (text := text[: found.start()].rstrip(" ,;:/.-")):
            break
        ongoing_or_often = Sense.ONGOING if found["ongoing"] else Sense.RECURRING
        behind.append(_SENSE_BEHIND[found["words"]] if found["words"] else ongoing_or_often)
    while found := _HEAD.match(text):
        text = text[found.end() :]
        before.append(_SENSE_BEFORE[found["words"]] if found["words"] else Sense.RECURRING)
    return text, before, behind


def new_and_old(text: str) -> tuple[str, str] | None:
    """The newer and the older date of a phrase that has both: ``May 2011 revised to June 2011``."""
    if found := _ANEW.search(text):
        return text[found.end() :].strip(" :-"), text[: found.start()].strip(" ,;:-")
    if found := _OLD.search(text):
        return text[: found.start()].strip(" ,;:-"), text[found.end() :].strip(" :-")
    return None
