"""The words by which plans say how far a row has come, and the codes that they surely mean.

What is not here is not guessed. Left out on purpose, as boards differ or nobody can know:

- a colour: green is done in one plan, on track in the next, and a promise in a third; blue is done, or not yet due;
- ``closed`` says that nobody follows the row any more, and not whether it was done;
- ``overdue``, ``delayed`` and ``at risk`` say how a row stands to its dates, and not whether work on it has begun;
- a tick, ``yes``, a percentage or a category says only what its heading or a key asks.
"""

import re

from scr_schema.codelists.plans import ActionStatusCode

_DONE = ("complete", "completed", "achieved", "implemented", "done", "delivered")
_PHRASES = {
    ActionStatusCode.NOT_STARTED: (
        *("not started", "not yet started", "not begun", "not yet begun", "not commenced", "not yet commenced"),
        *("yet to start", "yet to begin", "to be started"),
    ),
    ActionStatusCode.IN_PROGRESS: (
        *("in progress", "work in progress", "under way", "underway", "progressing", "started", "begun", "commenced"),
        *("on track", "on target", "on schedule"),
    ),
    ActionStatusCode.ONGOING: ("ongoing", "on going"),
    ActionStatusCode.COMPLETED: (
        *_DONE,
        *(f"{much} {word}" for much in ("fully", "now", "all", "action", "actions", "task", "100%") for word in _DONE),
        "finished",
    ),
    ActionStatusCode.COMPLETED_LATE: tuple(f"{word} late" for word in _DONE),
    ActionStatusCode.PARTLY_COMPLETED: tuple(
        f"{much} {word}" for much in ("part", "partly", "partially") for word in (*_DONE, "met")
    ),
    ActionStatusCode.NOT_ACHIEVED: ("not achieved",),
    ActionStatusCode.SUPERSEDED: ("superseded", "replaced"),
    ActionStatusCode.WITHDRAWN: ("withdrawn", "cancelled", "canceled", "abandoned"),
    ActionStatusCode.NOT_STATED: (
        *("not stated", "not known", "unknown", "n/a", "not applicable", "none", "tbc", "to be confirmed"),
    ),
}

#: The code of each phrase, in small letters and with single blanks for blanks and hyphens.
CODES = {phrase: code for code, phrases in _PHRASES.items() for phrase in phrases}

#: Words that are well known and mean no code, and why.
NO_CODE = {
    **dict.fromkeys(
        ("overdue", "over due", "late", "past due"), "that a row is overdue is worked out from its dates, not stated"
    ),
    **dict.fromkeys(("closed", "action closed"), "a row that is closed may have been done or given up"),
    **dict.fromkeys(
        ("✓", "✔", "√", "☑", "yes", "y", "no", "n", "x", "✗", "✘", "×"),
        "a tick, yes or no says only what its heading asks",
    ),
}

_BLANKS = re.compile(r"[\s\u00ad‐‑-]+")
_EDGES = " .,;:!–—*•"


def folded(text: str) -> str:
    """Words as they are looked up: in small letters, with single blanks, and no mark of punctuation at either end."""
    return _BLANKS.sub(" ", text.casefold()).strip(_EDGES)
