"""Which plan a row belongs to."""

from scr_schema.rules.across.exchange import Exchange
from scr_schema.rules.across.facts import Facts

Plan = tuple[str, str]
"""The id of a review, and an agency."""


def plan_of(row: Facts, exchange: Exchange) -> Plan | None:
    """The review and the agency whose plan the row belongs to; none, where one of them cannot be told."""
    recommendation = exchange.get(row.told.recommendation, "recommendation")
    if recommendation is None or row.told.agency is None:
        return None
    return recommendation.told.review, row.told.agency
