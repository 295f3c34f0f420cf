"""The forms of named scalars, as the published schemas say them, for texts that stand in no record."""

import re
from functools import cache

from scr_schema.schema import store
from scr_schema.schema.versions import CURRENT


@cache
def form(name: str) -> re.Pattern[str]:
    """The pattern of a scalar, as ``Id`` or ``Moment``, for texts of one line."""
    pattern: str = store.schema("record", CURRENT)["$defs"][name]["pattern"]
    return re.compile(pattern.removesuffix("$") + r"\Z")


def has_form(name: str, text: str) -> bool:
    """Whether a text has the form of that scalar."""
    return form(name).search(text) is not None
