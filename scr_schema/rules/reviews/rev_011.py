"""REV-011: relative who was left out."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights

_FAMILY = frozenset(
    {
        "child",
        "sibling",
        "half-sibling",
        "step-sibling",
        "parent",
        "step-parent",
        "carer",
        "partner",
        "former-partner",
        "grandparent",
        "other-relative",
    }
)
_FINISHED = ("completed", "published")


def _check(review: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    family = _family(review)
    contributions = review.get("contributions")
    if not contributions:
        if family and review["status"] in _FINISHED:
            yield UNDECIDED
        return
    named = {person for contribution in contributions for person in contribution["persons"]}
    yield from (("persons", position) for key, position in family.items() if key not in named)
    yield from (("contributions", position) for position, one in enumerate(contributions) if _is_open(one))


def _family(review: Mapping[str, Any]) -> dict[str, int]:
    """The relatives who live, or of whom nobody says that they died, and where they stand."""
    died = {death["person"] for death in review.get("trigger", {}).get("deaths", ())}
    return {
        person["key"]: position
        for position, person in enumerate(review["persons"])
        if not _FAMILY.isdisjoint(person["roles"]) and "died" not in person and person["key"] not in died
    }


def _is_open(contribution: Mapping[str, Any]) -> bool:
    """Whether it is not said why they were left out, or how they hear what came of it."""
    left_out = contribution["invited"] == "no" and "reason" not in contribution
    told = "feedback" in contribution or "feedback_status" in contribution
    return left_out or (contribution["contributed"] == "yes" and not told)


RULE = Rule(
    id="REV-011",
    record_types=("review",),
    title="relative who was left out",
    summary="A member of the family was left out without a reason, or gave something and is not told what came of it.",
    why="Parents and relatives were asked what they knew and are told first; of one who was not, the panel says why.",
    source=("§4.1", "§5.1"),
    passes="Each living relative stands in `contributions`: invited or with a reason, and with `feedback` if heard.",
    fails="A relative stands in none of them, was not invited without a reason, or contributed without feedback.",
    help="Add the relative, the reason, or how and when the findings are shared with them.",
    reads=(
        "persons.roles",
        "persons.died",
        "trigger.deaths.person",
        "contributions.persons",
        "contributions.invited",
        "contributions.reason",
        "contributions.contributed",
        "contributions.feedback",
        "contributions.feedback_status",
    ),
    undecided="The review is finished and does not say who of the family was asked: it has no `contributions`.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    check=_check,
)
