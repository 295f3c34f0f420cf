"""PRV-002: what identifies, in a set that names nobody."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.privacy.places import identifying, names_nobody, set_of
from scr_schema.rules.privacy.posts import NAMED_POSTS
from scr_schema.rules.rule import UNDECIDED, Rule, Undecided, Weights
from scr_schema.schema.versions import RECORD_TYPES


def _check(record: Mapping[str, Any], circumstances: Circumstances) -> Iterator[Path | Undecided]:
    paths = (path for path in circumstances.once(identifying, record) if not _is_said_by_another(record, path))
    if names_nobody(record, circumstances):
        yield from paths
    elif set_of(record, circumstances) is None and any(paths):
        yield UNDECIDED


def _is_said_by_another(record: Mapping[str, Any], path: Path) -> bool:
    """Whether PRV-001 speaks of the place: it weighs as much for a publisher."""
    return path[-1] == "identity" and record["record_type"] == "review"


RULE = Rule(
    id="PRV-002",
    record_types=RECORD_TYPES,
    title="what identifies, in a set that names nobody",
    summary="A record holds what identifies a person, in a set that is said to be pseudonymised or published.",
    why="The narrative names nobody of the family, yet the plans behind it were published with names of staff.",
    source=("§1.1", "L289", "L644"),
    passes="No record of the set has `identity`, `incident.address`, a `person_name` outside the cells of owners, or "
    "`provenance.source.name`; or the set is not said to be without them.",
    fails="A record has one of these; of `identity` in a review and of names in the cells of owners other rules speak.",
    help="Take it out, or say in `contains` of the bundle what the set is.",
    reads=(
        "parties.identity",
        "children.identity",
        "incident.address",
        "provenance.source.name",
        *NAMED_POSTS,
        "contains",
    ),
    undecided="A record that lies in no bundle does not say whether it is pseudonymised.",
    since="1.0",
    weights=Weights.only_publication(Severity.ERROR),
    check=_check,
)
