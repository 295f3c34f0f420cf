"""The command line: options become a call of the library, its result becomes a report and an exit code.

Exit codes: 0 nothing found at or above ``--fail-on``; 1 findings; 2 wrong usage; 3 a path that cannot be read or
written, or a fault of our own. A fault of our own says where in our code it arose and nothing of the input.
"""

import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from scr_schema._version import __version__
from scr_schema.cli.output import UNUSABLE, USAGE, give_up
from scr_schema.errors import Misuse, ScrSchemaError, Unwritable

#: Commands and the modules that hold them, each loaded when it is called.
COMMANDS = {
    "validate": "scr_schema.cli.validate",
    "receipt": "scr_schema.cli.receipt",
    "convert": "scr_schema.cli.convert",
    "template": "scr_schema.cli.template",
    "schema": "scr_schema.cli.schema",
    "rules": "scr_schema.cli.rules",
    "codelists": "scr_schema.cli.codelists",
}


class _Commands(click.Group):
    """A group that loads a command when it is called: checking one small file should not load the models."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="scr-schema")
def group() -> None:
    """Check, convert and describe records of serious case reviews."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run a command and leave with its exit code; no fault of the input, and none of ours, ends in a traceback."""
    try:
        sys.exit(group.main(args=arguments, prog_name="scr-schema", standalone_mode=False))
    except click.ClickException as error:
        _say(error.show)
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)  # what shells say of a program that Ctrl-C has ended
    except Misuse as error:
        _leave(str(error), USAGE)
    except ScrSchemaError as error:
        _leave(str(error))
    except OSError as error:  # of click's own words; every other has a name by now
        give_up(sys.stdout)
        _leave(str(Unwritable.because("standard output", error)))
    except Exception as error:  # the last resort, so that no value is printed
        _leave(f"a fault of scr-schema itself; please report it: {_code_positions(error)}")


def _leave(message: str, code: int = UNUSABLE) -> NoReturn:
    _say(lambda: click.echo(f"scr-schema: {message}", err=True))
    sys.exit(code)


def _say(words: Callable[[], None]) -> None:
    """Say it on standard error; where that takes nothing, the exit code still says it."""
    try:
        words()
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:
        give_up(sys.stderr)


def _code_positions(error: Any) -> str:
    """The kind of error and where in our code it arose; its text may hold a value."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames]
    return f"{type(error).__name__} at {' > '.join(ours[-4:])}"
