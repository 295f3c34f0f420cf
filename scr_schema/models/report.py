"""The validator's report, as JSON: data about data, for machines that act on it."""

from typing import Literal

from pydantic import ConfigDict

from scr_schema.codelists.exchange import ProfileCode, SeverityCode, SideCode
from scr_schema.codelists.plans import TargetKindCode
from scr_schema.models.base import Part
from scr_schema.types import Cell, Distinct, Hex64, Id, Integer, Line, Maybe, Moment, PositiveInteger, Text


class ReportTool(Part):
    """What made the report."""

    name: Line
    """Its name."""
    version: Line
    """Its version."""


class ReportInput(Part):
    """One file that was checked."""

    path: Text
    """The path, as the user gave it or as it was found in a folder."""
    format: Maybe[Line] = None
    """How it was read; absent where it could not be."""
    records: Integer
    """How many records it holds."""
    sha256: Maybe[Hex64] = None
    """Digest of its bytes; absent where it could not be read to its end."""


class ReportRuleCount(Part):
    """How often one rule was broken."""

    rule: Line
    """The rule's id."""
    total: Integer
    """How many findings it has."""


class ReportSummary(Part):
    """Counts over the whole run."""

    records: Integer
    """How many records were checked."""
    valid: Integer
    """How many of them passed reading and their schema."""
    invalid: Integer
    """How many of them did not."""
    errors: Integer
    """How many findings are errors."""
    warnings: Integer
    """How many are warnings."""
    infos: Integer
    """How many are notes."""
    accepted: Integer
    """How many more there were, which the baseline accepts."""
    by_rule: list[ReportRuleCount]
    """How many findings each rule has."""


class ReportParameter(Part):
    """A threshold or an expectation that the rules were asked with."""

    name: Line
    """Its name."""
    key: Maybe[Line] = None
    """For which scale, where a parameter holds a value for each."""
    value: Line
    """Its value."""


class ReportReadingDates(Part):
    """How many target dates are of one kind."""

    kind: TargetKindCode
    """The kind."""
    total: Integer
    """How many there are."""


class ReportReadingColumn(Part):
    """What a column of a table was taken for."""

    sheet: Maybe[Text] = None
    """The sheet of a workbook."""
    table: Maybe[PositiveInteger] = None
    """The table of a document, from 1."""
    row: PositiveInteger
    """The row of its heading."""
    column: Line
    """Its letters."""
    taken_for: Line
    """The member that it was read as, or `other`."""
    why: Line
    """On what ground."""


class ReportReading(Part):
    """What was read of the tables that were converted."""

    recommendations: Integer
    """How many recommendations were made."""
    rows: Integer
    """How many rows of action were made."""
    printed: Integer
    """How many printed rows were read."""
    joined: Integer
    """How many of these went on with the one above."""
    not_read: Integer
    """How many rows stand in tables without a known heading."""
    dates: list[ReportReadingDates]
    """The target dates by kind."""
    columns: list[ReportReadingColumn]
    """The columns of each layout."""


class ReportNotChecked(Part):
    """Something that was not checked, and why."""

    what: Line
    """What was left out."""
    why: Text
    """Why."""


class ReportFinding(Part):
    """One complaint about one place; never a value of the record."""

    rule: Line
    """The rule's id."""
    severity: SeverityCode
    """How much it weighs."""
    message: Text
    """What is wrong."""
    help: Text
    """How to mend it."""
    file: Maybe[Text] = None
    """The file."""
    line: Maybe[PositiveInteger] = None
    """The line, from 1."""
    column: Maybe[PositiveInteger] = None
    """The column, from 1, in code points."""
    sheet: Maybe[Text] = None
    """The sheet of a workbook."""
    table: Maybe[PositiveInteger] = None
    """The table of a document, from 1."""
    row: Maybe[PositiveInteger] = None
    """The row of a table, from 1."""
    cell: Maybe[Line] = None
    """The cell, as workbooks name it."""
    pointer: Maybe[Cell] = None
    """JSON Pointer within the record; empty is the record itself."""
    container: Maybe[Cell] = None
    """JSON Pointer of the record within its document."""
    record_type: Maybe[Line] = None
    """The kind of record."""
    record: Maybe[Id] = None
    """The record's id."""
    fingerprint: Hex64
    """The same for the same complaint in the next run."""


class ReportDocument(Part):
    """What was checked, what was not, and what was found."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "report_version": "1.0",
                    "tool": {"name": "scr-schema", "version": "0.1.0"},
                    "profile": "core",
                    "side": "sender",
                    "parameters": [],
                    "schema_versions": ["1.0"],
                    "inputs": [],
                    "summary": {
                        "records": 0,
                        "valid": 0,
                        "invalid": 0,
                        "errors": 0,
                        "warnings": 0,
                        "infos": 0,
                        "accepted": 0,
                        "by_rule": [],
                    },
                    "not_checked": [],
                    "findings": [],
                }
            ]
        }
    )

    report_version: Literal["1.0"]
    """The version of this form of report."""
    tool: ReportTool
    """What made it."""
    profile: ProfileCode
    """Which checks were asked for."""
    side: SideCode
    """For whom: the sender before sending, or the receiver on arrival."""
    as_of: Maybe[Moment] = None
    """The day at which deadlines were judged; absent where none was given."""
    parameters: list[ReportParameter]
    """What the rules were asked with; none where no rule was asked."""
    baseline: Maybe[Text] = None
    """The file of accepted findings; absent where none was given."""
    schema_versions: Distinct[Line]
    """The schema versions of the records that were checked."""
    inputs: list[ReportInput]
    """The files."""
    summary: ReportSummary
    """The report in numbers."""
    reading: Maybe[ReportReading] = None
    """What was read of tables; absent where none was converted."""
    not_checked: list[ReportNotChecked]
    """What was not checked, and why."""
    findings: list[ReportFinding]
    """Everything that was found, in the order of files and places."""
