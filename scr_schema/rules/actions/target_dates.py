"""Where a row of an action plan keeps its target dates: for itself, for single actions, and set anew."""

from scr_schema.rules.shapes import Schema, each, having, never, one_of, some, where


def each_target_date(schema: Schema) -> Schema:
    """A row in which every target date is so."""
    dated = where(target_dates=each(schema))
    return {"allOf": [dated, where(actions=each(dated), revised_dates=each(where(target_date=schema)))]}


def flagged(*flags: str) -> Schema:
    """A target date with this flag, or one of these."""
    return having(flags=some(one_of(*flags)))


def no_target_date_flagged(*flags: str) -> Schema:
    """A row in which no target date has this flag, or any of these."""
    return each_target_date(never(flagged(*flags)))
