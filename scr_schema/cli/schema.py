"""``scr-schema schema``: list, show and write the published schemas."""

from pathlib import Path

import click

from scr_schema.cli.output import deliver
from scr_schema.faults import count
from scr_schema.schema import store
from scr_schema.schema.versions import CURRENT, VERSIONS


@click.group("schema")
def command() -> None:
    """The published JSON Schemas."""


@command.command("list")
def list_() -> None:
    """Each version, its status, and the schemas that it has."""
    for version in VERSIONS:
        status = store.manifest()["versions"][version]["status"]
        deliver("".join(f"{version}  {status}  {name}\n" for name in store.names(version)))


@command.command()
@click.argument("name")
@click.option("--version", type=click.Choice(VERSIONS), default=CURRENT, show_default=True, help="Of which version.")
def show(name: str, version: str) -> None:
    """Print a schema as it is published, byte for byte."""
    deliver(store.text(name, version))


@command.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--only", multiple=True, metavar="NAME", help="One schema; may be given several times.")
def export(folder: Path, only: tuple[str, ...]) -> None:
    """Write the current version from the models into a folder: schemas, code lists and manifest.

    In a checkout, `scr-schema schema export schemas` renews what is published.
    """
    from scr_schema.operations.publish import publish

    deliver(f"{count(len(publish(folder, only)), 'file')} written\n")
