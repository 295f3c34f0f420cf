"""All records of a run beside each other: indexed once, so that no rule across them loops in a loop."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from scr_schema.rules.across.facts import Facts


class Exchange:
    """What was read in a run: in bundles, in several files or in a folder, in any order.

    Of a record that stands in several revisions, the highest is the one that rules look at; the others lie in
    ``revisions``. Facts are added first and asked for afterwards.
    """

    def __init__(self, facts: Iterable[Facts] = ()) -> None:
        self.all: list[Facts] = list(facts)
        self.bundles: list[Facts] = []
        #: Ids of records that did not pass their schema: they are there, and nothing is known of them.
        self.unjudged: set[str] = set()

    @cached_property
    def revisions(self) -> dict[str, list[Facts]]:
        """Every record by its id, the lowest revision first; what stands twice, in the order in which it was read."""
        by_id: defaultdict[str, list[Facts]] = defaultdict(list)
        for facts in self.all:
            by_id[facts.id].append(facts)
        return {name: sorted(facts, key=lambda one: one.revision) for name, facts in by_id.items()}

    @cached_property
    def latest(self) -> dict[str, Facts]:
        """The record of each id that counts: of the highest revision, the first that was read."""
        return {
            name: next(one for one in facts if one.revision == facts[-1].revision)
            for name, facts in self.revisions.items()
        }

    @cached_property
    def _by_kind(self) -> dict[str, list[Facts]]:
        by_kind: defaultdict[str, list[Facts]] = defaultdict(list)
        for facts in self.latest.values():
            if facts.withdrawn is None:
                by_kind[facts.kind].append(facts)
        return by_kind

    def of(self, kind: str) -> list[Facts]:
        """Every record of a kind that counts and is not withdrawn."""
        return self._by_kind.get(kind, [])

    @property
    def is_one_record(self) -> bool:
        """Whether there is nothing to compare: one record, in no bundle."""
        return len(self.all) + len(self.unjudged) <= 1 and not self.bundles

    def get(self, name: str | None, kind: str) -> Facts | None:
        """The record of this id, if it is here and of that kind."""
        facts = self.latest.get(name) if name is not None else None
        return facts if facts is not None and facts.kind == kind else None

    def review_of(self, facts: Facts) -> Facts | None:
        """The review that a record belongs to, if the way to it is here."""
        match facts.kind:
            case "review":
                return facts
            case "imr" | "recommendation":
                return self.get(facts.told.review, "review")
            case "action-plan-row":
                recommendation = self.get(facts.told.recommendation, "recommendation")
                return self.review_of(recommendation) if recommendation else None
        return None

    def rows_of(self, recommendation: str) -> Iterator[Facts]:
        """The rows of the plan that act on a recommendation."""
        return iter(self._rows.get(recommendation, ()))

    @cached_property
    def _rows(self) -> dict[str, list[Facts]]:
        rows: defaultdict[str, list[Facts]] = defaultdict(list)
        for row in self.of("action-plan-row"):
            rows[row.told.recommendation].append(row)
        return rows
