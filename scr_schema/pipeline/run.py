"""The run: every file read, every record judged, every fault located."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from scr_schema.errors import UnknownName
from scr_schema.faults import either, finding
from scr_schema.finding import Fault, Finding, Location, Severity
from scr_schema.pipeline.judge import Expected, judge
from scr_schema.pipeline.locate import in_entry, in_file
from scr_schema.pipeline.paths import STDIN, files_of, printable
from scr_schema.readers.entry import Entry, Role, Unread
from scr_schema.readers.formats import FORMATS, READERS, format_of
from scr_schema.readers.ndjson import LARGEST_RECORD
from scr_schema.readers.stream import ByteStream, Digesting
from scr_schema.reports.report import NO_RULES, InputFile, NotChecked, Report
from scr_schema.schema.versions import RECORD_TYPES, VERSIONS

#: What counts as a record; the head and the tail of a bundle do not.
_RECORDS = {Role.ALONE, Role.BUNDLED}
_TABLES = {".csv", ".docx", ".ods", ".xls", ".xlsm", ".xlsx"}
_NO_HEADER = NotChecked("completeness", "a plain list of records has no header that says what should be in it")


def validate(
    paths: Iterable[str | Path], *, record_type: str | None = None, require_version: str | None = None
) -> Report:
    """Check the records in files and folders; ``-`` is standard input.

    ``record_type`` is the kind that every record must be of; ``require_version`` the schema version that it must say.
    What is wrong with a file or record is a finding of the report, never an exception; nothing is printed, nothing
    written, and no input changed.

    Raises:
        UnknownName: there is no such kind of record, or no such version.

    """
    _known("record type", record_type, RECORD_TYPES)
    _known("schema version", require_version, VERSIONS)
    run = _Run(Expected(record_type, require_version))
    for path in paths:
        run.take(str(path))
    return run.report()


def _known(kind: str, name: str | None, known: tuple[str, ...]) -> None:
    if name is not None and name not in known:
        raise UnknownName(kind, known)


class _Run:
    def __init__(self, expected: Expected) -> None:
        self._expected = expected
        self._inputs: list[InputFile] = []
        self._findings: list[Finding] = []
        self._versions: set[str] = set()
        self._plain_list = False

    def take(self, path: str) -> None:
        """Check one path of the user's."""
        if path == STDIN:
            self._stream(Digesting(sys.stdin.buffer), "<stdin>", None)
            return
        try:
            files = files_of(path)
        except OSError as error:
            self._unreadable(path, error)
            return
        if not files:
            self._findings.append(in_file(Unread(Fault("SCR-003")), printable(path)))
        for file in files:
            self._file(file)

    def report(self) -> Report:
        """Everything that was found."""
        return Report(
            profile="core",
            side="sender",
            schema_versions=tuple(sorted(self._versions)),
            inputs=tuple(self._inputs),
            not_checked=(NO_RULES, _NO_HEADER) if self._plain_list else (NO_RULES,),
            findings=tuple(self._findings),
        )

    def _file(self, file: Path) -> None:
        suffix = file.suffix.lower()
        if suffix in _TABLES:
            fault = Fault("SCR-012", words={"known": either(FORMATS)})
            self._findings.append(in_file(Unread(fault), printable(str(file))))
            self._inputs.append(InputFile(path=printable(str(file))))
            return
        try:
            with file.open("rb") as stream:
                self._stream(Digesting(stream), printable(str(file)), FORMATS.get(suffix))
        except OSError as error:
            self._unreadable(str(file), error)

    def _unreadable(self, path: str, error: OSError) -> None:
        fault = Fault("SCR-001", words={"reason": error.strerror or type(error).__name__})
        self._findings.append(finding(fault, Location(file=printable(path))))
        self._inputs.append(InputFile(path=printable(path)))

    def _stream(self, stream: Digesting, name: str, known_format: str | None) -> None:
        format_ = known_format or format_of(stream.first_line(LARGEST_RECORD))
        verdicts = list(self._verdicts(stream, name, format_))
        self._inputs.append(
            InputFile(path=name, format=format_, records=len(verdicts), valid=sum(verdicts), sha256=stream.hexdigest())
        )

    def _verdicts(self, stream: ByteStream, name: str, format_: str) -> Iterator[bool]:
        """For each record, whether it has no error; findings are kept on the way."""
        for item in READERS[format_](stream):
            if isinstance(item, Unread):
                self._findings.append(in_file(item, name))
                yield from [False] * item.records
            elif item.role in _RECORDS:
                yield self._is_valid(item, name)
                self._plain_list |= item.role is Role.ALONE and (format_ == "ndjson" or bool(item.container))
            else:
                self._is_valid(item, name)

    def _is_valid(self, entry: Entry, name: str) -> bool:
        judgement = judge(entry, self._expected)
        found = [in_entry(fault, entry, name) for fault in judgement.faults]
        self._findings += found
        if judgement.version is not None:
            self._versions.add(judgement.version)
        return all(finding.severity is not Severity.ERROR for finding in found)
