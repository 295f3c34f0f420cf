"""Whether a line above a table, or over some of its rows, names the agency whose plan it is.

A title may be anything: the name of the review, a theme, a date. It is an agency only where the register knows it,
where a label says that it is one, or where it is a name made like those of the bodies that have plans.
"""

import re
from collections.abc import Sequence

from scr_schema.codelists.bodies import Register
from scr_schema.tables.plan.agency_title import is_body

_MOST_WORDS = 10
_LONGEST = 200
# The number of a heading, of an appendix or of a table in front of a title.
_ENUMERATOR = re.compile(
    r"^(?:(?:(?:appendix|annexe?|part|section|table)\s+[0-9a-z]{1,3}|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})(?:\s*[.):–—-]\s*|\s+)"
    r"|[a-z][.)]\s+)",
    re.IGNORECASE,
)
# What stands behind the agency's name in the title of its plan, and in front of it.
_KINDS = r"(?:imr|single[\s-]agency|agency|individual management review)\s+"
_PLANS = r"(?:(?:action|improvement|implementation)\s+plan|recommendations?|actions?|imr)"
_BEHIND = re.compile(
    rf"[\s:,–—-]*(?:\(?[0-9]{{1,3}}\s+)?(?:{_KINDS})?{_PLANS}(?:\s+and\s+action\s+plan)?\W*$", re.IGNORECASE
)
# Who leads there, behind the agency's name.
_LED = re.compile(
    r"\s*[(,:;/|–—-]\s*(?:(?:agency|strategic|operational|plan|senior)\s+)?(?:leads?|contact|author|owner|responsible)\b.*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"^(?:{_KINDS})?{_PLANS}\s*(?:\b(?:for|of|from)\s+(?:the\s+)?|[:–—-]\s*)", re.IGNORECASE)
# A line that speaks of several agencies, so that the rows below it are not those of the one named above.
_ALL = re.compile(
    r"\b(?:all|other|partner|both|several|multi|inter)[\s-]*agenc(?:y|ies)\b|\b(?:joint|overview|overarching|partnership)"
    r"\s+(?:report\s+)?(?:recommendations?|actions?)\b",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"\W*\b(?:continued|cont['’]?d|cont)\b\W*$", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:(?:lead|responsible|name of(?: the)?)\s+)?(?:agency|organisation|partner)(?:\s+name)?\s*(?:$|[:–—-]\s*)", re.I
)
# A title that speaks of the case, of the whole plan, of a theme or of a post is no body, whatever words it holds.
_NO_BODY = re.compile(
    r"\b(?:review|child [a-z]|plan|case|overview of|summary|introduction|section|theme|priority|objective|appendix"
    r"|update|version|draft|status|confidential|official|key|date|should|must|will|to|that|all|head|director|manager"
    r"|officer|chief|nurse|doctor|lead|named|issues?|practice|working|training|learning|multi|inter)\b|[.!?;]",
    re.IGNORECASE,
)
# The word that says what a body is: the last of its name, or the last before the place or people that it is for.
_PLACE = re.compile(r"\s+(?:of|for|in)\s+|\s*[(,/–—]|\s-\s", re.IGNORECASE)
_HEADS = frozenset(
    (
        "academy", "agency", "ambulance", "association", "authority", "board", "borough", "cafcass", "ccg", "charity",
        "clinic", "college", "commission", "committee", "constabulary", "council", "court", "cps", "department",
        "directorate", "ft", "hospice", "hospital", "hospitals", "icb", "icp", "lscb", "lscp", "ministry", "nhs",
        "partnership", "pct", "police", "prison", "probation", "sab", "school", "schools", "service", "services",
        "society", "surgery", "team", "trust", "university", "yot",
    )
)  # fmt: skip
# Bodies of a kind, as a plan of several agencies calls them by one word.
_SECTORS = frozenset(
    (
        "adult social care", "children's social care", "childrens social care", "community health", "education",
        "fire and rescue", "general practice", "gp", "gps", "health", "housing", "police", "primary care", "probation",
        "public health", "schools", "social care", "voluntary sector", "youth offending",
    )
)  # fmt: skip


def named_agency(text: str, register: Register) -> str | None:
    """The agency that a title names, as printed there; nothing where it may be another title."""
    words = " ".join(text[: 2 * _LONGEST].split())
    if len(words) > _LONGEST:
        return None
    words = _ENUMERATOR.sub("", _LED.sub("", _CONTINUED.sub("", words)))
    label = _LABEL.match(words)
    name = _BEHIND.sub("", _BEFORE.sub("", words[label.end() :] if label else words)).strip(" :–—-")
    if not name or len(name.split()) > _MOST_WORDS:
        return None
    return name if label or register.find(name) or _is_name(name) else None


def speaks_of_all(text: str) -> bool:
    """Whether a title says that it speaks of several agencies, or of none alone."""
    return len(text) <= _LONGEST and _ALL.search(text) is not None


def labelled_agency(cells: Sequence[str]) -> str | None:
    """The agency that stands in the cell behind its label, ``Agency:``, in a row above a table."""
    telling = [" ".join(cell.split()) for cell in cells if cell.strip()]
    if len(telling) < 2 or len(telling[0]) > _LONGEST or not _LABEL.fullmatch(telling[0]):
        return None
    return telling[1] if len(telling[1].split()) <= _MOST_WORDS else None


def _is_name(text: str) -> bool:
    """Whether a text is made like the name of a body: a word for bodies with a capital, and none of a theme."""
    if text.casefold().replace("’", "'") in _SECTORS:
        return True
    first = _PLACE.split(text, maxsplit=1)[0]
    head = first.split()[-1] if first.split() else ""
    is_headed = head.casefold() in _HEADS or first.casefold().endswith("social care")
    return is_headed and head[0].isupper() and is_body(text) and not _NO_BODY.search(text)
