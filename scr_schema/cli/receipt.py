"""``scr-schema receipt``: what a receiver sends back."""

import json
from typing import Any

import click

from scr_schema.cli.output import CLEAN, FOUND, UNUSABLE, deliver, refuse_own_input
from scr_schema.codelists.organisations import OrganisationKindCode, PostRoleCode
from scr_schema.operations.receipt import Desk, Said, receipt


@click.command("receipt")
@click.argument("bundle", metavar="BUNDLE")
@click.option("--organisation", required=True, metavar="NAME", help="Your organisation, by its full name.")
@click.option(
    "--kind",
    required=True,
    type=click.Choice([str(code) for code in OrganisationKindCode]),
    metavar="CODE",
    help="What kind of body it is: a code of `organisation-kind`.",
)
@click.option(
    "--role",
    type=click.Choice([str(code) for code in PostRoleCode]),
    metavar="CODE",
    help="The role of the desk that received it: a code of `post-role`.",
)
@click.option("--received-at", metavar="MOMENT", help="When it came. Default: now.")
@click.option("--issued-at", metavar="MOMENT", help="When the receipt is made. Default: now.")
@click.option("--id", "id_", metavar="ID", help="The receipt's id. Default: made from what came, to whom and when.")
@click.option("--reference", metavar="TEXT", help="Your own number for what came.")
@click.option("-o", "--output", metavar="FILE", help="Write the receipt to a file instead of standard output.")
@click.pass_context
def command(
    ctx: click.Context,
    bundle: str,
    organisation: str,
    kind: str,
    role: str | None,
    received_at: str | None,
    issued_at: str | None,
    id_: str | None,
    reference: str | None,
    output: str | None,
) -> None:
    """Write the receipt of BUNDLE, to be sent back: what came, and what became of each record.

    BUNDLE is any file that `validate` reads; `-` is standard input. It is checked as a receiver checks. Every
    notification is acknowledged, whatever is wrong with it, and nothing is refused. No value of a record is told but
    its id.

    Exit code, the receipt being written: 0 all is well, 1 a person has something to mend. 2 wrong usage. 3 the file
    cannot be read, and there is no receipt.
    """
    refuse_own_input(output, [bundle])
    desk = Desk(organisation=organisation, kind=kind, role=role)
    said = Said(received_at=received_at, issued_at=issued_at, id=id_, reference=reference)
    made = receipt(bundle, desk, said)
    deliver(json.dumps(made, indent=2, ensure_ascii=False) + "\n", output)
    ctx.exit(_exit_code(made))


def _exit_code(made: dict[str, Any]) -> int:
    found = made.get("findings", [])
    if any(finding["rule"] == "SCR-090" for finding in found):
        return UNUSABLE
    whole = made["outcome"] == "complete" and not made["counts"]["held"]
    return CLEAN if whole and all(finding["severity"] != "error" for finding in found) else FOUND
