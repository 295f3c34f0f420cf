"""Every rule, family by family, and by id."""

from scr_schema.rules import (
    actions,
    agency_reports,
    exchanges,
    notifications,
    privacy,
    recommendations,
    reviews,
)
from scr_schema.rules.rule import Rule

FAMILIES = (reviews, agency_reports, recommendations, notifications, actions, exchanges, privacy)
"""In the order in which documents list them."""

RULES: dict[str, Rule] = {rule.id: rule for family in FAMILIES for rule in family.RULES}
"""Rules by id."""
