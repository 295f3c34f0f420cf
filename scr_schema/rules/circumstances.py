"""What a rule is told besides the record: the day, the parameters, and the bundle that the record came in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scr_schema.rules.parameters import DEFAULTS, Parameters
from scr_schema.rules.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Under which a rule is asked.

    ``as_of`` is the day at which deadlines are judged; absent where the user gave none. ``bundle`` is the head of the
    bundle that the record lies in; absent where it lies in none.
    """

    as_of: Span | None = None
    parameters: Parameters = field(default_factory=lambda: DEFAULTS)
    bundle: Mapping[str, Any] | None = None
