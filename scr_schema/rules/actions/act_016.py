"""ACT-016: named person or staff matter."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.actions.parts import parts_of
from scr_schema.rules.actions.words import READS, places_of
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.language import is_english
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights


def _check(row: Mapping[str, Any], _: Circumstances) -> Iterator[Path | Undecided]:
    owners = list(_owners(row))
    for path, owner in owners:
        for position, post in enumerate(owner.get("posts", ())):
            if "person_name" in post:
                yield *path, "posts", position, "person_name"
    yield from places_of("staff-matters", row)
    if not is_english(row) or any(not owner.get("posts") for _, owner in owners):
        yield UNDECIDED


def _owners(row: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for at, part in parts_of(row):
        for position, owner in enumerate(part.get("owners", ())):
            yield (*at, "owners", position), owner


RULE = Rule(
    id="ACT-016",
    record_types=("action-plan-row",),
    title="named person or staff matter",
    summary="The row names one person of the staff, or tells of illness, conduct or capability at work.",
    why="The published plans name a doctor and a manager, and tell of a worker's illness and poor practice.",
    source=("L289", "L383", "L499", "L644"),
    passes="No owner has a `person_name`, and no text a word of the list `staff-matters`.",
    fails="An owner has a `person_name`, or a text has such a word; of a printed cell that repeats its members only "
    "the members are named.",
    help="Give the post in place of the name, and leave out what concerns one member of staff.",
    reads=("owners.posts.person_name", "actions.owners.posts.person_name", *READS, "language"),
    undecided="An owner stands in words alone, without `posts`, and no name is recognised in words; or the row is not "
    "in English, whose words are the only ones that are known.",
    since="1.0",
    weights=Weights.always(Severity.WARNING, publication=Severity.ERROR),
    check=_check,
)
