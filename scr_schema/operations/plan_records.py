"""From a plan to records: a recommendation for each that is printed, an action-plan row for each row that was meant."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scr_schema._version import __version__
from scr_schema.codelists.bodies import Register, folded
from scr_schema.codelists.organisations import OrganisationKindCode
from scr_schema.finding import Path
from scr_schema.schema.versions import CURRENT
from scr_schema.tables.place import Place, column_letters
from scr_schema.tables.plan import Plan, PlanRecommendation, PlanRow, PlanSection
from scr_schema.tables.table import Column, JoinedCell
from scr_schema.types.target_dates import TargetDate

_TO_BE_CONFIRMED = re.compile(r"\bTBC\b|\bto be confirmed\b", re.IGNORECASE)

#: Which member is read from a column.
_MEMBERS = {
    Column.RECOMMENDATION: "recommendation",
    Column.TASKS: "actions",
    Column.RESPONSIBILITY: "owners",
    Column.TARGET_DATES: "target_dates",
    Column.EVIDENCE: "evidence",
    Column.EXPECTED_OUTCOME: "expected_outcomes",
    Column.PROGRESS: "progress",
}
_OF_A_RECOMMENDATION = ("number", "number_as_printed", "text", "basis", "as_printed")
_OVERVIEW = re.compile(r"\boverview\b", re.IGNORECASE)
_HEALTH = re.compile(r"\bhealth\b|\bNHS\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What a table does not say and a record must: filled in by the user or by a stated default."""

    review: str
    issuer: str | None
    issued_at: str
    marking: str
    language: str | None
    source: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """A record, where what it was made from begins, the cells of its members, and the row it came from, if one.

    A member that is one of several in its parent has the name that it has there.
    """

    record: dict[str, Any]
    place: Place
    cells: Mapping[str, Place]
    row: PlanRow | None = None

    def place_of(self, path: Path) -> Place:
        """The cell that a member was read from; where the record begins, if it was read from none."""
        steps = map(str, reversed(path))
        return next((self.cells[step] for step in steps if step in self.cells), self.place)


def records_of(plan: Plan, envelope: Envelope, register: Register) -> Iterator[Made]:
    """All records of a plan, each recommendation before its rows."""
    writer = _Writer(envelope, register)
    for section in plan.sections:
        yield from writer.section(section)


