"""``scr-schema convert``: tables into records, and records into tables."""

from pathlib import Path

import click

from scr_schema.cli.output import deliver, deliver_report, exit_code, reporting
from scr_schema.codelists.everywhere import LanguageCode, MarkingCode
from scr_schema.operations.convert import convert
from scr_schema.operations.from_tables import Options
from scr_schema.operations.to_tables import LAYOUTS
from scr_schema.reports.reading import columns_as_text
from scr_schema.tables.records.envelope import Filled

_FILE = click.Path(path_type=Path)


@click.command("convert")
@click.argument("source", type=_FILE)
@click.argument("target", type=_FILE)
@click.option("--review", metavar="ID", help="The review's id. Default: made from the file's digest.")
@click.option("--issuer", metavar="NAME", help="Who issues the records. Default: the agency of the heading.")
@click.option("--issued-at", metavar="DATE", help="When they are issued. Default: today.")
@click.option("--marking", type=click.Choice([str(code) for code in MarkingCode]), help="Default: unmarked.")
@click.option("--language", type=click.Choice([str(code) for code in LanguageCode]), help="Language of the texts.")
@click.option("--bodies", type=_FILE, metavar="FILE", help="A register of bodies of your own.")
@click.option("--mapping", type=_FILE, metavar="FILE", help="What the columns are, in TOML; see --explain.")
@click.option(
    "--explain", type=_FILE, metavar="FILE", help="Show what each column was taken for, and write it as such a mapping."
)
@click.option(
    "--ids", type=_FILE, metavar="FILE", help="Keep ids in this file, from one version of a plan to the next."
)
@click.option(
    "--sheet", "sheets", multiple=True, metavar="NAME", help="Read this sheet or table only; may be repeated."
)
@click.option("--layout", type=click.Choice(LAYOUTS), help="How records become tables. Default: a plan as rows.")
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
    mapping: Path | None,
    explain: Path | None,
    ids: Path | None,
    sheets: tuple[str, ...],
    layout: str | None,
    strict: bool,
    format_: str,
    quiet: bool,
) -> None:
    """Turn the tables in SOURCE into records in TARGET (.ndjson or .json), or records into tables.

    An action plan may be CSV, XLSX, ODS, DOCX or text with tabs (.txt). Every printed word is kept; what could not be
    read is named with its row, column and cell. Flat tables, which `template` writes, hold records of any kind.

    Records become a plan in CSV, XLSX, DOCX, Markdown (.md) or HTML, or flat tables in CSV or XLSX.
    """
    filled = Filled(review=review, issuer=issuer, issued_at=issued_at, marking=marking, language=language)
    options = Options(filled=filled, bodies=bodies, mapping=mapping, ids=ids, sheets=sheets, explain=explain)
    report = convert(source, target, options, layout)
    if not quiet:
        deliver_report(report, format_, None)
        if explain and report.reading and format_ == "text":
            deliver(f"\n{columns_as_text(report.reading)}")
    ctx.exit(exit_code(report, "warning" if strict else "error"))
