"""Rules of recommendations."""

from scr_schema.rules.recommendations import (
    rec_001,
    rec_002,
    rec_004,
    rec_005,
    rec_006,
    rec_007,
)
from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    rec_001.RULE,
    rec_002.RULE,
    rec_004.RULE,
    rec_005.RULE,
    rec_006.RULE,
    rec_007.RULE,
)
"""In the order of their ids."""
