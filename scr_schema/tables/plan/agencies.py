"""Whether a line above a table, or over some of its rows, names the agency whose plan it is.

A title may be anything: the name of the review, a theme, a date. It is an agency only where the register knows it, or
where it says in a few words that it is a body of a kind that has plans.
"""

import re

from scr_schema.codelists.bodies import Register
from scr_schema.tables.plan.agency_title import is_body

_MOST_WORDS = 10
# What stands behind the agency's name in the title of its plan.
_PLAN = re.compile(
    r"[\s:,–—-]*(?:(?:imr|single[\s-]agency|agency|individual management review)\s+)?"
    r"(?:(?:action|improvement|implementation)\s+plan|recommendations?|actions?|imr)(?:\s+and\s+action\s+plan)?\W*$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?:lead|responsible|name of)\s+)?(?:agency|organisation|partner)(?:\s+name)?\s*[:–—-]\s*", re.I
)
# A title that speaks of the case, of the whole plan or of a theme is no body, whatever words it holds.
_NO_BODY = re.compile(
    r"\b(?:review|child [a-z]|plan|case|overview of|summary|introduction|section|theme|priority|objective|appendix|update"
    r"|version|draft|status|confidential|official|key|date|should|must|will|to|that|all)\b|[.!?;]",
    re.IGNORECASE,
)


def named_agency(text: str, register: Register) -> str | None:
    """The agency that a title names, as printed there; nothing where it may be another title."""
    words = " ".join(text.split())
    if len(words) > 200:
        return None
    name = _PLAN.sub("", _LABEL.sub("", words)).strip(" :–—-")
    if not name:
        return None
    if register.find(name):
        return name
    if _LABEL.match(words):
        return name if len(name.split()) <= _MOST_WORDS else None
    return name if len(name.split()) <= _MOST_WORDS and is_body(name) and not _NO_BODY.search(name) else None
