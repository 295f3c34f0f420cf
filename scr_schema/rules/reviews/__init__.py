"""Rules of reviews."""

from scr_schema.rules.reviews import (
    rev_001,
    rev_003,
    rev_004,
    rev_005,
    rev_006,
    rev_007,
    rev_008,
    rev_009,
    rev_010,
    rev_011,
    rev_012,
    rev_013,
    rev_014,
    rev_015,
    rev_016,
    rev_017,
)
from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    rev_001.RULE,
    rev_003.RULE,
    rev_004.RULE,
    rev_005.RULE,
    rev_006.RULE,
    rev_007.RULE,
    rev_008.RULE,
    rev_009.RULE,
    rev_010.RULE,
    rev_011.RULE,
    rev_012.RULE,
    rev_013.RULE,
    rev_014.RULE,
    rev_015.RULE,
    rev_016.RULE,
    rev_017.RULE,
)
"""In the order of their ids."""
