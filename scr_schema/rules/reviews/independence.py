"""What is asked of the chair of the panel and of the authors, in reviews that have both."""

from scr_schema.rules.shapes import Schema, each, having, some, when, where


def of_chair_and_authors(reviewer: Schema) -> Schema:
    """A review whose chair and authors are each so, unless it lacks the one or the others."""
    return when(having(panel_chair=True, authors=some()), where(panel_chair=reviewer, authors=each(reviewer)))
