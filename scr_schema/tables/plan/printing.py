"""From records to a plan as it is printed: what was read word for word, and the rest in words that read back."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scr_schema.codelists.everywhere import MarkingCode
from scr_schema.errors import UnknownName
from scr_schema.tables.plan.parts import Extra
from scr_schema.tables.plan.printed import PrintedPlan
from scr_schema.tables.plan.printed_heading import extras_among
from scr_schema.tables.plan.printed_lines import LAYOUTS, Group, agency_of, other_cells, printed_table

Record = Mapping[str, Any]

_RECOMMENDATION, _ROW = "recommendation", "action-plan-row"


def printed_plan(records: Iterable[Record], by: str = "row") -> PrintedPlan:
    """The plan that recommendations and action-plan rows make, in the order in which they are given.

    The records have passed their schema. ``by`` is ``row``, or ``action`` for one row an action, with its own owners
    and dates and those of all. Each agency has a table of its own, which begins with its name; what has no agency
    stands first, then one table of all rows whose agency was printed in a column. Of several revisions the highest
    counts, and what is withdrawn is not printed.

    Raises:
        UnknownName: there is no such layout.

    """
    UnknownName.require("layout", by, tuple(LAYOUTS))
    gathered = _gathered(records)
    tables = [printed_table(agency, groups, LAYOUTS[by]) for agency, groups in _by_agency(gathered)]
    languages = {record.get("language", "en") for record in gathered.printed}
    return PrintedPlan(
        tables=tuple(tables or [printed_table(None, [], LAYOUTS[by])]),
        language=languages.pop() if len(languages) == 1 else "en",
        markings=tuple(dict.fromkeys(filter(None, (_marking(record["marking"]) for record in gathered.printed)))),
        not_written=dict(gathered.not_written),
    )


#: The markings of the government's scheme, as they stand on a page.
_MARKINGS = {code.value: code.label.upper() for code in (MarkingCode.OFFICIAL, MarkingCode.OFFICIAL_SENSITIVE)}


@dataclass(slots=True)
class _Gathered:
    """What of the records is printed, in their order: recommendations by id, and all rows."""

    recommendations: dict[str, Record] = field(default_factory=dict)
    printed: list[Record] = field(default_factory=list)
    not_written: Counter[str] = field(default_factory=Counter)


def _gathered(records: Iterable[Record]) -> _Gathered:
    gathered = _Gathered()
    latest: dict[str, Record] = {}
    for record in records:
        if record["record_type"] not in {_RECOMMENDATION, _ROW}:
            gathered.not_written[record["record_type"]] += 1
        elif record["id"] not in latest:
            latest[record["id"]] = record
        else:
            gathered.not_written["replaced"] += 1
            latest[record["id"]] = max(latest[record["id"]], record, key=lambda one: int(one["revision"]))
    for name, record in latest.items():
        if "withdrawal" in record:
            gathered.not_written["withdrawn"] += 1
            continue
        gathered.printed.append(record)
        if record["record_type"] == _RECOMMENDATION:
            gathered.recommendations[name] = record
    return gathered


#: Where a row stands: without any agency, in the table that has a column of agencies, or in an agency's own.
_NOWHERE, _BY_COLUMN, _BY_NAME = range(3)


def _by_agency(gathered: _Gathered) -> Iterator[tuple[str | None, list[Group]]]:
    """The agencies in the order of their first records, each with its recommendations and their rows."""
    answered = {record["recommendation"] for record in gathered.printed if record["record_type"] == _ROW}
    tables: dict[tuple[int, str | None], dict[str, Group]] = {}
    for record in gathered.printed:
        is_row = record["record_type"] == _ROW
        name = record["recommendation"] if is_row else record["id"]
        if is_row or name not in answered:
            groups = tables.setdefault(_table_of(record), {})
            group = groups.setdefault(name, Group(name, gathered.recommendations.get(name)))
            group.rows.extend([record] if is_row else [])
    for (_, agency), groups in sorted(tables.items(), key=lambda table: table[0][0]):
        yield agency, list(groups.values())


def _table_of(record: Record) -> tuple[int, str | None]:
    """A row whose table had a column of agencies stays in such a table, whether or not its own cell was blank."""
    agency = agency_of(record)
    others = other_cells(record) if record["record_type"] == _ROW else {}
    if agency and Extra.AGENCY in extras_among(tuple(others)):
        return _BY_COLUMN, None
    return (_BY_NAME, agency) if agency else (_NOWHERE, None)


def _marking(marking: Mapping[str, Any]) -> str:
    """The marking as it stands on a page; nothing for none."""
    words = marking.get("as_printed", _MARKINGS.get(marking["code"], ""))
    return " ".join(": ".join((words, *marking.get("handling", ()))).split()) if words else ""
