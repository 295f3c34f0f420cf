"""Tables into records and records into tables, by the endings of their names."""

import errno
import os
from pathlib import Path

from scr_schema.errors import BadSetting, OwnInput, UnknownName, printable, reason
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
        BadSetting: an option says nothing of this conversion.
        OwnInput: what is to be written is an input too, or is to be written twice.
        BadRegister, BadSetting, NotInstalled, Unreadable, Unwritable: as `from_tables` and `to_tables` say.

    """
    ending = source.suffix.lower()
    to_records = ending not in FORMATS
    UnknownName.require("ending for the target", target.suffix.lower(), tuple(WRITERS if to_records else ENDINGS))
    _require_use(options, layout, to_records=to_records)
    try:
        _require_places_of_their_own(source, target, options)
        if source.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not to_records:
            return to_tables(source, target, layout)
        if ending in TABLES:
            return from_tables(source, target, options)
        return _unread(source, refused(ending) or Fault("SCR-012", cure=_SOURCES))
    except OSError as error:
        return _unread(source, Fault("SCR-001", words={"reason": reason(error)}))


def _require_use(options: Options, layout: str | None, *, to_records: bool) -> None:
    """Refuse what would be said in vain.

    Raises:
        BadSetting: an option says nothing of this conversion.

    """
    if to_records and layout:
        raise BadSetting("layout", "it says how records become tables: leave it out")
    if not to_records and options != Options():
        raise BadSetting("an option", "only `--layout` says how records become tables: leave the others out")


def _require_places_of_their_own(source: Path, target: Path, options: Options) -> None:
    """Every file that is written is none that is read, nor another that is written; ids are read and written anew.

    Raises:
        OwnInput: one is.

    """
    read = [source, *(file for file in (options.bodies, options.mapping) if file)]
    for output in filter(None, (target, options.ids, options.explain)):
        if any(_is_same(output, other) for other in read):
            raise OwnInput(str(output))
        read.append(output)


def _is_same(one: Path, other: Path) -> bool:
    both_exist = one.exists() and other.exists()
    return one.samefile(other) if both_exist else os.path.realpath(one) == os.path.realpath(other)


def _unread(source: Path, fault: Fault) -> Report:
    name = printable(str(source))
    return core_report(InputFile(path=name), [finding(fault, Location(file=name))])
