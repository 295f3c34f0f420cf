"""Rules of agency reports."""

from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
"""In the order of their ids."""
