"""References between records: what several of them name in vain is told once, at the first."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

from scr_schema.faults import count
from scr_schema.finding import Path, by_place
from scr_schema.rules.across.facts import Facts
from scr_schema.rules.rule import Met

#: The kinds of record that refer to others by their ids.
REFERRING = ("review", "imr", "recommendation", "action-plan-row")

#: The members in which they do.
LINKS = (
    "review",
    "recommendation",
    "recommendations",
    "imrs",
    "notifications",
    "involvement.imr_id",
    "annexes.records",
    "builds_on",
    "source.record",
    "basis.extends",
)


def told_once(found: Iterable[tuple[Hashable, Facts, Path]], **words: str) -> Iterator[Met]:
    """For each thing that is named in vain, the first place in the order of ids, with how many others name it."""
    first: dict[Hashable, tuple[Facts, Path]] = {}
    times: Counter[Hashable] = Counter()
    for what, record, path in found:
        times[what] += 1
        if what not in first or _order(record, path) < _order(*first[what]):
            first[what] = record, path
    for what, (record, path) in first.items():
        others = times[what] - 1
        more = f" ({count(others, 'other reference names', 'other references name')} it too)" if others else ""
        yield Met(record, path, {**words, "more": more})


def _order(record: Facts, path: Path) -> tuple[object, ...]:
    return record.id, by_place(path)
