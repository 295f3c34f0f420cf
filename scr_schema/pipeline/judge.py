"""What is wrong with one entry, by the schema of the kind and version that it says it has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from scr_schema.engines.default import compiled
from scr_schema.engines.explain import explain
from scr_schema.engines.protocol import Engine
from scr_schema.faults import FAULTS, either, info_of
from scr_schema.finding import Fault, Severity
from scr_schema.pipeline.asker import SENDER, Asker
from scr_schema.pipeline.ruling import LeftOpen, ruled
from scr_schema.readers.entry import Entry, Role
from scr_schema.schema import store
from scr_schema.schema.versions import RECORD_TYPES, VERSIONS, is_future

_BUNDLED = tuple(name for name in RECORD_TYPES if name != "bundle")

#: Which kinds of record an entry may say that it is.
_TYPES = {
    Role.ALONE: RECORD_TYPES,
    Role.BUNDLE: ("bundle",),
    Role.HEADER: ("bundle",),
    Role.BUNDLED: _BUNDLED,
    Role.TRAILER: ("bundle-trailer",),
}


@dataclass(frozen=True, slots=True)
class Expected:
    """What the user says of the records: their kind, the version that they must have, and for whom they are ruled."""

    record_type: str | None = None
    version: str | None = None
    asker: Asker = SENDER

    def kind_of(self, entry: Entry) -> str | None:
        """The kind that this entry must be of, if any: a bundle is a carrier, and in none is another."""
        return self.record_type if entry.role.is_record and self.record_type in _TYPES[entry.role] else None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The faults of an entry, which version's schema it was held against, if any, and which rules were left open."""

    faults: tuple[Fault, ...]
    version: str | None = None
    left_open: tuple[LeftOpen, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether the record passed its schema: rules are findings and never a verdict, whatever they weigh.

        Nor is a rule of ours that failed.
        """
        said = (fault.rule for fault in self.faults if fault.rule in FAULTS and fault.rule != "SCR-090")
        return all(FAULTS[rule].severity is not Severity.ERROR for rule in said)

    @property
    def passed(self) -> bool:
        """Whether the record was held against a schema and passed it."""
        return self.version is not None and self.valid


def judge(entry: Entry, expected: Expected, bundle: Mapping[str, Any] | None = None) -> Judgement:
    """Hold an entry against its schema; what says no kind or version that is known is held against none.

    What has passed is asked the rules; ``bundle`` is the head of the bundle that it lies in.
    """
    judgement = _judgement(entry, expected, bundle)
    says = entry.value if isinstance(entry.value, dict) else {}
    weighed = (weighed_for(expected.asker, says.get("record_type"), fault) for fault in judgement.faults)
    return replace(judgement, faults=tuple(weighed))


def weighed_for(asker: Asker, record_type: object, fault: Fault) -> Fault:
    """The fault as it weighs for whoever asks.

    For a receiver nothing on a notification weighs more than a warning: a report of a child at risk is never sent back.
    """
    info = info_of(fault)
    if asker.side == "receiver" and record_type == "dv1-notification" and info.severity is Severity.ERROR:
        return replace(fault, info=replace(info, severity=Severity.WARNING))
    return fault


def _judgement(entry: Entry, expected: Expected, bundle: Mapping[str, Any] | None) -> Judgement:
    if not isinstance(entry.value, dict):
        return Judgement((Fault("SCR-032", (), {"expected": "a record"}, "A record is an object, `{ }`."),))
    said = tuple(_what_it_says_of_itself(entry, expected))
    if any(fault.rule in {"SCR-020", "SCR-021", "SCR-022"} for fault in said):
        return Judgement(said)
    version = entry.value["schema_version"]
    structure = _structure(_schema_name(entry, expected), version, entry.value)
    rulings = [] if structure else list(ruled(entry.value, expected.asker, bundle))
    broken = (ruling for ruling in rulings if isinstance(ruling, Fault))
    left_open = (ruling for ruling in rulings if isinstance(ruling, LeftOpen))
    return Judgement((*said, *structure, *broken), version, tuple(left_open))


def _what_it_says_of_itself(entry: Entry, expected: Expected) -> Iterator[Fault]:
    kind, version = entry.value.get("record_type"), entry.value.get("schema_version")
    known, asked = _TYPES[entry.role], expected.kind_of(entry)
    stands_in = asked and asked != "bundle" and "record_type" not in entry.value
    if kind not in known and not stands_in:
        cure = f"Set `record_type` to one of: {either(known)}."
        if kind == "bundle" and entry.role is Role.BUNDLED:
            cure = "A bundle holds no other: put the records of the inner one into the outer one."
        elif kind == "bundle-trailer":
            cure = "It ends a bundle whose header, the first line, is not here: ask the sender for all of it."
        yield Fault("SCR-020", ("record_type",), cure=cure)
    elif kind is not None and asked not in {None, kind}:
        yield Fault("SCR-038", ("record_type",), cure=f"Set it to `{asked}`.")
    if version not in VERSIONS:
        rule = "SCR-022" if is_future(version) else "SCR-021"
        known_here = f"Set `schema_version` to one of: {either(VERSIONS)}."
        yield Fault(rule, ("schema_version",), cure=known_here if rule == "SCR-021" else None)
    elif expected.version not in {None, version}:
        yield Fault("SCR-038", ("schema_version",), cure=f"Set it to `{expected.version}`.")


def _schema_name(entry: Entry, expected: Expected) -> str:
    if entry.role is Role.HEADER:
        return "bundle-header"
    return str(entry.value.get("record_type", expected.kind_of(entry)))


def _structure(name: str, version: str, record: Any) -> list[Fault]:
    engine = _engine(name, version)
    if engine.is_valid(record):
        return []
    faults = explain(store.schema(name, version), record, engine.violations(record))
    if not faults:
        raise AssertionError("an engine refused a record and named no fault of it")
    return faults


@cache
def _engine(name: str, version: str) -> Engine:
    return compiled(store.schema(name, version))
