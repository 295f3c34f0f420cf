"""``scr-schema template``: an empty workbook to be filled in."""

from pathlib import Path

import click

from scr_schema.errors import BadSetting, UnknownName
from scr_schema.operations.flat_template import flat_template
from scr_schema.operations.template import plan_template
from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.writers.whole import write_whole

_PLAN = "plan"


@click.command("template")
@click.argument("kind", type=click.Choice((_PLAN, *RECORD_TYPES)), metavar="TYPE")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The workbook, .xlsx."
)
@click.option("--titles", is_flag=True, help="Head the columns of records with words in place of the paths of members.")
def command(kind: str, output: Path, titles: bool) -> None:
    """Write an empty workbook: of an action `plan`, or of records of a TYPE with a sheet for each of their lists.

    It has the headings, drop-down lists of codes and notes of what each cell holds. What is filled in becomes records
    with `convert`, and is checked as it stands with `validate`.
    """
    UnknownName.require("ending for a template", output.suffix.lower(), (".xlsx",))
    if titles and kind == _PLAN:
        raise BadSetting("titles", "a plan has no other headings: leave it out")
    write_whole(output, plan_template() if kind == _PLAN else flat_template(kind, titles=titles))
