"""Rules of privacy: what must not stand in what is published, or goes under pseudonyms."""

from scr_schema.rules.privacy import (
    prv_001,
    prv_002,
    prv_003,
    prv_004,
    prv_005,
    prv_006,
    prv_007,
    prv_008,
    prv_009,
    prv_010,
    prv_011,
    prv_012,
)
from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    prv_001.RULE,
    prv_002.RULE,
    prv_003.RULE,
    prv_004.RULE,
    prv_005.RULE,
    prv_006.RULE,
    prv_007.RULE,
    prv_008.RULE,
    prv_009.RULE,
    prv_010.RULE,
    prv_011.RULE,
    prv_012.RULE,
)
"""In the order of their ids."""
