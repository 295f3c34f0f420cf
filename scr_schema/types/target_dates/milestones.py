"""What is to have happened by a date, where the date cell says so: ``Launched April 2011``, ``June 2011 for review``.

The words are a closed list, none of which turns a date round (`not`, `before`, `unless` …), so that whatever of them
stands before or behind a date leaves the date as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scr_schema.types.target_dates.wording import unified

#: What is done; each also with ``re-`` before it.
_DEEDS = """
    achieve achieved actioned adopt adopted agree agreed appoint appointed approve approved assess assessed audited
    begin begins begun brief briefed cascade cascaded circulate circulated close closed commence commenced commences
    commission commissioned complete completed completes completion conclude concluded consult consulted deliver
    delivered delivery design designed develop developed disseminate disseminated dissemination distribute distributed
    done drafted embed embedded endorse endorsed establish established evaluate evaluated finalise finalised finalize
    finalized finish finished held hold identified identify implement implementation implemented introduce introduced
    issue issued launch launched launches meet met monitor monitored monitoring off out piloted prepare prepared present
    presented produce produced publication publish published ratification ratified ratify recruit recruited refresh
    refreshed reported reviewed rewrite rewritten roll rolled rollout send sent set sign signed sign-off signoff staff
    start started starts submission submit submitted tested train trained undertake undertaken up update updated upload
    uploaded work write written
"""
#: Who meets or decides.
_BODIES = "board committee conference group lscb lscp meeting meetings panel scr sub-group subgroup"
#: What may bear a number or year of its own: ``Audit 2``, ``Training plan 2011``.
_MATTERS = """
    audit audits briefing briefings bulletin checklist consultation course courses date dates documentation draft
    evaluation final findings framework guidance guidelines interim leaflet leaflets newsletter pathway pathways pilot
    plan plans policies policy procedure procedures process programme project protocol protocols report reports results
    review reviews seminar session sessions strategy survey system template templates test tool toolkit training website
    workshop workshops
"""
#: What may stand between such words, and means nothing alone.
_SMALL = """
    & a all an and annual be first for full in initial new next of on second the then third to will with
"""
_DEEDS_AND_BODIES, _MATTER_WORDS = frozenset(f"{_DEEDS} {_BODIES}".split()), frozenset(_MATTERS.split())
_SMALL_WORDS = frozenset(["", *_SMALL.split()])
_LARGE_WORDS = _DEEDS_AND_BODIES | _MATTER_WORDS

#: No milestone has more words.
_MOST_WORDS = 8
_MARKS = " \t.,:;–—-()[]"
_LEAD = re.compile(r"on[\s‐‑–-]?going\b[\s,;:.–—-]*(?:(?:with|and)\s+)?", re.IGNORECASE)
_LINK = re.compile(r"\A(?:(?:for|and|then)\s+)+", re.IGNORECASE)
_FIGURES_ALONE = re.compile(r"[0-9.]+")
_NUMBER_FIRST = re.compile(r"[1-9]\s.*")


@dataclass(frozen=True, slots=True)
class Way:
    """A way of taking printed words: the milestone as printed, where there is one, and the words of the date.

    ``ongoing`` says that the work was said to go on before either.
    """

    milestone: str | None
    words: str
    ongoing: bool = False


def ways_of_reading(printed: str) -> Iterator[Way]:
    """The words without a milestone, then with every one that may stand before the date, then behind it.

    ``Ongoing`` may stand before a milestone: ``Ongoing - review June 2011``. A number behind a matter may be its own
    and none of the date's: ``Audit 2 May 2011``.
    """
    yield Way(None, printed)
    lead = _LEAD.match(printed)
    words = printed[lead.end() if lead else 0 :].split()
    for count in range(1, _extent(words) + 1):
        date = " ".join(words[count:])
        if _ends_a_milestone(words[count - 1]) and not _may_bear(words[count - 1], date, _NUMBER_FIRST):
            yield Way(_bare(words[:count]), date, lead is not None)
    for count in range(1, _extent(words[::-1]) + 1):
        date = " ".join(words[:-count])
        if _ends_a_milestone(words[-1]) and not _may_bear(words[-count], date):
            yield Way(_LINK.sub("", _bare(words[-count:])), date, lead is not None)


def is_milestone(words: Sequence[str]) -> bool:
    """Whether every word may be part of a milestone."""
    return all(map(_is_of_a_milestone, words))


def _extent(words: Sequence[str]) -> int:
    """How many of the first words may be a milestone, at least one being left for the date."""
    first = words[: min(_MOST_WORDS, len(words) - 1)] if words else []
    return next((place for place, word in enumerate(first) if not _is_of_a_milestone(word)), len(first))


def _is_of_a_milestone(word: str) -> bool:
    key = _key(word)
    return key in _LARGE_WORDS or key in _SMALL_WORDS or key.removeprefix("re").lstrip("-") in _LARGE_WORDS


def _ends_a_milestone(word: str) -> bool:
    return _key(word) not in _SMALL_WORDS


def _may_bear(word: str, date: str, *figures: re.Pattern[str]) -> bool:
    """Whether the figures of the date may be those of the word beside them."""
    return _key(word) in _MATTER_WORDS and any(one.fullmatch(date) for one in (_FIGURES_ALONE, *figures))


def _key(word: str) -> str:
    return unified(word).strip(_MARKS).casefold()


def _bare(words: Sequence[str]) -> str:
    return " ".join(words).strip(_MARKS)
