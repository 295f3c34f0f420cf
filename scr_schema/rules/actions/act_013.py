"""ACT-013: overdue."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.actions.parts import parts_of
from scr_schema.rules.actions.readings import readings_of
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import UNDECIDED, Clock, Rule, Undecided, Weights
from scr_schema.rules.span import Span, span_of

#: Whoever says so waits for nothing more.
_OVER = {"completed", "completed-late", "not-achieved", "ongoing", "superseded", "withdrawn"}
_NOT_STATED = "not-stated"

#: Target dates that name no day by which anything is to be done.
_OPEN = {"from", "ongoing", "immediate", "pending", "none-stated"}

_Dates = list[tuple[Path, Mapping[str, Any]]]


def _check(row: Mapping[str, Any], circumstances: Circumstances) -> Iterator[Path | Undecided]:
    day = circumstances.as_of
    status = _status(row)
    if day is None or "withdrawal" in row or _is_over(row, status, day):
        return
    for path, date in _dates(row, day):
        late = {reading.surely_before(day) for reading in readings_of(date)}
        if date["kind"] in _OPEN or late == {False}:
            continue
        yield path if late == {True} and not _is_told_in_words(row, status, path) else UNDECIDED


def _is_over(row: Mapping[str, Any], status: str, day: Span) -> bool:
    """Whether the row waits for nothing more: as it says, as its newest report says, or as all its actions do."""
    actions = row.get("actions", ())
    return _is_done(row, status, day) or (
        bool(actions) and all(_is_done(action, action.get("status"), day) for action in actions)
    )


def _is_done(part: Mapping[str, Any], status: str | None, day: Span) -> bool:
    """A day of completion says it better than a status: what was completed later was still open."""
    if "completed_on" in part:
        return not span_of(part["completed_on"]).surely_after(day)
    return status in _OVER


def _status(row: Mapping[str, Any]) -> str:
    """The status of the row; where it states none, the last that a report states."""
    stated = (
        one["status"] for one in reversed(row.get("progress", ())) if one.get("status", _NOT_STATED) != _NOT_STATED
    )
    status: str = row["status"]
    return next(stated, status) if status == _NOT_STATED else status


def _is_told_in_words(row: Mapping[str, Any], status: str, path: Path) -> bool:
    """Whether there are reports, and no status says how far the work has come: theirs, the row's or the action's."""
    action = row["actions"][path[1]] if path[0] == "actions" else {}
    return bool(row.get("progress")) and {status, action.get("status", _NOT_STATED)} == {_NOT_STATED}


def _dates(row: Mapping[str, Any], day: Span) -> _Dates:
    """The dates that count at the day: the last that was agreed by then, else all of the row and its open actions."""
    revised: _Dates = [
        (("revised_dates", position, "target_date"), one["target_date"])
        for position, one in enumerate(row.get("revised_dates", ()))
        if "agreed_on" not in one or not span_of(one["agreed_on"]).surely_after(day)
    ]
    return revised[-1:] or [
        ((*at, "target_dates", position), date)
        for at, part in parts_of(row)
        if not _is_done(part, part.get("status"), day)
        for position, date in enumerate(part.get("target_dates", ()))
    ]


RULE = Rule(
    id="ACT-013",
    record_types=("action-plan-row",),
    title="overdue",
    summary="A target date has passed, and the work is not said to be complete.",
    why="The review asks within what time its lessons are acted on; no plan says of itself what is late.",
    source=("§1.4",),
    passes="At the day given, the date and all that it may mean has not passed, or the row or action waits for nothing "
    "more: completed, ongoing, superseded, withdrawn, or said not to have been achieved.",
    fails="A day, month, year or period has passed to its end, and the work is open, or nothing at all is said of it.",
    help="Say in `status` and `completed_on` that it is done, or add the new date to `revised_dates`.",
    reads=(
        "status",
        "completed_on",
        "progress.status",
        "target_dates.kind",
        "target_dates.edtf",
        "target_dates.flags",
        "actions.status",
        "actions.completed_on",
        "actions.target_dates.kind",
        "actions.target_dates.edtf",
        "actions.target_dates.flags",
        "revised_dates.target_date.edtf",
        "revised_dates.agreed_on",
        "withdrawal",
    ),
    undecided="A target date is a length of time, cannot be read, or can be read two ways of which one has passed; "
    "or how far the work has come is told in words alone.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    clock=Clock.ALWAYS,
    check=_check,
)
