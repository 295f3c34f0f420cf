"""The run: every file read, every record judged, every fault located."""

import errno
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from scr_schema.errors import UnknownName, printable, reason
from scr_schema.faults import count, finding
from scr_schema.finding import Fault, Finding, Location
from scr_schema.pipeline.across import Across, FoundAcross
from scr_schema.pipeline.asker import Asker
from scr_schema.pipeline.baseline import Baseline, Outcome
from scr_schema.pipeline.judge import Expected, Judgement, judge
from scr_schema.pipeline.locate import in_entry, in_file, met_in_entry
from scr_schema.pipeline.paths import STDIN, files_of
from scr_schema.pipeline.relocate import Origin, SourceFile, again, relocated
from scr_schema.pipeline.ruling import LeftOpen
from scr_schema.readers.entry import Entry, FileFault, Role
from scr_schema.readers.formats import FORMATS, READERS, format_of, holds_tables, refused
from scr_schema.readers.ndjson import LARGEST_RECORD
from scr_schema.readers.stream import Digesting
from scr_schema.reports.report import NO_RULES, InputFile, NotChecked, Report
from scr_schema.schema.versions import RECORD_TYPES, VERSIONS

_NO_HEADER = NotChecked("completeness", "A plain list of records has no header that says what should be in it.")
_LEFT_OUT = "They were left out when it was asked for."
_NAMES_IN_WORDS = NotChecked(
    "names in free text",
    "A name cannot be told from other words: somebody must read every text before it is published.",
)

Paths = str | Path | Iterable[str | Path]

Watcher = Callable[[Entry | FileFault, Judgement | None], None]
"""Whoever is shown each entry with its judgement, and each fault of a file; it keeps no entry."""


def validate(
    paths: Paths,
    *,
    record_type: str | None = None,
    require_version: str | None = None,
    profile: str = "exchange",
    side: str = "sender",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    as_of: str | None = None,
    parameters: Mapping[str, Any] | None = None,
    receipts: Paths = (),
    baseline: str | Path | None = None,
    mapping: str | Path | None = None,
) -> Report:
    """Check the records in a file or folder, or in several; ``-`` is standard input. A file given twice is read once.

    ``record_type`` is the kind that every record must be of; ``require_version`` the schema version that it must say.
    ``profile`` (core, exchange or publication) and ``side`` (sender or receiver) decide which rules are asked, and how
    much each weighs; ``select`` names the only rules that are asked, ``ignore`` those that are not. ``as_of`` is the
    day, or the time with its offset, at which deadlines are judged, and ``parameters`` are those that differ from
    their defaults. ``receipts`` are files of receipts that came back: they are checked too, and which notifications
    they acknowledge is asked. ``baseline`` is a file of accepted findings: these are counted, and told no more.
    Tables (CSV, XLSX, ODS, DOCX, text with tabs) are turned into records and checked as these; ``mapping`` is a file
    that says what their columns are.

    What is wrong with a file or record is a finding of the report, never an exception; nothing is printed, nothing
    written, and no input changed.

    Raises:
        UnknownName: there is no such kind of record, version, profile, side, rule or parameter.
        BadSetting: the day or a parameter is not of its form, or the baseline or the mapping is not as it must be.
        Unreadable: the baseline or the mapping cannot be opened or read.

    """
    UnknownName.require("record type", record_type, RECORD_TYPES)
    UnknownName.require("schema version", require_version, VERSIONS)
    accepted = None if baseline is None else Baseline.read(Path(os.fsdecode(baseline)))
    asker = Asker(profile, side, frozenset(select), frozenset(ignore), as_of, parameters or {})
    run = Run(
        Expected(record_type, require_version, asker), mapping=None if mapping is None else Path(os.fsdecode(mapping))
    )
    for path in _each(paths):
        run.take(path)
    run.take_receipts(_each(receipts))
    return run.report(accepted)


def _each(paths: Paths) -> list[str]:
    return [os.fsdecode(path) for path in ([paths] if isinstance(paths, str | bytes | os.PathLike) else paths)]


