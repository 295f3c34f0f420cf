"""The labels of printed lists and how they are counted: 1, 2 … and a, b … and i, ii …, and 1.1, 1.2 and 1a, 1b …."""

import re
import string
from collections.abc import Iterator

_ROMAN = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    *("xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"),
)
#: What a way of counting by letters calls its first, second, third ….
_SERIES: dict[str, tuple[str, ...]] = {
    "i": _ROMAN,
    "a": tuple(string.ascii_lowercase),
    "I": tuple(label.upper() for label in _ROMAN),
    "A": tuple(string.ascii_uppercase),
}
_ARABIC = "1"
_STEP = re.compile(r"[0-9]+|[A-Za-z]+")
_HIGHEST = 999
#: A cell with more items than this is no list that anybody printed.
MOST_ITEMS = 1000

#: Where a label stands in its list: for each level the way of counting and the place in it, so ``1a`` is 1, then a.
Count = tuple[tuple[str, int], ...]

#: A label taken apart: ``1a`` is 1, then a.
Label = tuple[str, ...]
#: What stands for every task, in place of its label.
ALL: Label = ("all",)

_ONE = r"(?:[1-9][0-9]{0,2}(?:\.[1-9][0-9]?){0,3}[a-z]?|[ivx]{1,5}|[a-z])"
_AND = r"(?:,(?:[ \t]*(?:and\b|&))?|&|\+|and\b|to\b|-|–)"
#: Labels of several tasks in one: ``1 & 2``, ``1, 2 and 4``, ``1-3``, ``a) to c``.
SEVERAL = rf"{_ONE}\)?(?:[ \t]*{_AND}[ \t]*\(?{_ONE}\)?){{1,20}}"
_SEVERAL = re.compile(SEVERAL)
_ONE_OR_REACH = re.compile(rf"(?P<reach>to\b|-|–)|and\b|(?P<one>{_ONE})")
_ANY_ALL = re.compile(r"all\b", re.IGNORECASE)
_LONGEST = 80
_MOST_NAMED = 50


def counts(label: str) -> tuple[Count, ...]:
    """Where a label may stand in its list: ``i`` opens a Roman list, or comes after ``h``."""
    steps = _STEP.findall(label)
    if len(steps) == 1 and not steps[0].isdigit():
        return tuple(((way, series.index(steps[0]) + 1),) for way, series in _SERIES.items() if steps[0] in series)
    return (tuple(_arabic_steps(steps)),)


def follows(count: Count, before: Count) -> bool:
    """Whether a label is the next: of the same level, the first below, or the next above, as 2 and 1.2a after 1.2."""
    if count[: len(before)] == before:
        return len(count) > len(before) and is_first(count[len(before) :])
    level = next((level for level, (one, other) in enumerate(zip(count, before, strict=False)) if one != other), None)
    if level is None or not is_first(count[level + 1 :]):
        return False
    (way, place), (way_before, place_before) = count[level], before[level]
    return way == way_before and place == place_before + 1


def is_first(count: Count) -> bool:
    """Whether a label opens its list on every level."""
    return all(place == 1 for _, place in count)


def next_label(label: str, count: Count) -> str | None:
    """The label that follows on the same level, if the way of counting goes on."""
    way, place = count[-1]
    if way == _ARABIC:
        following = str(place + 1) if place < _HIGHEST else None
    else:
        series = _SERIES[way]
        following = series[place] if place < len(series) else None
    return None if following is None else label[: label.rindex(_STEP.findall(label)[-1])] + following


def steps_of(label: str) -> Label:
    """A label without what spellings of it differ in: ``1 a``, ``1(a)`` and ``1a`` are the same."""
    return tuple(_STEP.findall(label))


def labels_named(number: str) -> tuple[Label, ...]:
    """The labels that stand in a printed number: ``1-3`` names 1, 2 and 3; ``All`` names ``ALL``.

    Empty where it is a range that does not rise, names a label twice, or names more than any plan does.
    """
    if _ANY_ALL.match(number):
        return (ALL,)
    if len(number) > _LONGEST or not _SEVERAL.fullmatch(number):
        return (steps_of(number),)
    named: list[str] = []
    reaches = False
    for found in _ONE_OR_REACH.finditer(number):
        if found["one"]:
            added = _up_to(named[-1], found["one"]) if reaches else (found["one"],)
            if not added:
                return ()
            named += added
        reaches = bool(found["reach"])
    return tuple(map(steps_of, named)) if len(set(named)) == len(named) <= _MOST_NAMED else ()


def _up_to(first: str, last: str) -> tuple[str, ...]:
    """The labels behind the first up to the last; none where they do not rise from the one to the other."""
    rising = ((one, other[-1][1]) for one in counts(first) for other in counts(last) if _rises(one, other))
    count, goal = next(rising, ((), 0))
    passed: list[str] = []
    label: str | None = first
    while count and count[-1][1] < goal <= count[-1][1] + _MOST_NAMED and label and (label := next_label(label, count)):
        way, place = count[-1]
        count = (*count[:-1], (way, place + 1))
        passed.append(label)
    return tuple(passed)


def _rises(one: Count, other: Count) -> bool:
    same_list = one[:-1] == other[:-1] and len(one) == len(other) and one[-1][0] == other[-1][0]
    return same_list and one[-1][1] < other[-1][1]


def _arabic_steps(steps: list[str]) -> Iterator[tuple[str, int]]:
    for step in steps:
        yield (_ARABIC, int(step)) if step.isdigit() else ("a", _SERIES["a"].index(step.lower()) + 1)
