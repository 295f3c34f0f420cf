"""``scr-schema validate``: check the records in files and folders."""

from pathlib import Path

import click

from scr_schema.cli.output import deliver_report, exit_code, refuse_own_input, reporting
from scr_schema.pipeline.asker import PROFILES, SIDES
from scr_schema.pipeline.run import validate
from scr_schema.rules.parameters import read_parameters
from scr_schema.schema.versions import RECORD_TYPES, VERSIONS


@click.command("validate")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--as", "record_type", type=click.Choice(RECORD_TYPES), help="The kind that every record must be of.")
@click.option("--profile", type=click.Choice(PROFILES), default="exchange", show_default=True, help="Which rules.")
@click.option("--side", type=click.Choice(SIDES), default="sender", show_default=True, help="For whom they weigh.")
@click.option("--as-of", metavar="DATE", help="The day at which deadlines are judged; there is no other clock.")
@click.option("--params", type=click.Path(path_type=Path), metavar="FILE", help="Parameters of rules, in TOML.")
@click.option(
    "--receipt", "receipts", multiple=True, metavar="FILE", help="Receipts that came back: who never answered?"
)
@click.option("--select", multiple=True, metavar="IDS", help="Ask these rules or families only: DV1,REV-007.")
@click.option("--ignore", multiple=True, metavar="IDS", help="Do not ask these rules or families.")
@click.option(
    "--baseline", type=click.Path(path_type=Path), metavar="FILE", help="Findings that are accepted, in TOML."
)
@click.option("--mapping", type=click.Path(path_type=Path), metavar="FILE", help="What the columns of tables are.")
@click.option("--require-version", type=click.Choice(VERSIONS), help="The schema version that every record must say.")
@click.option("-o", "--output", metavar="FILE", help="Write the report to a file instead of standard output.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="The lightest finding that makes the exit code 1.",
)
@reporting
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    record_type: str | None,
    profile: str,
    side: str,
    as_of: str | None,
    params: Path | None,
    receipts: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: Path | None,
    mapping: Path | None,
    require_version: str | None,
    format_: str,
    output: str | None,
    fail_on: str,
    quiet: bool,
) -> None:
    """Check the records in files and folders; `-` is standard input.

    Reads JSON (a record, a list of records or a bundle), NDJSON (a record a line, or a bundle as a stream), and tables
    (an action plan, or flat tables of records, as CSV, XLSX, ODS, DOCX or text with tabs), each finding at its cell.
    Each record is held against the schema of the kind and version that it says it has. No value of a record is
    ever printed.

    Exit code: 0 nothing found at or above --fail-on, 1 findings, 2 wrong usage, 3 a path that cannot be read.
    """
    refuse_own_input(output, (*paths, *receipts, *(str(file) for file in (params, baseline, mapping) if file)))
    report = validate(
        paths,
        record_type=record_type,
        require_version=require_version,
        profile=profile,
        side=side,
        as_of=as_of,
        parameters=read_parameters(params) if params else None,
        select=_names(select),
        ignore=_names(ignore),
        receipts=receipts,
        baseline=baseline,
        mapping=mapping,
    )
    if output is not None or not quiet:
        deliver_report(report, format_, output)
    ctx.exit(exit_code(report, fail_on))


def _names(said: tuple[str, ...]) -> list[str]:
    return [name.strip() for names in said for name in names.split(",") if name.strip()]
