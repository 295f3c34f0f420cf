"""What comes again and again: ``quarterly``, ``every three months``, ``annual audit``.

The contract has no place for how often: such a target date goes on, without a date, and is flagged as recurring.
"""

import re

from scr_schema.types.target_dates.milestones import is_milestone

_EVERY = r"(?:every|each|once (?:a|every|per)|twice (?:a|every|per)|three times a|per)"
_COUNT = r"(?:[0-9]{1,2}(?: ?- ?[0-9]{1,2})?|two|three|four|six|eight|twelve)"
_UNIT = r"(?:day|week|fortnight|month|quarter|term|half[ -]term|year)"
#: How often, in the grammar's own words.
RECURRING = (
    rf"(?:(?:bi-?|half[ -]|twice[ -]|{_COUNT}[ -])?"
    r"(?:daily|weekly|fortnightly|monthly|quarterly|termly|annually|annual|yearly)"
    rf"|{_EVERY} (?:(?:{_COUNT}|2nd|3rd|other) )?{_UNIT}s?)"
)
_ANYWHERE = re.compile(rf"(?<![a-z0-9-]){RECURRING}(?![a-z0-9-])")
_AROUND = frozenset({"and", "at", "basis", "least", "minimum", "ongoing", "thereafter"})


def is_recurring(text: str) -> bool:
    """Whether the text says how often, and besides it nothing but what is done and that it goes on."""
    found = _ANYWHERE.search(text)
    if found is None:
        return False
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    words = re.findall(r"[^\s,;:/.-]+", rest)
    return is_milestone([word for word in words if word not in _AROUND])
