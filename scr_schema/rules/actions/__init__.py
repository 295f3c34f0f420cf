"""Rules of rows of action plans."""

from scr_schema.rules.actions import (
    act_001,
    act_002,
    act_003,
    act_005,
    act_006,
    act_007,
    act_008,
    act_009,
    act_010,
    act_011,
    act_014,
    act_017,
)
from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    act_001.RULE,
    act_002.RULE,
    act_003.RULE,
    act_005.RULE,
    act_006.RULE,
    act_007.RULE,
    act_008.RULE,
    act_009.RULE,
    act_010.RULE,
    act_011.RULE,
    act_014.RULE,
    act_017.RULE,
)
"""In the order of their ids."""
