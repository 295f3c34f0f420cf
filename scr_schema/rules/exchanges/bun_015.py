"""BUN-015: counts of a receipt that cannot be."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Rule, Weights

#: Where the records of an outcome are counted.
_COUNTED = {"accepted": "accepted", "flagged": "flagged", "held-for-repair": "held", "refused": "refused"}


def _check(receipt: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    counts = receipt["counts"]
    items = Counter(item["outcome"] for item in receipt.get("items", ()))
    for outcome, member in _COUNTED.items():
        if items[outcome] > counts[member]:
            yield ("counts", member)
    if counts["records"] < sum(counts[member] for member in _COUNTED.values()):
        yield ("counts", "records")


RULE = Rule(
    id="BUN-015",
    record_types=("receipt",),
    title="counts of a receipt that cannot be",
    summary="The count is lower than what the receipt itself tells.",
    why="All notifications were to reach their destination, and whether they did is known only if both ends count "
    "alike.",
    source=("L403", "§8.3"),
    passes="No outcome has more items than its count says, and all outcomes together no more records than came.",
    fails="More items are accepted, flagged, held or refused than are counted so, or more in all than `records` says.",
    help="Count again, and send the receipt with a higher revision.",
    reads=(
        "counts.records",
        "counts.accepted",
        "counts.flagged",
        "counts.held",
        "counts.refused",
        "items.outcome",
    ),
    undecided="Never: items may be fewer than the records, so a count that is higher is not held against it.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    check=_check,
)
