"""From a plan to records: a recommendation for each that is printed, an action-plan row for each row that was meant."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.finding import Fault
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.plan.losses import cuts_of
from scr_schema.tables.plan.parts import Column, Extra
from scr_schema.tables.plan.plan import PlanRecommendation, PlanRow, place_in
from scr_schema.tables.plan.status import StatusReading, read_status
from scr_schema.tables.records.header import Headers
from scr_schema.tables.records.made import Made, present
from scr_schema.tables.records.naming import Naming
from scr_schema.tables.records.progress import PointsBack, Report, reports_of
from scr_schema.tables.records.recommendation_record import recommendation_record
from scr_schema.tables.records.row_record import cells_of_members, provenance_of_members, row_content


def records_of(
    plan: Iterable[PlanRecommendation | PlanRow | PlacedFault],
    headers: Headers,
    naming: Naming,
    status_words: Mapping[str, ActionStatusCode],
) -> Iterator[Made | PlacedFault]:
    """All records of a plan, each recommendation before its rows; faults of the tables keep their place.

    What ``naming`` has no certain id for becomes no record.
    """
    rows = _Rows(headers, status_words)
    name: str | None = None
    for thing in plan:
        if isinstance(thing, PlacedFault):
            yield thing
        elif isinstance(thing, PlanRecommendation):
            name = naming.recommendation(thing)
            if name and thing.words.text:
                yield recommendation_record(headers, name, thing)
        else:
            own = naming.row(thing)
            if name and own:
                yield rows.made(own, name, thing)


@dataclass(slots=True)
class _Rows:
    """The rows of a plan on their way to records: what one of them says may depend on those above it."""

    headers: Headers
    status_words: Mapping[str, ActionStatusCode]
    sequence: int = 0
    above: defaultdict[str | None, PointsBack] = field(default_factory=lambda: defaultdict(PointsBack))

    def made(self, name: str, recommendation: str, row: PlanRow) -> Made:
        """The record of the next row, under its id and that of its recommendation."""
        self.sequence += 1
        reports = reports_of(
            row.printed.cell(Column.PROGRESS).text, self.above[row.recommendation.agency], row.recommendation.number
        )
        status = self._status(row)
        content = {
            "recommendation": recommendation,
            "sequence": self.sequence,
            **row_content(self.headers, row),
            "status": status.code.value,
        }
        if reports:
            content["progress"] = [_progress(report) for report in reports]
        if status.completed_on and "completed_on" not in content:
            content["completed_on"] = status.completed_on
        losses, faults = _losses(row)
        if status.unsaid:
            losses.append({"pointer": "/status", "note": f"The cell's background is {status.unsaid.value}."})
        header = self.headers.header(
            "action-plan-row", name, row.printed.agency, list(provenance_of_members(row, content)), losses
        )
        if status.why:
            faults.append(
                PlacedFault(Fault("SCR-083", ("status",), {"why": status.why}), place_in(row.printed, Extra.STATUS))
            )
        return Made(header | content, row.place, cells_of_members(row.printed), (*row.faults, *faults))

    def _status(self, row: PlanRow) -> StatusReading:
        cell = row.printed.cell(Extra.STATUS)
        fill = cell.pieces[0].fill if cell.pieces else None
        return read_status(cell.text, fill, {**row.printed.colours, **self.status_words})


def _progress(report: Report) -> dict[str, Any]:
    return present(
        {
            "text": report.text,
            "repeats": report.repeats,
            "reported_on": report.reported_on,
            "status": report.status and report.status.value,
        }
    )


def _losses(row: PlanRow) -> tuple[list[dict[str, str]], list[PlacedFault]]:
    """What a page cut off, as provenance holds it and as a person is told."""
    losses, faults = [], []
    for column, cell in row.printed.cells.items():
        for cut in cuts_of(cell):
            losses.append({"pointer": f"/as_printed/{column.value}", "note": cut.note})
            where = place_in(row.printed, column)
            faults.append(PlacedFault(Fault("SCR-085", ("as_printed", column.value), {"how": cut.value}), where))
    return losses, faults
