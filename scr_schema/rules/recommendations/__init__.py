"""Rules of recommendations."""

from scr_schema.rules.recommendations import (
    rec_002,
)
from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = (rec_002.RULE,)
"""In the order of their ids."""
