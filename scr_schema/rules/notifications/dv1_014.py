"""DV1-014: trigger that is back and was not weighed."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights

_Factors = frozenset[tuple[str, str | None]]

_IMPLIED = {"separation": "relationship-breakdown"}


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    history = notification.get("history")
    if not history:
        return
    considered = {key for grading in notification.get("gradings", ()) for key in grading.get("considered", ())}
    factors = notification.get("factors", ())
    present = _concerning(one for one in factors if one["status"] == "present" and one["code"] != "other")
    perhaps = _concerning(one for one in factors if one["status"] == "not-known" or one["code"] == "other")
    for position, entry in enumerate(history):
        if entry["key"] in considered:
            continue
        if _is_led_to_by(present, entry):
            yield "history", position
        elif not factors or not entry.get("factors") or _is_led_to_by(perhaps, entry):
            yield UNDECIDED


def _concerning(factors: Iterable[Mapping[str, Any]]) -> _Factors:
    """Codes with the person whom each concerns; with none, where that is not said."""
    return frozenset(
        (code, person)
        for factor in factors
        for code in (factor["code"], _IMPLIED.get(factor["code"], factor["code"]))
        for person in factor.get("persons") or (None,)
    )


def _is_led_to_by(factors: _Factors, entry: Mapping[str, Any]) -> bool:
    codes = entry.get("factors", ())
    return any((code, person) in factors for code in codes for person in (None, entry["person"]))


RULE = Rule(
    id="DV1-014",
    record_types=("dv1-notification",),
    title="trigger that is back and was not weighed",
    summary="What led to an earlier event is present again, and no grading took that event into account.",
    why="Three attempts had one trigger, and in 2010 it was back; nobody weighed them.",
    source=("§10.2.2", "§7.1"),
    passes="A grading has considered every earlier event whose trigger is present now for the same person.",
    fails="A factor of an earlier event is present, a separation being a breakdown too, and no grading names it.",
    help="Weigh it, and name it in `considered`.",
    reads=(
        "history.factors",
        "history.key",
        "history.person",
        "factors.code",
        "factors.persons",
        "factors.status",
        "gradings.considered",
    ),
    undecided="It is not said what led to an earlier event or what is present now, or only that it is something else.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    check=_check,
)
