"""The versions of the schema, and which kinds of record each knows."""

import re

VERSIONS = ("1.0",)
"""Every version that there is, oldest first."""

CURRENT = VERSIONS[-1]
"""The version that the models describe."""

RECORD_TYPES = (
    "review",
    "imr",
    "recommendation",
    "dv1-notification",
    "action-plan-row",
    "bundle",
    "receipt",
)
"""Every kind of record, in the order in which documents list them."""

_NUMBERS = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})")


def is_future(version: object) -> bool:
    """Whether this has the form of a version that is newer than all that are known here."""
    return isinstance(version, str) and _numbers(version) > _numbers(CURRENT)


def _numbers(version: str) -> tuple[int, ...]:
    found = _NUMBERS.fullmatch(version)
    return tuple(map(int, found.groups())) if found else ()
