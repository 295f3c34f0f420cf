"""Target dates that are words alone: ``Immediate``, ``Ongoing``, ``TBC``, ``Awaiting a decision``, ``n/a``.

A status in the date column, such as ``Completed``, says nothing about a date; it stays as it is printed.
"""

import re

from scr_schema.codelists.plans import TargetKindCode
from scr_schema.types.target_dates.vocabulary import MONTHS, SEASONS

#: Words that cannot hide a date.
NO_DATE = rf"(?:(?!\b(?:{'|'.join((*MONTHS, *SEASONS))})\b)[^0-9])*"

_LINK = r"[ ,;:/-]+(?:and |but |then |& )*"
_STATUS = (
    r"(?:all )?(?:actions? )?(?:now )?(?:already |fully |partly |partially )?"
    r"(?:achieved|actioned|closed|complete|completed|delivered|done|finished|implemented|in place|in progress|met"
    r"|not due|not started|not yet due|not yet started|on target|on track|outstanding|overdue|started|superseded"
    r"|underway|under way|withdrawn)"
)
_IMMEDIATE = r"(?:with )?immediate(?:ly)?(?: effect| action)?"
_AT_ONCE = (
    r"(?:asap|a\.s\.a\.p|as soon as (?:is )?(?:possible|practicable|practical)"
    r"|at once|forthwith|now|straight ?away)"
)
_AGREED = r"(?:advised|agreed|announced|arranged|confirmed|decided|determined|fixed|known|set)"
_STATED = r"(?:given|set|specified|stated)"
_TARGET_DATE = r"(?:target )?(?:date|deadline|timescale)s?"

_WORDED = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (rf"(?:{_IMMEDIATE}|{_AT_ONCE})(?:{_LINK}ongoing)?", TargetKindCode.IMMEDIATE),
        (rf"{_IMMEDIATE}{_LINK}{_STATUS}", TargetKindCode.IMMEDIATE),
        (rf"ongoing{_LINK}{_IMMEDIATE}", TargetKindCode.IMMEDIATE),
        (rf"(?:{_STATUS}{_LINK})?ongoing(?![a-z]){NO_DATE}", TargetKindCode.ONGOING),
        (r"rolling(?: programme)?", TargetKindCode.ONGOING),
        (rf"(?:awaiting|awaited|pending)(?![a-z]){NO_DATE}", TargetKindCode.PENDING),
        (rf"(?:{_TARGET_DATE} )?(?:(?:to be|not yet) {_AGREED}|tb[acd])(?![a-z]){NO_DATE}", TargetKindCode.PENDING),
        (r"to follow", TargetKindCode.PENDING),
        (rf"(?:none|not|(?:no|without) {_TARGET_DATE}) {_STATED}", TargetKindCode.NONE_STATED),
        (rf"none|nil|blank|no {_TARGET_DATE}|", TargetKindCode.NONE_STATED),
        (rf"(?:not applicable|n/?a|n\.a)(?:{_LINK}{_STATUS})?", TargetKindCode.NONE_STATED),
        (_STATUS, TargetKindCode.NONE_STATED),
    )
)


def read_worded(text: str) -> TargetKindCode | None:
    """What kind of target date the whole text is without a date in it, or nothing."""
    return next((kind for pattern, kind in _WORDED if pattern.fullmatch(text)), None)
