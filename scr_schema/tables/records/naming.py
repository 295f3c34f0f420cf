"""Which id each record of a plan gets."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from scr_schema.tables.place import Place, PlacedFault
from scr_schema.tables.plan.parts import Column
from scr_schema.tables.plan.plan import PlanRecommendation, PlanRow
from scr_schema.tables.records.header import Headers
from scr_schema.tables.records.ids import Assigned, ByPosition
from scr_schema.tables.records.seen import Seen

_TELLING_ROWS_APART = (Column.RESPONSIBILITY, Column.TARGET_DATES, Column.EVIDENCE, Column.EXPECTED_OUTCOME)


class Naming(Protocol):
    """What names the records of a plan, in the plan's order; none where a person has to say which one a thing is."""

    def recommendation(self, recommendation: PlanRecommendation) -> str | None:
        """The id of the next recommendation."""

    def row(self, row: PlanRow) -> str | None:
        """The id of the next row, which is one of that recommendation."""


class ByPlace:
    """Ids by printed number, and by position where there is none."""

    def __init__(self, headers: Headers) -> None:
        self._headers = headers
        self._ids = ByPosition(headers.envelope.review)
        self._current = ""

    def recommendation(self, recommendation: PlanRecommendation) -> str:
        """The id of the next recommendation."""
        slug = self._headers.slug(recommendation.agency)
        self._current = self._ids.recommendation(slug, recommendation.number)
        return self._current

    def row(self, row: PlanRow) -> str:  # noqa: ARG002 - rows are counted
        """The id of the next row."""
        return self._ids.row(self._current)


class AsAssigned:
    """Ids that were assigned to the whole plan, as `seen_in` shows it, before any record is made."""

    def __init__(self, assigned: Assigned, headers: Headers) -> None:
        self._ids = iter(assigned.ids)
        self._headers = headers
        self._agencies: set[str] = set()

    def recommendation(self, recommendation: PlanRecommendation) -> str | None:
        """The id of the next recommendation."""
        slug = self._headers.slug(recommendation.agency)
        if slug not in self._agencies:
            self._agencies.add(slug)
            next(self._ids)
        return next(self._ids)

    def row(self, row: PlanRow) -> str | None:  # noqa: ARG002 - ids come in the order of the rows
        """The id of the next row."""
        return next(self._ids)


def seen_in(
    plan: Iterable[PlanRecommendation | PlanRow | PlacedFault], headers: Headers
) -> Iterator[tuple[Seen, Place]]:
    """What a plan shows that gets an id: each agency once, before its first recommendation, and rows under theirs."""
    agencies: dict[str, int] = {}
    at, current = 0, 0
    for thing in plan:
        if isinstance(thing, PlacedFault):
            continue
        if isinstance(thing, PlanRecommendation):
            slug = headers.slug(thing.agency)
            if slug not in agencies:
                agencies[slug] = at
                at += 1
                known = thing.agency is not None and headers.register.find(thing.agency) is not None
                yield Seen.agency(slug, thing.agency, known, thing.place), thing.place
            current = at
            yield Seen.recommendation(agencies[slug], thing.number, thing.words.text, thing.place), thing.place
        else:
            cells = (thing.printed.cell(column).text for column in _TELLING_ROWS_APART)
            tasks = " ".join(action.text for action in thing.actions)
            yield Seen.row(current, tasks, cells, thing.place), thing.place
        at += 1
