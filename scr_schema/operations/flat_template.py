"""An empty workbook for records of one kind, to be filled in by people, that is read back without a mapping."""

from scr_schema.errors import UnknownName
from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.flat.template import template_tables
from scr_schema.writers.flat_xlsx import flat_workbook


def flat_template(record_type: str, *, titles: bool = False) -> bytes:
    """The workbook: a sheet of records, and a linked one for each of their lists of objects.

    It has the headings of every member, drop-downs of the codes and notes of what each cell holds; ``titles`` heads the
    columns for people. The same kind gives the same bytes.

    Raises:
        UnknownName: there is no such kind of record.
        NotInstalled: there is no XlsxWriter.

    """
    UnknownName.require("record type", record_type, RECORD_TYPES)
    return flat_workbook(template_tables(record_type, titles=titles))
