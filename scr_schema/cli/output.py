"""Where a command's output goes, and which exit code a report has."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TextIO

import click

from scr_schema.errors import OwnInput, Unwritable
from scr_schema.finding import Severity
from scr_schema.pipeline.paths import STDIN, files_of
from scr_schema.reports import REPORTS
from scr_schema.reports.report import Report
from scr_schema.writers.whole import write_whole

Command = Callable[..., Any]

CLEAN, FOUND, USAGE, UNUSABLE = 0, 1, 2, 3


def deliver(text: str, path: str | None = None) -> None:
    """Write the text to a file, whole or not at all, or to standard output.

    A pipe or file gets UTF-8 whatever the machine's own encoding is; a terminal gets what it can show.

    Raises:
        Unwritable: there is no room, or the file cannot be written.

    """
    if path is not None and path != "-":
        write_whole(Path(path), text.encode())
        return
    if sys.stdout is None:  # Python's answer to a stream that was closed before it began
        raise Unwritable("standard output", "it is closed")
    try:
        click.echo(_showable(text) if sys.stdout.isatty() else text.encode(), nl=False)
        sys.stdout.flush()
    except BrokenPipeError:
        give_up(sys.stdout)  # the reader has seen enough
    except OSError as error:
        give_up(sys.stdout)
        raise Unwritable.because("standard output", error) from None


def give_up(stream: TextIO) -> None:
    """Let Python close the stream in peace: what is left in it would fail once more at the end of the program."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def reporting(command: Command) -> Command:
    """The options of a command that gives a report."""
    quiet = click.option("-q", "--quiet", is_flag=True, help="Print nothing; the exit code says it.")
    form = click.option(
        "--format",
        "format_",
        type=click.Choice(list(REPORTS)),
        default="text",
        show_default=True,
        help="How the report is written.",
    )
    return form(quiet(command))


def refuse_own_input(output: str | None, paths: Iterable[str]) -> None:
    """Writing the report must not change what it is about.

    Raises:
        OwnInput: the output is one of the files that the paths lead to.

    """
    if output is not None and output != STDIN and Path(output).is_file():
        files = (file for path in paths if path != STDIN for file in files_of(path)[0])
        if any(file.exists() and file.samefile(output) for file in files):
            raise OwnInput(output)


def deliver_report(report: Report, format_: str, path: str | None) -> None:
    """Write a report in one of the formats.

    Raises:
        Unwritable: it cannot be written there.

    """
    deliver(REPORTS[format_](report), path)


def exit_code(report: Report, fail_on: str) -> int:
    """What the command leaves with; what could not be read weighs more than what was found."""
    if report.unreadable:
        return UNUSABLE
    return FOUND if report.has(Severity(fail_on)) else CLEAN


def _showable(text: str) -> str:
    encoding = sys.stdout.encoding or "ascii"
    return text.encode(encoding, errors="backslashreplace").decode(encoding)
