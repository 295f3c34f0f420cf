"""PRV-010: member of staff by name."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.privacy.places import identifying, names_nobody
from scr_schema.rules.privacy.posts import NAMED_POSTS
from scr_schema.rules.rule import Rule, Weights
from scr_schema.schema.versions import RECORD_TYPES


def _check(record: Mapping[str, Any], circumstances: Circumstances) -> Iterator[Path]:
    if names_nobody(record, circumstances):  # PRV-002 says it
        return
    yield from (path for path in circumstances.once(identifying, record) if path[-1] == "person_name")


RULE = Rule(
    id="PRV-010",
    record_types=RECORD_TYPES,
    title="member of staff by name",
    summary="Somebody who holds a post is named in what is to be published.",
    why="The plans name doctors and managers beside their tasks, as the review names its chairs and its author.",
    source=("§1.3", "§2.2", "L289", "L644"),
    passes="No post outside the cells of owners has a `person_name`.",
    fails="A post has one, and the record lies in no set that is said to be pseudonymised or published: there it is an "
    "error.",
    help="Take the name out, unless whoever bears it agreed to be named; the role and the body say enough.",
    reads=(*NAMED_POSTS, "contains"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.only_publication(Severity.WARNING),
    check=_check,
)
