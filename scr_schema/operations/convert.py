"""Tables into records and records into tables, by the endings of their names."""

from pathlib import Path

from scr_schema.errors import OwnInput, UnknownName, printable, reason
from scr_schema.faults import finding
from scr_schema.finding import Fault, Location
from scr_schema.operations.from_tables import Options, from_tables
from scr_schema.operations.to_tables import ENDINGS, to_tables
from scr_schema.readers.formats import FORMATS, TABLES, refused
from scr_schema.reports.report import InputFile, Report, core_report
from scr_schema.writers.json_ import WRITERS

_SOURCES = "Give tables as CSV, XLSX, ODS, DOCX or text with tabs, or records as JSON or NDJSON."


def convert(source: Path, target: Path, options: Options, layout: str | None = None) -> Report:
    """Turn the tables in ``source`` into records, or its records into tables, and report what became of them.

    ``layout`` is how records become tables: `rows` as printed, one of the `actions` a row, or `flat`.

    Raises:
        UnknownName: what is in such a source is not written to a file with the target's ending, or so laid out.
        OwnInput: the target is the source.
        BadRegister, BadSetting, NotInstalled, Unreadable, Unwritable: as `from_tables` and `to_tables` say.

    """
    ending = source.suffix.lower()
    to_records = ending not in FORMATS
    UnknownName.require("ending for the target", target.suffix.lower(), tuple(WRITERS if to_records else ENDINGS))
    try:
        if target.exists() and target.samefile(source):
            raise OwnInput(str(target))
        if not to_records:
            return to_tables(source, target, layout)
        if ending in TABLES:
            return from_tables(source, target, options)
        return _unread(source, refused(ending) or Fault("SCR-012", cure=_SOURCES))
    except OSError as error:
        return _unread(source, Fault("SCR-001", words={"reason": reason(error)}))


def _unread(source: Path, fault: Fault) -> Report:
    name = printable(str(source))
    return core_report(InputFile(path=name), [finding(fault, Location(file=name))])
