"""DV1-026: court that does not hear of it."""

from scr_schema.codelists.groups import FOLLOWED_UP
from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import Schema, each, either, having, never, one_of, some, when, where

_FAMILY_CASE = having(kind=one_of("private-law", "public-law"), status={"const": "under-way"})
_CHECKED = having(checks=some(having(status=one_of("asked", "answered", "answered-wrongly", "no-answer"))))
_KNOWN = having(case_known_to=some(having(kind={"const": "cafcass"})))


def _a_recipient(status: str) -> Schema:
    return having(distribution=some(having(function={"const": "cafcass"}, status={"const": status})))


_NOT_YET = {"allOf": [having(stage=never(one_of(*FOLLOWED_UP))), _a_recipient("planned")]}


def _each_family_case(schema: Schema) -> Schema:
    return where(proceedings=each(when(_FAMILY_CASE, schema)))


RULE = Rule(
    id="DV1-026",
    record_types=("dv1-notification",),
    title="court that does not hear of it",
    summary="A family court has a case, and Cafcass is not said to know of it or no checks are asked for.",
    why="Cafcass saw neither the mother's statement nor the police's knowledge, and made no assessment of risk.",
    source=("§9.2", "§9.5", "L644"),
    passes="For each family case under way Cafcass is sent this or knows of the case, and checks were asked for.",
    fails="One of the two is missing for a case under way; a copy that is only planned counts until it is followed up.",
    help="Tell Cafcass, as far as sharing court matters allows it, and add its request to `checks` of the case.",
    reads=(
        "stage",
        "proceedings.kind",
        "proceedings.status",
        "proceedings.case_known_to.kind",
        "proceedings.checks.status",
        "distribution.function",
        "distribution.status",
    ),
    undecided="Never: what is not known to be under way is not asked about.",
    since="1.0",
    weights=Weights(sender=Severity.INFO, receiver=None, follow_up=Severity.WARNING),
    schema={"allOf": [_each_family_case(_CHECKED), either(_a_recipient("sent"), _NOT_YET, _each_family_case(_KNOWN))]},
)
