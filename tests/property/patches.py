"""Changes to records as data."""

import copy
from typing import Any


def merged(value: Any, change: Any) -> Any:
    """The value with a JSON Merge Patch (RFC 7396) applied."""
    if not isinstance(change, dict):
        return copy.deepcopy(change)
    members = dict(value) if isinstance(value, dict) else {}
    for name, new in change.items():
        if new is None:
            members.pop(name, None)
        else:
            members[name] = merged(members.get(name), new)
    return members
