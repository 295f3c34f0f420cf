"""DV1-019: assessed apart, and never together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.codelists.bodies import folded
from scr_schema.finding import Path, Severity
from scr_schema.rules.across.organisation import organisation_of
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights

_OF_DANGER = frozenset({"risk", "threshold"})
_TOGETHER = frozenset({"done", "partly"})
_Gradings = list[Mapping[str, Any]]


def _check(notification: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    gradings = [one for one in notification.get("gradings", ()) if one["use"] in _OF_DANGER]
    children = {child["key"] for child in notification.get("children", ())}
    if not children or len(gradings) < 2 or _is_reconciled(notification):
        return
    of_children = [one for one in gradings if not children.isdisjoint(one.get("about", ()))]
    of_somebody = [one for one in gradings if not one.get("about")]
    answers = {_agree(of_one) for of_one in _by_child(of_children, children)}
    if False in answers:
        yield ("joint_assessment",) if "joint_assessment" in notification else ()
    elif None in answers or (of_somebody and not _agree([*of_children, *of_somebody])):
        yield UNDECIDED


def _is_reconciled(notification: Mapping[str, Any]) -> bool:
    together = notification.get("joint_assessment", {})
    return together.get("status") in _TOGETHER or "differences" in together


def _by_child(gradings: _Gradings, children: set[str]) -> list[_Gradings]:
    by_child: defaultdict[str, _Gradings] = defaultdict(list)
    for grading in gradings:
        for key in children.intersection(grading["about"]):
            by_child[key].append(grading)
    return list(by_child.values())


def _agree(gradings: _Gradings) -> bool | None:
    """Whether all assessors gave the same level on the same scale; none where that cannot be told.

    An assessor who graded again agrees by any of the levels given.
    """
    by_assessor: defaultdict[str, _Gradings] = defaultdict(list)
    for grading in gradings:
        by_assessor[organisation_of(grading["assessor"]) or grading["assessor"]["kind"]].append(grading)
    if len(by_assessor) < 2:
        return True
    scales = [set(map(_scale, own)) for own in by_assessor.values() if _all_say("scale", own)]
    levels = [
        set(map(_level, own)) for own in by_assessor.values() if _all_say("scale", own) and _all_say("level", own)
    ]
    if _differ(scales) or _differ(levels):
        return False
    return True if len(levels) == len(by_assessor) else None


def _all_say(member: str, gradings: _Gradings) -> bool:
    return all(member in grading for grading in gradings)


def _scale(grading: Mapping[str, Any]) -> str:
    return folded(grading["scale"])


def _level(grading: Mapping[str, Any]) -> tuple[str, str]:
    return _scale(grading), folded(grading["level"])


def _differ(given: list[set[Any]]) -> bool:
    return len(given) > 1 and not set.intersection(*given)


RULE = Rule(
    id="DV1-019",
    record_types=("dv1-notification",),
    title="assessed apart, and never together",
    summary="Several bodies assessed the risk to a child on different scales or at different levels, each by itself.",
    why="The risk to the boy was weighed three times, by police, by health and by social care, and never in common.",
    source=("§10.2.3",),
    passes="They give one level on one scale, or assessed it together, or `differences` says how their levels differ.",
    fails="Scales or levels differ, and there is neither a joint assessment nor a word on the differences.",
    help="Assess it together, or say in `joint_assessment` how the levels differ and on which all will act.",
    reads=(
        "children.key",
        "gradings.use",
        "gradings.about",
        "gradings.assessor",
        "gradings.scale",
        "gradings.level",
        "joint_assessment.status",
        "joint_assessment.differences",
    ),
    undecided="A grading does not say its scale, its level or whom it is about.",
    since="1.0",
    weights=Weights(sender=None, receiver=None, follow_up=Severity.WARNING),
    check=_check,
)
