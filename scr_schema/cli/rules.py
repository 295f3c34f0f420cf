"""``scr-schema rules``: list and explain the rules."""

import click

from scr_schema.cli.output import deliver
from scr_schema.operations.catalogue import FORMATS, explained, listed


@click.group("rules")
def command() -> None:
    """What the review teaches, as checks on records."""


@command.command("list")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How the list is written.",
)
def list_(format_: str) -> None:
    """Each rule with what it finds and how much that weighs."""
    deliver(listed(format_))


@command.command()
@click.argument("rule", metavar="ID")
def explain(rule: str) -> None:
    """Print all that a rule says of itself: why it is there, what passes, what fails and how to mend it."""
    deliver(explained(rule))
