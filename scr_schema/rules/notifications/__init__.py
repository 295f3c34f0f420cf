"""Rules of notifications."""

from scr_schema.rules.notifications import (
    dv1_002,
    dv1_005,
    dv1_007,
    dv1_008,
    dv1_010,
    dv1_014,
    dv1_015,
    dv1_016,
    dv1_018,
    dv1_022,
    dv1_023,
    dv1_024,
    dv1_025,
    dv1_027,
    dv1_028,
    dv1_029,
    dv1_030,
    dv1_032,
    dv1_033,
)
from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    dv1_002.RULE,
    dv1_005.RULE,
    dv1_007.RULE,
    dv1_008.RULE,
    dv1_010.RULE,
    dv1_014.RULE,
    dv1_015.RULE,
    dv1_016.RULE,
    dv1_018.RULE,
    dv1_022.RULE,
    dv1_023.RULE,
    dv1_024.RULE,
    dv1_025.RULE,
    dv1_027.RULE,
    dv1_028.RULE,
    dv1_029.RULE,
    dv1_030.RULE,
    dv1_032.RULE,
    dv1_033.RULE,
)
"""In the order of their ids."""
