"""What pages print around their tables, and what is no title: page numbers, and words that the table goes on."""

import re

_MARK = re.compile(
    r"\W*(?:(?:page|p\.?)?\s*[0-9ivx]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?|(?:table\s+)?cont(?:inued|['’]?d|\.)?(?:\s+over(?:leaf)?)?)\W*",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:table|page) ?[0-9]{1,4}", re.IGNORECASE)
_LONGEST = 60


def is_page_mark(text: str) -> bool:
    """Whether a line above a table is a page number, or says that the table goes on."""
    return len(text) <= _LONGEST and _MARK.fullmatch(text) is not None


def is_page(sheet: str | None) -> bool:
    """Whether a sheet is a page or table of a document that was turned into a workbook, by its name."""
    return sheet is not None and _PAGE.fullmatch(sheet.strip()) is not None
