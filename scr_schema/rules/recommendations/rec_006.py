"""REC-006: name with a slip of the pen."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.across.organisation import is_slip
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.rule import Rule, Weights


def _check(record: Mapping[str, Any], _: Circumstances) -> Iterator[Path]:
    for path, organisation in _organisations(record):
        is_known = "id" in organisation or organisation.get("identifiers")
        if not is_known and "name" in organisation and is_slip(organisation["name"]):
            yield *path, "name"


def _organisations(record: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Whose the record is, whom it addresses and who owns its tasks."""
    yield ("agency",), record["agency"]
    yield from _named(record, "addressees", ())
    yield from _owning(record, ())
    for position, action in enumerate(record.get("actions", ())):
        yield from _owning(action, ("actions", position))


def _owning(holder: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for position, owner in enumerate(holder.get("owners", ())):
        yield from _named(owner, "posts", (*path, "owners", position))


def _named(holder: Mapping[str, Any], member: str, path: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for position, one in enumerate(holder.get(member, ())):
        if "organisation" in one:
            yield (*path, member, position, "organisation"), one["organisation"]


RULE = Rule(
    id="REC-006",
    record_types=("recommendation", "action-plan-row"),
    title="name with a slip of the pen",
    summary="The name of an organisation is one letter away from that of a body in the register.",
    why="One body is spelt in many ways, and one spelling has a letter too many: its tasks would be nobody's.",
    source=("L644",),
    passes="The name is one of the register's, or none that is nearly so: no register is ever complete.",
    fails="A letter too many, too few, wrong or out of order parts the name from one in the register.",
    help="Correct the name and keep the printed one in `as_printed`; if it is another body, give it an identifier.",
    reads=("agency.name", "addressees.organisation.name", "owners.posts.organisation.name", "actions.owners.posts"),
    undecided="Never: a name that is like none of the register's may be right.",
    since="1.0",
    weights=Weights.always(Severity.WARNING),
    check=_check,
)
