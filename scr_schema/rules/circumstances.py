"""What a rule is told besides the record: the day, the parameters, and the bundle that the record came in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from scr_schema.rules.parameters import DEFAULTS, Parameters
from scr_schema.rules.span import Span

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Under which a rule is asked.

    ``as_of`` is the day at which deadlines are judged; absent where the user gave none. ``bundle`` is the head of the
    bundle that the record lies in; absent where it lies in none.
    """

    as_of: Span | None = None
    parameters: Parameters = field(default_factory=lambda: DEFAULTS)
    bundle: Mapping[str, Any] | None = None
    _known: dict[Callable[..., Any], tuple[Any, Any]] = field(default_factory=dict, repr=False, compare=False)

    def once(self, ask: Callable[[Mapping[str, Any]], Answer], record: Mapping[str, Any]) -> Answer:
        """What is asked of the record; asked once, as long as one record is spoken of, however many rules want it."""
        asked, known = self._known.get(ask, (None, None))
        if asked is not record:
            known = ask(record)
            self._known[ask] = record, known
        answer: Answer = known
        return answer
