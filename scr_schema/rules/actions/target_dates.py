"""Where a row of an action plan keeps its target dates: for itself, and for single actions."""

from scr_schema.rules.shapes import Schema, each, having, never, some, where


def each_target_date(schema: Schema) -> Schema:
    """A row in which every target date is so."""
    return where(target_dates=each(schema), actions=each(where(target_dates=each(schema))))


def flagged(flag: str) -> Schema:
    """A target date with this flag."""
    return having(flags=some({"const": flag}))


def no_target_date_flagged(flag: str) -> Schema:
    """A row in which no target date has this flag."""
    return each_target_date(never(flagged(flag)))
