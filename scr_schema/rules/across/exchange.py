"""All records of a run beside each other: indexed once, so that no rule across them loops in a loop."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from scr_schema.rules.across.facts import BundleFacts, Facts, ReceiptFacts, Reference


class Exchange:
    """What was read in a run: in bundles, in several files or in a folder, in any order.

    Of a record that stands in several revisions, the highest is the one that rules look at; the others lie in
    ``revisions``. Facts are added first and asked for afterwards. Nothing but the order of lists depends on the order
    in which records were read.
    """

    def __init__(self, facts: Iterable[Facts] = ()) -> None:
        self.all: list[Facts] = list(facts)
        self.bundles: list[Facts] = []
        #: Ids of records that did not pass their schema: they are there, and nothing is known of them.
        self.unjudged: set[str] = set()
        #: How many records were read, whether they passed or not.
        self.read = len(self.all)
        #: The sha256 of each file that was read.
        self.digests: set[str] = set()
        #: How many records came in files of receipts; none where the user gave none.
        self.answers: int | None = None

    @cached_property
    def revisions(self) -> dict[str, list[Facts]]:
        """Every record by its id, the lowest revision first; copies of one content in the order of reading."""
        by_id: defaultdict[str, list[Facts]] = defaultdict(list)
        for facts in self.all:
            by_id[facts.id].append(facts)
        for several in by_id.values():
            several.sort(key=lambda one: (one.revision, one.digest))
        return dict(by_id)

    @cached_property
    def latest(self) -> dict[str, Facts]:
        """The record of each id that counts: of the highest revision; where several have it, always the same."""
        return {name: _that_counts(facts) for name, facts in self.revisions.items()}

    @cached_property
    def _of_other_kinds(self) -> dict[tuple[str, str], Facts]:
        """Where one id stands for records of several kinds, those that count and are not the latest of all."""
        others = {}
        for name, facts in self.revisions.items():
            for kind in {one.kind for one in facts} - {self.latest[name].kind} if len(facts) > 1 else ():
                others[name, kind] = _that_counts([one for one in facts if one.kind == kind])
        return others

    @cached_property
    def _by_kind(self) -> dict[str, list[Facts]]:
        by_kind: defaultdict[str, list[Facts]] = defaultdict(list)
        for facts in (*self.latest.values(), *self._of_other_kinds.values()):
            if facts.withdrawn is None:
                by_kind[facts.kind].append(facts)
        return by_kind

    @cached_property
    def current(self) -> list[Facts]:
        """Every record that counts and is not withdrawn: once in each bundle that holds it, and once outside of all."""
        return [facts for several in self.revisions.values() for facts in self._copies(several)]

    def _copies(self, revisions: list[Facts]) -> Iterable[Facts]:
        if len(revisions) == 1:
            return revisions if revisions[0].withdrawn is None else ()
        copies = {}
        for facts in reversed(revisions):
            counts = self.get(facts.id, facts.kind)
            if counts and counts.withdrawn is None and facts.revision == counts.revision:
                copies[facts.kind, facts.bundle] = facts
        return copies.values()

    def of(self, kind: str) -> list[Facts]:
        """Every record of a kind that counts and is not withdrawn."""
        return self._by_kind.get(kind, [])

    @property
    def is_one_record(self) -> bool:
        """Whether there is nothing to compare: one record, in no bundle, perhaps with receipts that answer it."""
        return len(self.all) - (self.answers or 0) + len(self.unjudged) <= 1 and not self.bundles

    def get(self, name: str | None, kind: str) -> Facts | None:
        """The record of this id, if it is here and of that kind."""
        facts = self.latest.get(name) if name is not None else None
        if facts is None or facts.kind == kind:
            return facts
        return self._of_other_kinds.get((facts.id, kind))

    def led_to(self, reference: Reference) -> Facts | None:
        """The record that a reference names, if it is here; where there are several, one of a kind that it may name."""
        of_its_kinds = (self.get(reference.target, kind) for kind in reference.kinds)
        return next(filter(None, of_its_kinds), self.latest.get(reference.target))

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

    def acknowledgements_of(self, record: str) -> Iterator[tuple[ReceiptFacts, int | None]]:
        """The receipts that acknowledge a record, each with the revision that it names, if it names one."""
        return iter(self._acknowledgements.get(record, ()))

    @cached_property
    def _acknowledgements(self) -> dict[str, list[tuple[ReceiptFacts, int | None]]]:
        by_record: defaultdict[str, list[tuple[ReceiptFacts, int | None]]] = defaultdict(list)
        for receipt in self.of("receipt"):
            for record, revision, is_acknowledged in receipt.told.items:
                if record is not None and is_acknowledged:
                    by_record[record].append((receipt.told, revision))
        return by_record

    def holds(self, names: Iterable[str] | None) -> bool:
        """Whether all of these records are here, and passed their schema."""
        return all(name in self.latest for name in names or ())

    def of_review(self, review: str, kind: str) -> list[Facts]:
        """The records of a kind that belong to a review, whichever way they say so."""
        return self._by_review.get((review, kind), [])

    @cached_property
    def _by_review(self) -> dict[tuple[str, str], list[Facts]]:
        by_review: defaultdict[tuple[str, str], list[Facts]] = defaultdict(list)
        for kind in ("imr", "recommendation", "action-plan-row"):
            for facts in self.of(kind):
                if review := self.review_of(facts):
                    by_review[review.id, kind].append(facts)
        return by_review

    def holds_all_rows_of(self, bundle: BundleFacts) -> bool:
        """Whether every row of the plan that was sent in a bundle is here: none was cut off, none failed its schema."""
        return bundle.is_known and bundle.met["action-plan-row"] == self._rows_in_bundles[bundle]

    @cached_property
    def _rows_in_bundles(self) -> Counter[BundleFacts]:
        rows = (facts for facts in self.all if facts.kind == "action-plan-row")
        return Counter(row.bundle.told for row in rows if row.bundle)

    def rows_of(self, recommendation: str) -> Iterator[Facts]:
        """The rows of the plan that act on a recommendation."""
        return iter(self._rows.get(recommendation, ()))

    @cached_property
    def _rows(self) -> dict[str, list[Facts]]:
        rows: defaultdict[str, list[Facts]] = defaultdict(list)
        for row in self.of("action-plan-row"):
            rows[row.told.recommendation].append(row)
        return rows


def _that_counts(facts: list[Facts]) -> Facts:
    """Of the revisions of a record, the lowest first, the highest; of several of that, the first."""
    return next(one for one in facts if one.revision == facts[-1].revision)
