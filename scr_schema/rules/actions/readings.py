"""What a target date may mean, as far as its words decide it."""

import re
from collections.abc import Mapping
from typing import Any

from scr_schema.rules.span import Span, span_of

_AMBIGUOUS = "day-month-ambiguous"
_EITHER_WAY = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|1[0-2])(?![0-9])")


def is_ambiguous(date: Mapping[str, Any]) -> bool:
    """Whether either number of the date could be the month."""
    return _AMBIGUOUS in date.get("flags", ())


def readings_of(date: Mapping[str, Any]) -> tuple[Span, ...]:
    """When the date may be: none, where nothing is known; two, where its month may stand first."""
    edtf = date.get("edtf")
    if edtf is None:
        return ()
    ways = [edtf, _EITHER_WAY.sub(r"\1-\3-\2", edtf)] if is_ambiguous(date) else [edtf]
    return tuple(map(span_of, ways))
