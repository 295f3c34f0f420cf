"""PRV-009: full date of birth."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.privacy.birth_dates import has_birth_date, has_full_date
from scr_schema.rules.privacy.days import is_one_day
from scr_schema.rules.privacy.places import holding
from scr_schema.rules.rule import EVERY_TEXT, Rule, Weights
from scr_schema.schema.versions import RECORD_TYPES

_PEOPLE = ("persons", "parties", "children")


def _check(record: Mapping[str, Any], circumstances: Circumstances) -> Iterator[Path]:
    for listed in _PEOPLE:
        for position, person in enumerate(record.get(listed, ())):
            born = person.get("born", {})
            if is_one_day(born.get("edtf")) or has_full_date(born.get("text", "")):
                yield listed, position, "born"
    words = holding(has_birth_date, record, circumstances)
    yield from (path for path in words if path[-2:] != ("born", "text"))


RULE = Rule(
    id="PRV-009",
    record_types=RECORD_TYPES,
    title="full date of birth",
    summary="The day on which somebody was born can be read.",
    why="The review gives the years in which the children were born; its plans ask agencies to write down the dates.",
    source=("§5.1", "L392"),
    passes="A `born` outside `identity` says a year or a month, and no text has a full date beside words for a birth.",
    fails="A `born` says a day, or a text says that somebody was born on one.",
    help="Say the year, or the age.",
    reads=(*EVERY_TEXT, "persons.born", "parties.born", "children.born"),
    undecided="Never: the record itself holds all that it asks for.",
    since="1.0",
    weights=Weights.only_publication(Severity.ERROR),
    check=_check,
)
