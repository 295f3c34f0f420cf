"""``scr-schema codelists``: list and show the closed code lists."""

import click

from scr_schema.cli.output import deliver
from scr_schema.codelists.lists import CODE_LISTS
from scr_schema.codelists.publish import csv_of

_BY_NAME = {codes.list_name(): codes for codes in CODE_LISTS}


@click.group("codelists")
def command() -> None:
    """The closed lists of codes that members take."""


@command.command("list")
def list_() -> None:
    """Each list with what it is for."""
    width = max(map(len, _BY_NAME))
    deliver("".join(f"{name:{width}}  {_first_line(codes.__doc__)}\n" for name, codes in sorted(_BY_NAME.items())))


@command.command()
@click.argument("name", type=click.Choice(sorted(_BY_NAME)), metavar="NAME")
def show(name: str) -> None:
    """Print a list as CSV, as it is published."""
    deliver(csv_of(_BY_NAME[name]))


def _first_line(text: str | None) -> str:
    return (text or "").strip().splitlines()[0]
