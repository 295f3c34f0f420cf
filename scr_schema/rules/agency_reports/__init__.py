"""Rules of agency reports."""

from scr_schema.rules.agency_reports import (
    imr_001,
    imr_002,
    imr_003,
)
from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = (imr_001.RULE, imr_002.RULE, imr_003.RULE)
"""In the order of their ids."""
