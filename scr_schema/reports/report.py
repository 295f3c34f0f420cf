"""What a run found, what it looked at, and what it did not look at."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from scr_schema.finding import Finding, Severity
from scr_schema.reports.reading import Reading
from scr_schema.schema.versions import CURRENT


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFile:
    """One file that was checked; ``format`` and ``sha256`` are absent where it could not be read."""

    path: str
    format: str | None = None
    records: int = 0
    valid: int = 0
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Something that was not checked, and why, in a sentence."""

    what: str
    why: str


#: What a report says of structure alone.
NO_RULES = NotChecked("rules", "The profile `core` checks structure alone.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of a run: data about data, to be kept with the care that its input needs.

    ``accepted`` is how many findings the file ``baseline`` accepts: they are not among the findings. ``reading`` is
    what was read of tables that were converted.
    """

    profile: str
    side: str
    as_of: str | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    schema_versions: tuple[str, ...] = ()
    inputs: tuple[InputFile, ...]
    not_checked: tuple[NotChecked, ...] = ()
    findings: tuple[Finding, ...]
    baseline: str | None = None
    accepted: int = 0
    reading: Reading | None = None

    @property
    def records(self) -> int:
        """How many records were checked."""
        return sum(file.records for file in self.inputs)

    @property
    def valid(self) -> int:
        """How many of them passed reading and their schema; rules are no verdict."""
        return sum(file.valid for file in self.inputs)

    @property
    def by_severity(self) -> Counter[Severity]:
        """How many findings there are of each weight."""
        return Counter(finding.severity for finding in self.findings)

    @property
    def by_rule(self) -> dict[str, int]:
        """How many findings each rule has, in the order of the rules' ids."""
        return dict(sorted(Counter(finding.rule for finding in self.findings).items()))

    @property
    def unreadable(self) -> bool:
        """Whether a path could not be read, or a check of our own failed."""
        return any(finding.rule in {"SCR-001", "SCR-090"} for finding in self.findings)

    def has(self, severity: Severity) -> bool:
        """Whether there is a finding of this weight or more."""
        heavier = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 3}
        return any(heavier[found] <= heavier[severity] for found in self.by_severity)


def core_report(file: InputFile, findings: Iterable[Finding], reading: Reading | None = None) -> Report:
    """The report of an operation that holds the records of one file against their schemas alone."""
    return Report(
        profile="core",
        side="sender",
        schema_versions=(CURRENT,) if file.records else (),
        inputs=(file,),
        not_checked=(NO_RULES,),
        findings=tuple(findings),
        reading=reading,
    )
