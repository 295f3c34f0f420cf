"""Rules of whole exchanges: what records are to each other, and what holds for records of any kind."""

from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
"""In the order of their ids."""
