"""Rules of privacy: what must not stand in what is published, or goes under pseudonyms."""

from scr_schema.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
"""In the order of their ids."""
