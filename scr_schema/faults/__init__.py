"""The table of what reading and structure can find wrong: SCR-nnn, permanent, never reused.

Rules drawn from the review's lessons have ids of their own and do not stand here.
"""

from collections.abc import Iterable

from scr_schema.faults.reading import READING
from scr_schema.faults.running import RUNNING
from scr_schema.faults.structure import STRUCTURE
from scr_schema.faults.tables import TABLES
from scr_schema.finding import Fault, Finding, Location, RuleInfo, fingerprint, pointer

#: Every fault by its id, in order.
FAULTS = {info.id: info for info in (*READING, *STRUCTURE, *TABLES, *RUNNING)}


def info_of(fault: Fault) -> RuleInfo:
    """What the fault's rule says and weighs."""
    return fault.info or FAULTS[fault.rule]


def finding(
    fault: Fault,
    location: Location,
    *,
    record_type: str | None = None,
    record: str | None = None,
    stable_pointer: str | None = None,
) -> Finding:
    """The finding that a fault becomes once it is known where its record lies."""
    info = info_of(fault)
    where = pointer(fault.path) if stable_pointer is None else stable_pointer
    return Finding(
        rule=info.id,
        severity=info.severity,
        message=info.summary.format_map(fault.words),
        help=fault.cure or info.help,
        location=location,
        record_type=record_type,
        record=record,
        fingerprint=fingerprint(info.id, record_type, record, where),
    )


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: ``1 member``, ``2 members``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def either(words: Iterable[str]) -> str:
    """Words of the contract, as a message lists them."""
    return ", ".join(f"`{word}`" for word in words)