class _Writer:
    def __init__(self, envelope: Envelope, register: Register) -> None:
        self._envelope = envelope
        self._register = register
        self._sequence = 0
        self._ids: Counter[str] = Counter()

    def section(self, section: PlanSection) -> Iterator[Made]:
        agency = self._organisation(section.agency)
        prefix = f"{self._envelope.review}/{self._slug(section.agency)}"
        for recommendation in section.recommendations:
            number = recommendation.words.number
            name = self._unique(f"{prefix}/r{number}" if number else f"{prefix}/u{recommendation.position}")
            if recommendation.has_words:
                record = self._recommendation(name, agency, section, recommendation)
                place = recommendation.cell.pieces[0].place
                yield Made(record, recommendation.rows[0].place, dict.fromkeys(_OF_A_RECOMMENDATION, place))
            for position, row in enumerate(recommendation.rows, 1):
                self._sequence += 1
                record = self._row(f"{name}/a{position}", name, agency, row)
                yield Made(record, row.place, dict(_cells(row)), row)

    def _recommendation(
        self, name: str, agency: dict[str, Any], section: PlanSection, recommendation: PlanRecommendation
    ) -> dict[str, Any]:
        words = recommendation.words
        places = [_place(piece.place, piece.lines) for piece in recommendation.cell.pieces]
        return _present(
            {
                **self._header("recommendation", name, agency, [{"places": places}]),
                "review": self._envelope.review,
                "source": {"kind": self._source_kind(section.agency)},
                "agency": agency,
                "position": recommendation.position,
                "number": words.number,
                "number_as_printed": words.number_as_printed,
                "text": words.text,
                "basis": [{"kind": tag.kind.value, "as_printed": tag.as_printed} for tag in words.tags],
                "status": "not-stated",
                "as_printed": recommendation.cell.as_printed,
            }
        )

    def _row(self, name: str, recommendation: str, agency: dict[str, Any], row: PlanRow) -> dict[str, Any]:
        text = {column: cell.text for column, cell in row.printed.cells.items()}
        content = _present(
            {
                "recommendation": recommendation,
                "agency": agency,
                "sequence": self._sequence,
                "actions": [
                    _present(
                        {
                            "label": action.label,
                            "text": action.text,
                            "owners": [_owner(words) for words in action.owners],
                            "target_dates": [_target_date(date) for date in action.target_dates],
                        }
                    )
                    for action in row.actions
                ],
                "owners": [_owner(words) for words in row.owners],
                "target_dates": [_target_date(date) for date in row.target_dates],
                "evidence": _texts(text.get(Column.EVIDENCE)),
                "expected_outcomes": _texts(text.get(Column.EXPECTED_OUTCOME)),
                "progress": [{"text": words} for words in _texts(text.get(Column.PROGRESS))],
                "status": "not-stated",
                "as_printed": _as_printed(row),
            }
        )
        return {**self._header("action-plan-row", name, agency, list(_members(row, content))), **content}

    def _header(self, kind: str, name: str, agency: dict[str, Any], members: list[dict[str, Any]]) -> dict[str, Any]:
        envelope = self._envelope
        return _present(
            {
                "record_type": kind,
                "schema_version": CURRENT,
                "id": name,
                "issuer": self._organisation(envelope.issuer) if envelope.issuer else agency,
                "issued_at": envelope.issued_at,
                "revision": 1,
                "marking": {"code": envelope.marking},
                "language": envelope.language,
                "provenance": {
                    "basis": "converted",
                    "source": envelope.source,
                    "members": members,
                    "made_by": {"tool": "scr-schema", "version": __version__},
                },
            }
        )

    def _organisation(self, name: str | None) -> dict[str, Any]:
        body = self._register.find(name) if name else None
        if body is None:
            return _present({"name": name, "kind": "not-known"})
        return _present({"name": body.name, "kind": body.kind.value, "as_printed": None if name == body.name else name})

    def _source_kind(self, agency: str | None) -> str:
        """Which report a heading stands for; the name of a body of a known kind is the body's, whatever it says."""
        if agency is None:
            return "not-known"
        body = self._register.find(agency)
        if not _OVERVIEW.search(agency) or (body and body.kind is not OrganisationKindCode.OTHER):
            return "agency-report"
        return "health-overview" if _HEALTH.search(agency) else "overview-report"

    def _slug(self, agency: str | None) -> str:
        """What stands for the agency in ids, which everybody sees: its id in the register, and no printed words."""
        if agency is None:
            return "agency"
        body = self._register.find(agency)
        return body.id if body else f"agency-{hashlib.sha256(folded(agency).encode()).hexdigest()[:8]}"

    def _unique(self, name: str) -> str:
        self._ids[name] += 1
        return name if self._ids[name] == 1 else f"{name}-{self._ids[name]}"


def _cells(row: PlanRow) -> Iterator[tuple[str, Place]]:
    for column, cell in row.printed.cells.items():
        for piece in cell.pieces[:1]:
            yield _MEMBERS[column], piece.place
            yield column.value, piece.place


def _members(row: PlanRow, record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """From which cells each member of a row's record was read, the deeper members last."""
    for column, cell in row.printed.cells.items():
        if places := _places(cell):
            pointers = (_MEMBERS[column], f"as_printed/{column.value}")
            yield from ({"pointer": f"/{at}", "places": places} for at in pointers if at.split("/")[0] in record)
    for number, action in enumerate(row.actions):
        for member, column in (("owners", Column.RESPONSIBILITY), ("target_dates", Column.TARGET_DATES)):
            if getattr(action, member):
                yield {"pointer": f"/actions/{number}/{member}", "places": _places(row.printed.cell(column))}


def _places(cell: JoinedCell) -> list[dict[str, Any]]:
    return [_place(piece.place, piece.lines) for piece in cell.pieces]


def _place(place: Place, lines: tuple[int, int] | None) -> dict[str, Any]:
    return _present(
        {
            "column": column_letters(place.position) if place.position else None,
            "lines": {"first": lines[0], "last": lines[1]} if lines else None,
            "rows": {"first": place.row, "last": place.row},
        }
    )


def _as_printed(row: PlanRow) -> dict[str, Any]:
    cells: dict[str, Any] = {column.value: cell.as_printed for column, cell in row.printed.cells.items()}
    other = [{"heading": title, "text": cell.as_printed} for title, cell in row.printed.other.items()]
    return cells | ({"other": other} if other else {})


def _owner(words: str) -> dict[str, str]:
    return {"text": words, "status": "to-be-confirmed" if _TO_BE_CONFIRMED.search(words) else "named"}


def _target_date(date: TargetDate) -> dict[str, Any]:
    return _present(
        {
            "text": date.text,
            "kind": date.kind.value,
            "edtf": date.edtf,
            "duration": date.duration,
            "milestone": date.milestone,
            "flags": [flag.value for flag in date.flags],
        }
    )


def _texts(text: str | None) -> list[str]:
    return [text] if text and text.strip() else []


def _present(members: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None and value != []}
