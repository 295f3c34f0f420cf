"""Rules of reviews."""

from scr_schema.rules.reviews import (
    rev_005,
    rev_008,
    rev_009,
    rev_010,
    rev_011,
    rev_016,
)
from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    rev_005.RULE,
    rev_008.RULE,
    rev_009.RULE,
    rev_010.RULE,
    rev_011.RULE,
    rev_016.RULE,
)
"""In the order of their ids."""
