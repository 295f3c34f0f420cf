"""The grammar of target dates in an action plan."""

from scr_schema.types.target_dates.cell import split_target_dates
from scr_schema.types.target_dates.reading import TargetDate, read_target_date, read_target_dates

__all__ = ["TargetDate", "read_target_date", "read_target_dates", "split_target_dates"]
