"""What rules across records are asked of, gathered entry by entry as it is read."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from scr_schema.finding import Fault
from scr_schema.pipeline.asker import Asker
from scr_schema.pipeline.judge import Judgement, weighed_for
from scr_schema.pipeline.ruling import LeftOpen, ruled_across
from scr_schema.readers.entry import Entry, FileFault, Role
from scr_schema.rules.across.answers import answers_to
from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import BundleFacts, Facts
from scr_schema.rules.across.gather import facts_of
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import Clock, Rule
from scr_schema.schema.versions import RECORD_TYPES


@dataclass(frozen=True, slots=True)
class FoundAcross:
    """A fault that records have together, and the record in which it is to be found; none, where a rule failed."""

    fault: Fault
    record: Facts | None


class Across:
    """The facts of all records of a run, and the bundle whose records are being read."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._compares = bool(asker.comparisons) or any(asker.weighs(rule) for rule in RULES.values() if _waits(rule))
        self._exchange = Exchange()
        self._waiting: list[tuple[Facts, Fault]] = []
        self._answered: dict[Facts, Set[int]] = {}
        self._bundle: Facts | None = None

    @property
    def bundle(self) -> Mapping[str, Any] | None:
        """The head of the bundle whose records are being read."""
        return self._bundle.told.head if self._bundle else None

    def begin_file(self) -> None:
        """No bundle goes on from one file to the next."""
        self._bundle = None

    def ends_file(self, digest: str) -> None:
        """A file was read; receipts name it by the digest of its bytes."""
        self._exchange.digests.add(digest)

    def expect_answers(self) -> None:
        """From here on come receipts that the user asks to be held against the rest."""
        self._exchange.answers = 0

    def open(self, entry: Entry) -> None:
        """An entry comes: the head of a bundle, a record of it, or one that stands alone."""
        if entry.role.is_head or entry.role is Role.ALONE:
            self._bundle = None

    def take(self, entry: Entry, judgement: Judgement, origin: Any) -> tuple[Fault, ...]:
        """An entry was judged; if it has passed its schema, its facts are kept with what leads back to it.

        Returns the faults that stand whatever comes. What may be answered waits until all is read: by a receipt, or by
        a later revision of the record, in which what was awaited has its place.
        """
        facts = self._kept(entry, judgement, origin)
        if facts is None or facts.kind != "dv1-notification":
            return judgement.faults
        self._waiting += [(facts, fault) for fault in judgement.faults if _may_be_answered(fault, facts)]
        return tuple(fault for fault in judgement.faults if not _may_be_answered(fault, facts))

    def _kept(self, entry: Entry, judgement: Judgement, origin: Any) -> Facts | None:
        if self._asker.profile == "core" or entry.role is Role.TRAILER:
            return None
        self._exchange.read += entry.role.is_record
        told = self._bundle.told if self._bundle and entry.role is Role.BUNDLED else None
        if told is not None:
            _count(entry, told)
        if not judgement.passed:
            name = entry.value.get("id") if isinstance(entry.value, dict) else None
            if isinstance(name, str):
                self._exchange.unjudged.add(name)
            return None
        if not self._compares and not entry.role.is_head:  # of a head, other rules are told too
            return None
        facts = facts_of(entry.value, self._bundle, origin)
        if entry.role.is_head:
            self._bundle = facts
            self._exchange.bundles.append(facts)
        else:
            self._exchange.all.append(facts)
            if self._exchange.answers is not None:
                self._exchange.answers += 1
        return facts

    def lost(self, fault: FileFault) -> None:
        """Records could not be read, or never came."""
        if self._bundle and (fault.records or fault.fault.rule == "SCR-004"):
            self._bundle.told.unreadable += fault.records
            self._bundle.told.is_known = False

    def rulings(self) -> Iterator[FoundAcross | LeftOpen]:
        """What records break together, and which rules were left open, now that all are read."""
        for record, fault in self._waiting:
            if not (self._is_superseded(record) or self._is_answered(record, fault)):
                yield FoundAcross(fault, record)
        for facts, ruling in ruled_across(self._exchange, self._asker):
            if isinstance(ruling, LeftOpen):
                yield ruling
            else:
                yield FoundAcross(weighed_for(self._asker, facts.kind if facts else None, ruling), facts)

    def _is_superseded(self, record: Facts) -> bool:
        """Whether it was only sent, and a later revision is here."""
        counts = self._exchange.get(record.id, record.kind)
        return record.stage == "sent" and counts is not None and counts.revision > record.revision

    def _is_answered(self, record: Facts, fault: Fault) -> bool:
        """Whether the recipient at fault has acknowledged it in a receipt."""
        if not RULES[fault.rule].answered_by_receipt:
            return False
        if record not in self._answered:
            self._answered[record] = answers_to(record, self._exchange).sure
        return fault.path[:1] == ("distribution",) and fault.path[1] in self._answered[record]


def _waits(rule: Rule) -> bool:
    return rule.clock is Clock.UNTIL_FOLLOWED_UP or rule.answered_by_receipt


def _may_be_answered(fault: Fault, record: Facts) -> bool:
    """Whether what is read later may put it right."""
    rule = RULES.get(fault.rule)
    return rule is not None and (rule.answered_by_receipt or (record.stage == "sent" and _waits(rule)))


def _count(entry: Entry, told: BundleFacts) -> None:
    says = entry.value if isinstance(entry.value, dict) else {}
    kind, name = says.get("record_type"), says.get("id")
    told.met[kind if kind in RECORD_TYPES else None] += 1
    if isinstance(name, str):
        told.ids.add(name)
    else:
        told.is_known = False