class Run:
    """Files in, one after the other; a report out, when all are read.

    ``watcher`` is shown what they hold; ``mapping`` is a file that says what the columns of tables are.
    """

    def __init__(self, expected: Expected, watcher: Watcher = lambda _, __: None, mapping: Path | None = None) -> None:
        self._expected = expected
        self._mapping = mapping
        self._watcher = watcher
        self._across = Across(expected.asker)
        self._left_open: Counter[LeftOpen] = Counter()
        self._taken: set[Path | None] = set()
        self._inputs: list[InputFile] = []
        self._findings: list[Finding] = []
        self._versions: set[str] = set()
        self._plain_list = False

    def take(self, path: str) -> None:
        """Check one path of the user's."""
        if path == STDIN:
            if self._is_new(None):
                self._file(None, "<stdin>")
            return
        files, errors = files_of(path)
        for error in errors:
            self._unreadable(error.filename or path, error)
        if not files and not errors and self._is_new(Path(path)):
            self._findings.append(in_file(FileFault(Fault("SCR-003")), printable(path)))
        for file in files:
            if self._is_new(file):
                self._file(file, str(file))

    def take_receipts(self, paths: list[str]) -> None:
        """Check files that came back: every record of theirs must be a receipt."""
        if paths:
            self._across.expect_answers()
        self._expected = replace(self._expected, record_type="receipt")
        for path in paths:
            self.take(path)

    def report(self, baseline: Baseline | None = None) -> Report:
        """Everything that was found, but for what the baseline accepts."""
        self._compare()
        asker = self._expected.asker
        report = Report(
            profile=asker.profile,
            side=asker.side,
            as_of=asker.as_of,
            parameters=asker.parameters if asker.profile != "core" else {},
            schema_versions=tuple(sorted(self._versions)),
            inputs=tuple(self._inputs),
            not_checked=tuple(self._not_checked()),
            findings=tuple(self._findings),
        )
        left_open = {one.rule for one in self._left_open}
        return baseline.applied(Outcome(report, asker, left_open)) if baseline else report

    def _compare(self) -> None:
        """Ask the rules across records, now that all are read; what they find stands with what its file has."""
        rulings = list(self._across.rulings())
        self._left_open.update(ruling for ruling in rulings if isinstance(ruling, LeftOpen))
        found = list(relocated(ruling for ruling in rulings if isinstance(ruling, FoundAcross)))
        if found:
            order = {file.path: place for place, file in enumerate(self._inputs)}
            self._findings = sorted(
                [*self._findings, *found],
                key=lambda one: (order.get(one.location.file or "", -1), one.location.line or 0),
            )

    def _is_new(self, file: Path | None) -> bool:
        """Whether this was not taken before, under any name; none is standard input."""
        place = None if file is None else Path(os.path.realpath(file))
        is_new = place not in self._taken
        self._taken.add(place)
        return is_new

    def _not_checked(self) -> Iterator[NotChecked]:
        asker = self._expected.asker
        if asker.profile == "core":
            yield NO_RULES
        elif asker.left_out:
            all_others = [f"all rules but {', '.join(sorted(asker.select))}"] if asker.select else []
            yield NotChecked(", ".join([*all_others, *sorted(asker.ignore)]), _LEFT_OUT)
        for left_open, records in sorted(self._left_open.items()):
            yield NotChecked(f"{left_open.rule} ({count(records, 'record')})", left_open.why)
        if asker.profile == "publication":
            yield _NAMES_IN_WORDS
        if self._plain_list:
            yield _NO_HEADER

    def _file(self, file: Path | None, name: str) -> None:
        ending = file.suffix.lower() if file else ""
        if fault := refused(ending):
            self._findings.append(in_file(FileFault(fault), printable(name)))
            self._inputs.append(InputFile(path=printable(name)))
            return
        try:
            with _opened(file) as stream:
                if file and holds_tables(stream, ending):
                    self._tables(stream, printable(name), file)
                else:
                    self._stream(Digesting(stream), printable(name), FORMATS.get(ending), file)
        except OSError as error:
            self._unreadable(name, error)

    def _unreadable(self, name: str, error: OSError) -> None:
        if any(file.path == printable(name) for file in self._inputs):
            return
        fault = Fault("SCR-001", words={"reason": reason(error)})
        self._findings.append(finding(fault, Location(file=printable(name))))
        self._inputs.append(InputFile(path=printable(name)))

    def _stream(self, stream: Digesting, name: str, known_format: str | None, file: Path | None) -> None:
        format_ = known_format or format_of(stream.first_line(LARGEST_RECORD))
        verdicts = list(self._verdicts(READERS[format_](stream), SourceFile(again(file), name, READERS[format_])))
        self._ends(name, format_, verdicts, stream.digested())

    def _tables(self, stream: BinaryIO, name: str, file: Path) -> None:
        """The records that a file of tables makes."""
        from scr_schema.pipeline.tables import opened_tables  # files of records need none of it

        tables = opened_tables(stream, file, self._mapping)
        verdicts = list(self._verdicts(tables.read(stream), SourceFile(again(file), name, tables.read)))
        self._ends(name, tables.format, verdicts, tables.sha256)

    def _ends(self, name: str, format_: str, verdicts: list[bool], digest: str) -> None:
        self._across.ends_file(digest)
        self._inputs.append(
            InputFile(path=name, format=format_, records=len(verdicts), valid=sum(verdicts), sha256=digest)
        )

    def _verdicts(self, items: Iterator[Entry | FileFault], source: SourceFile) -> Iterator[bool]:
        """For each record, whether it has no error; findings are kept on the way."""
        self._across.begin_file()
        for number, item in enumerate(items):
            if isinstance(item, FileFault):
                self._findings.append(in_file(item, source.name))
                self._across.lost(item)
                self._watcher(item, None)
                yield from [False] * item.records
                continue
            valid = self._judged(item, Origin.of(item, number, source))
            if item.role.is_record:
                yield valid
                self._plain_list |= item.role is Role.ALONE and (
                    source.read is not READERS["json"] or bool(item.container)
                )

    def _judged(self, entry: Entry, origin: Origin) -> bool:
        """Whether an entry is valid; what was found is kept."""
        self._across.open(entry)
        judgement = judge(entry, self._expected, self._across.bundle)
        standing = self._across.take(entry, judgement, origin)
        self._watcher(entry, judgement)
        name = origin.source.name
        self._findings += [met_in_entry(placed, entry, name) for placed in entry.met]
        self._findings += [in_entry(fault, entry, name) for fault in standing]
        self._left_open.update(judgement.left_open)
        if judgement.version is not None:
            self._versions.add(judgement.version)
        return judgement.valid


def _opened(file: Path | None) -> AbstractContextManager[BinaryIO]:
    if file is not None:
        return file.open("rb")
    if sys.stdin is None:  # Python's answer to a stream that was closed before it began
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return nullcontext(sys.stdin.buffer)
