"""Rules of whole exchanges: what records are to each other, and what holds for records of any kind."""

from scr_schema.rules.exchanges import (
    bun_001,
    bun_002,
    bun_003,
    bun_004,
    bun_005,
    bun_006,
    bun_007,
    bun_008,
    bun_009,
    bun_010,
    bun_011,
    bun_012,
    bun_013,
    bun_014,
    bun_015,
)
from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    bun_001.RULE,
    bun_002.RULE,
    bun_003.RULE,
    bun_004.RULE,
    bun_005.RULE,
    bun_006.RULE,
    bun_007.RULE,
    bun_008.RULE,
    bun_009.RULE,
    bun_010.RULE,
    bun_011.RULE,
    bun_012.RULE,
    bun_013.RULE,
    bun_014.RULE,
    bun_015.RULE,
)
"""In the order of their ids."""
