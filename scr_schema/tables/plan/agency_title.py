"""The agency that stands in a title: ``Alpha Trust RECOMMENDATION``, ``Recommendations for Alpha Trust``, or alone.

It is taken by its very words: two that are nearly alike are two agencies.
"""

import re
from dataclasses import dataclass
from functools import cache

from scr_schema.codelists.bodies import Register
from scr_schema.tables.plan.spelling import distance, key_of, words_of
from scr_schema.tables.plan.title import LONGEST

_MARKS = " :;,.-–—*/|"
_WORDS = re.compile(r"[^\W_]\S*")
_LAST_WORD = re.compile(r"[^\W_]*\Z")
#: What may follow the last word: marks, and the plural in brackets.
_ENDING = re.compile(r"(?:\(s\))?[\W_]*\Z", re.IGNORECASE)
_OPENING = re.compile(r"recommendations?(?:\(s\))?(?P<between>\s*[(:–—-]\s*|\s+for\s+)(?P<name>\S.*)", re.IGNORECASE)

#: Words that every public body has in its name, or most.
_OF_BODIES = frozenset(
    (
        "academy", "agency", "ambulance", "association", "authority", "board", "borough", "cafcass", "ccg", "charity",
        "clinic", "college", "commission", "commissioner", "committee", "constabulary", "council", "court", "cps",
        "crown", "department", "directorate", "foundation", "gp", "health", "healthcare", "hospice", "hospital",
        "housing", "icb", "lscb", "lscp", "ministry", "nhs", "nursery", "partnership", "pct", "police", "prison",
        "probation", "sab", "school", "service", "social", "society", "surgery", "team", "trust", "university", "yot",
    )
)  # fmt: skip

#: Words of titles, which no name of a body has.
_OF_TITLES = frozenset(
    (
        "achieve", "achieved", "achievement", "action", "against", "aim", "area", "benefit", "by", "category",
        "comment", "concern", "cost", "criteria", "criterion", "date", "deadline", "detail", "domain", "each",
        "enact", "evidence", "finding", "from", "gap", "goal", "how", "impact", "implement", "improvement", "in",
        "indicator", "issue", "lead", "learning", "lesson", "level", "meet", "milestone", "need", "number",
        "objective", "outcome", "owner", "per", "point", "priority", "progress", "question", "rating", "reference",
        "required", "requirement", "response", "responsible", "scope", "source", "standard", "status", "step",
        "strand", "subject", "task", "theme", "timescale", "title", "to", "topic", "type", "update", "what", "when",
        "which", "who", "with",
    )
)  # fmt: skip

#: What recommendations are called, in front of the word: no agency.
_KINDS = frozenset(
    (
        "abuse", "action", "additional", "adult", "agency", "agreed", "all", "and", "any", "audit", "author", "case",
        "cdop", "child", "children", "combined", "common", "composite", "cqc", "cross", "cspr", "current", "cutting",
        "death", "detailed", "dhr", "domestic", "draft", "each", "executive", "external", "final", "for", "full",
        "further", "general", "hmic", "hmicfrs", "homicide", "imr", "independent", "individual", "inspection",
        "inter", "interim", "internal", "joint", "key", "lcspr", "local", "main", "management", "multi", "national",
        "new", "of", "ofsted", "original", "our", "outstanding", "overall", "overarching", "overview", "panel",
        "plan", "planned", "practice", "previous", "primary", "proposed", "rapid", "regional", "relevant", "report",
        "review", "revised", "safeguarding", "sar", "scr", "secondary", "serious", "single", "smart", "specific",
        "strategic", "summary", "systemic", "text", "thematic", "these", "this", "updated", "wider",
    )
)  # fmt: skip

#: A report on all agencies' work has recommendations of its own, and stands where they have theirs.
_OVERVIEW = "overview"

_SMALL = frozenset(("and", "for", "of", "on", "the", "upon", "&"))
#: Of the longest word of all two slips are forgiven.
_RECOMMENDATION, _SLIPS = "recommendation", 2


@dataclass(frozen=True, slots=True)
class AgencyTitle:
    """A title of the recommendations' column; ``agency`` is absent where it names none, but a kind of them.

    ``exact`` says that the word for recommendations is spelt as it should be.
    """

    agency: str | None
    exact: bool = True


def agency_behind(title: str) -> str | None:
    """The agency that a title of one line names behind the word for recommendations, if one does."""
    opening = _OPENING.fullmatch(title) if len(title) <= LONGEST else None
    name = opening["name"].strip(_MARKS + "()") if opening else ""
    return name if is_body(name) else None


def agency_before(title: str) -> AgencyTitle | None:
    """What a title of one line says in front of the word for recommendations; nothing where it is no such title."""
    if len(title) > LONGEST:
        return None
    before, word = _last_word(title)
    slips = distance(word, _RECOMMENDATION, _SLIPS)
    words = words_of(before)
    if not words or slips > _SLIPS:
        return None
    if _KINDS.issuperset(words) and not (_OVERVIEW in words or _register().find(before)):
        return AgencyTitle(None, exact=not slips)
    return AgencyTitle(before, exact=not slips) if _is_name(before) else None


def is_body(text: str) -> bool:
    """Whether the text is a name of a public body, by what such names are made of or by the register."""
    words = frozenset(words_of(text)) if len(text) <= LONGEST else frozenset()
    return _OF_TITLES.isdisjoint(words) and (not _OF_BODIES.isdisjoint(words) or bool(_register().find(text)))


def _last_word(title: str) -> tuple[str, str]:
    """What stands in front of the last word, and that word in small letters and the singular."""
    bare = _ENDING.sub("", title)
    found = _LAST_WORD.search(bare)
    start = found.start() if found else len(bare)
    return bare[:start].rstrip(_MARKS), key_of(words_of(bare[start:]))


def _is_name(text: str) -> bool:
    if is_body(text):
        return True
    words = _WORDS.findall(text)
    capital = all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)
    return capital and words[-1] not in _SMALL and _OF_TITLES.isdisjoint(words_of(text))


@cache
def _register() -> Register:
    return Register.read()
