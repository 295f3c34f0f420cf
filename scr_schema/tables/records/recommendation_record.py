"""A printed recommendation as a record."""

from typing import Any

from scr_schema.tables.plan.plan import PlanRecommendation
from scr_schema.tables.records.header import Headers, places_of
from scr_schema.tables.records.made import Made, present

_OF_ITS_CELL = ("text", "basis", "as_printed")
_OF_ITS_NUMBER = ("number", "number_as_printed")


def recommendation_record(headers: Headers, name: str, recommendation: PlanRecommendation) -> Made:
    """The record of a recommendation that has words, under the id given to it."""
    words, cell = recommendation.words, recommendation.cell
    cells = (recommendation.number_cell, cell)
    record = present(
        {
            **headers.header("recommendation", name, recommendation.agency, [{"places": places_of(cells)}], []),
            "review": headers.envelope.review,
            "source": {"kind": headers.source_kind(recommendation.agency)},
            "agency": headers.organisation(recommendation.agency),
            "position": recommendation.position,
            "number": recommendation.number,
            "number_as_printed": recommendation.number_as_printed,
            "text": words.text,
            "basis": [{"kind": tag.kind.value, "as_printed": tag.as_printed} for tag in words.tags],
            "status": "not-stated",
            "as_printed": cell.as_printed,
        }
    )
    return Made(record, recommendation.place, dict(_places(recommendation)))


def _places(recommendation: PlanRecommendation) -> Any:
    yield from ((member, piece.place) for piece in recommendation.cell.pieces[:1] for member in _OF_ITS_CELL)
    numbers = recommendation.number_cell if recommendation.number_cell.pieces else recommendation.cell
    yield from ((member, piece.place) for piece in numbers.pieces[:1] for member in _OF_ITS_NUMBER)
