"""``scr-schema convert``: an action plan from a table into records."""

from pathlib import Path

import click

from scr_schema.cli.output import deliver_report, exit_code, reporting
from scr_schema.codelists.everywhere import LanguageCode, MarkingCode
from scr_schema.operations.convert import convert
from scr_schema.operations.filled import Filled


@click.command("convert")
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--review", metavar="ID", help="The review's id. Default: made from the file's digest.")
@click.option("--issuer", metavar="NAME", help="Who issues the records. Default: the agency of the heading.")
@click.option("--issued-at", metavar="DATE", help="When they are issued. Default: today.")
@click.option("--marking", type=click.Choice([str(code) for code in MarkingCode]), help="Default: unmarked.")
@click.option("--language", type=click.Choice([str(code) for code in LanguageCode]), help="Language of the texts.")
@click.option("--bodies", type=click.Path(path_type=Path), metavar="FILE", help="A register of bodies of your own.")
@click.option("--strict", is_flag=True, help="Leave with exit code 1 also when there are warnings only.")
@reporting
@click.pass_context
def command(
    ctx: click.Context,
    source: Path,
    target: Path,
    review: str | None,
    issuer: str | None,
    issued_at: str | None,
    marking: str | None,
    language: str | None,
    bodies: Path | None,
    strict: bool,
    format_: str,
    quiet: bool,
) -> None:
    """Turn the action plan in SOURCE (CSV) into records in TARGET (.ndjson or .json).

    Every printed word is kept; what could not be read is named with its row, column and cell.
    """
    filled = Filled(review=review, issuer=issuer, issued_at=issued_at, marking=marking, language=language)
    report = convert(source, target, filled, bodies)
    if not quiet:
        deliver_report(report, format_, None)
    ctx.exit(exit_code(report, "warning" if strict else "error"))
