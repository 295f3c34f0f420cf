"""The published form of a code list: one CSV that a database can load as it is.

The header is that of the open contracting standard's lists.
Cells are quoted as in RFC 4180, but lines end in LF alone: published files have one digest on every system.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from scr_schema.codelists.code import Code
from scr_schema.codelists.review_types import REVIEW_TYPE_USES, ReviewTypeUse
from scr_schema.codelists.reviews import ReviewTypeCode

COLUMNS = ("Code", "Title", "Description", "Deprecated", "Deprecation note")

#: What the list of review types says besides, as the same code can be used in several nations.
USE_COLUMNS = ("Nation", "From", "To", "Successor")

_NO_USE = ("", "", "", "")


def csv_of(codes: type[Code]) -> str:
    """The list as CSV, a row a code; of review types, a row for each code in each nation that uses it."""
    if codes is ReviewTypeCode:
        return _csv((*COLUMNS, *USE_COLUMNS), _review_type_rows())
    return _csv(COLUMNS, map(_cells, codes))


def _csv(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def _cells(code: Code) -> tuple[str, ...]:
    deprecated = "yes" if code.deprecation_note else ""
    return code.value, code.label, code.meaning, deprecated, code.deprecation_note


def _review_type_rows() -> Iterator[tuple[str, ...]]:
    for code in ReviewTypeCode:
        uses = [_use_cells(use) for use in REVIEW_TYPE_USES if use.code is code]
        for use in uses or [_NO_USE]:
            yield *_cells(code), *use


def _use_cells(use: ReviewTypeUse) -> tuple[str, ...]:
    return use.nation.value, use.from_, use.to, use.successor or ""
