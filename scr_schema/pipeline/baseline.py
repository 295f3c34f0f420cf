"""Findings that somebody accepts, why and until when: they are counted, and not listed any more."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from scr_schema.errors import printable
from scr_schema.faults import FAULTS, count, finding
from scr_schema.finding import Fault, Finding, Location, Severity
from scr_schema.pipeline.accepted import NEVER, Accepted, Names, read_accepted
from scr_schema.pipeline.asker import Asker
from scr_schema.reports.report import NotChecked, Report
from scr_schema.rules.registry import RULES
from scr_schema.rules.span import span_of

_STAYS = "What it names is in no record that has an id, or is no fault of a record: mend that, and delete the entry."
_NO_DAY = NotChecked("expiry of the baseline", "No day was given at which its entries could have expired: `--as-of`.")
_LEFT_OUT = "Rules or records were left out, so it is not known whether there still is what they accept."


@dataclass(frozen=True)
class Outcome:
    """What a run found, who asked, and which rules it left open for some record."""

    report: Report
    asker: Asker
    left_open: Collection[str]

    @cached_property
    def _broken(self) -> set[str | None]:
        """The records that were asked no rule, as they have errors of structure; none for what has no id."""
        errors = {name for name, fault in FAULTS.items() if fault.severity is Severity.ERROR}
        return {one.record for one in self.report.findings if one.rule in errors}

    def would_tell(self, names: Names) -> bool:
        """Whether what these names name would surely have been found, were it there."""
        if isinstance(names, str):  # a fingerprint does not say of which rule and record it is
            return not self._broken and self.asker.profile != "core" and not self.asker.left_out
        rule, record = names
        if rule in FAULTS or None in self._broken:
            return None not in self._broken
        return record not in self._broken and rule not in self.left_open and self.asker.weighs(RULES[rule])


@dataclass(frozen=True)
class Baseline:
    """The entries of a file, and its ``name`` as it may be shown."""

    name: str
    entries: tuple[Accepted, ...]

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """What a file accepts.

        Raises:
            Unreadable: the file cannot be opened or read.
            BadSetting: an entry is not as it must be.

        """
        return cls(printable(str(path)), read_accepted(path))

    def applied(self, outcome: Outcome) -> Report:
        """The report without what is accepted; what is to be said of the entries stands first in it."""
        report, asker = outcome.report, outcome.asker
        naming = [(one, self._naming(one)) for one in report.findings]
        expired = {entry.names for entry in self.entries if _has_expired(entry, asker)}
        left = [one for one, names in naming if not (_may_be_accepted(one) and names - expired)]
        met = {name: _may_be_accepted(one) for one, names in naming for name in names}
        unknown = {name for name in self._names - met.keys() if not outcome.would_tell(name)}
        told = [
            finding(fault, Location(file=self.name, line=entry.line))
            for entry in self.entries
            if entry.names not in unknown and (fault := _fault(met.get(entry.names), entry.names in expired))
        ]
        return replace(
            report,
            baseline=self.name,
            accepted=len(report.findings) - len(left),
            findings=(*told, *left),
            not_checked=(*report.not_checked, *self._not_checked(len(unknown), asker)),
        )

    def _naming(self, one: Finding) -> set[Names]:
        return self._names & {one.fingerprint, (one.rule, one.record or "")}

    @cached_property
    def _names(self) -> set[Names]:
        return {entry.names for entry in self.entries}

    def _not_checked(self, unknown: int, asker: Asker) -> Iterator[NotChecked]:
        if self.entries and asker.day is None:
            yield _NO_DAY
        if unknown:
            yield NotChecked(count(unknown, "entry of the baseline", "entries of the baseline"), _LEFT_OUT)


def _has_expired(entry: Accepted, asker: Asker) -> bool:
    return asker.day is not None and asker.day.surely_after(span_of(entry.expires))


def _may_be_accepted(one: Finding) -> bool:
    """Whether a baseline may take it: what names no record has the same fingerprint in every file."""
    return one.record is not None and one.rule not in NEVER


def _fault(met: bool | None, has_expired: bool) -> Fault | None:
    """What is wrong with an entry that names what ``met`` says: nothing, what stays, or what is accepted."""
    if met is None:
        return Fault("SCR-092")
    if not met:
        return Fault("SCR-092", cure=_STAYS)
    return Fault("SCR-091") if has_expired else None
