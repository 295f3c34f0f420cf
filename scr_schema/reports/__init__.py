"""Reports: what was found, as text for people or as data for machines. A report knows no rule."""

from collections.abc import Callable

from scr_schema.reports import json_, text
from scr_schema.reports.report import Report

#: How a report is written, by the name of the format.
REPORTS: dict[str, Callable[[Report], str]] = {"text": text.render, "json": json_.render}
