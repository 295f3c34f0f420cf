"""What is to have happened by a date, where the date cell says so: ``Launched April 2011``, ``June 2011 for review``.

The words are a closed list, none of which turns a date round (`not`, `before`, `unless` …), so that whatever of them
stands before or behind a date leaves the date as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

#: What is done; each also with ``re-`` before it.
_DEEDS = """
    achieve achieved actioned adopt adopted agree agreed appoint appointed approve approved assess assessed audit
    audited audits begin begins begun brief briefed cascade cascaded circulate circulated close closed commence
    commenced commences commission commissioned complete completed completes completion conclude concluded consult
    consultation consulted deliver delivered delivery design designed develop developed disseminate disseminated
    dissemination distribute distributed done draft drafted embed embedded endorse endorsed establish established
    evaluate evaluated evaluation finalise finalised finalize finalized finish finished held hold identified identify
    implement implementation implemented introduce introduced issue issued launch launched launches meet met monitor
    monitored monitoring pilot piloted prepare prepared present presented produce produced publication publish
    published ratification ratified ratify recruit recruited refresh refreshed report reported reports review reviewed
    reviews rewrite rewritten roll rolled rollout send sent set sign signed sign-off signoff start started starts
    submission submit submitted test tested train trained training undertake undertaken update updated upload uploaded
    write written
"""
#: What it is done with or to.
_MATTERS = """
    action actions board briefing briefings bulletin checklist committee conference course courses date dates document
    documentation documents final findings form forms framework group guidance guidelines interim leaflet leaflets
    lscb lscp meeting meetings newsletter off out panel paper pathway pathways plan plans policies policy procedure
    procedures process programme project protocol protocols results scr seminar session sessions staff standard
    standards strategy sub-group subgroup survey system team teams template templates tool toolkit up version website
    work workshop workshops
"""
#: What may stand between such words, and means nothing alone.
_SMALL = """
    & a all an and annual be first for full in initial new next of on second the then third to will with
"""

_LARGE_WORDS, _SMALL_WORDS = frozenset(f"{_DEEDS} {_MATTERS}".split()), frozenset(["", *_SMALL.split()])

#: No milestone has more words.
_MOST_WORDS = 8
_MARKS = " \t.,:;–—-()[]"
_LEAD = re.compile(r"on[\s‐‑-]?going\b[\s,;:.–—-]*(?:(?:with|and)\s+)?", re.IGNORECASE)
_LINK = re.compile(r"\A(?:(?:for|and|then)\s+)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A way of taking printed words: the milestone as printed, where there is one, and the words of the date.

    ``ongoing`` says that the work was said to go on before either.
    """

    milestone: str | None
    words: str
    ongoing: bool = False


def ways_of_reading(printed: str) -> Iterator[Reading]:
    """The words without a milestone, then with every one that may stand before the date, then behind it.

    ``Ongoing`` may stand before a milestone: ``Ongoing - review June 2011``.
    """
    yield Reading(None, printed)
    lead = _LEAD.match(printed)
    ongoing = lead is not None
    words = printed[lead.end() if lead else 0 :].split()
    for count in _sizes(words):
        if _key(words[count - 1]) not in _SMALL_WORDS:
            yield Reading(_bare(words[:count]), " ".join(words[count:]), ongoing)
    for count in _sizes(words[::-1]) if words and _key(words[-1]) not in _SMALL_WORDS else ():
        yield Reading(_LINK.sub("", _bare(words[-count:])), " ".join(words[:-count]), ongoing)


def is_milestone(words: Sequence[str]) -> bool:
    """Whether every word may be part of a milestone."""
    return all(map(_is_word_of_milestone, words))


def _sizes(words: Sequence[str]) -> Iterator[int]:
    """How many of the first words can be a milestone, at least one being left for the date."""
    for count, word in enumerate(words[: min(_MOST_WORDS, len(words) - 1)], 1):
        if not _is_word_of_milestone(word):
            return
        yield count


def _is_word_of_milestone(word: str) -> bool:
    key = _key(word)
    return key in _LARGE_WORDS or key in _SMALL_WORDS or key.removeprefix("re").lstrip("-‐‑") in _LARGE_WORDS


def _key(word: str) -> str:
    return word.strip(_MARKS).casefold()


def _bare(words: Sequence[str]) -> str:
    return " ".join(words).strip(_MARKS)
