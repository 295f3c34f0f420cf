"""Every command and option says what it is for, and README names every command."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from scr_schema.cli import group
from scr_schema.operations.catalogue import listed

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def commands(command: click.Command, *names: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    if not isinstance(command, click.Group):
        yield names, command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        below = command.get_command(context, name)
        assert below is not None
        yield from commands(below, *names, name)


COMMANDS = dict(commands(group))
each_command = pytest.mark.parametrize("names", COMMANDS, ids=" ".join)


@each_command
def test_a_command_says_what_it_does_in_a_sentence(names: tuple[str, ...]) -> None:
    first = (COMMANDS[names].help or "").split("\n\n")[0]
    assert first[:1].isupper()
    assert first.endswith(".")


@each_command
def test_an_option_says_what_it_is_for(names: tuple[str, ...]) -> None:
    options = [option for option in COMMANDS[names].params if isinstance(option, click.Option)]
    silent = [option.name for option in options if not option.help]
    assert silent == []


@each_command
def test_readme_names_the_command(names: tuple[str, ...]) -> None:
    assert f"scr-schema {' '.join(names)}" in README


def test_the_table_of_rules_in_readme_is_the_catalogue() -> None:
    assert f"-->\n\n{listed('md')}\n<!-- end of rules -->" in README
