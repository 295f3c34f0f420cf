"""What a receiver sends back: what came, in what state, and that each notification has arrived."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from scr_schema._version import __version__
from scr_schema.clock import now
from scr_schema.codelists.organisations import OrganisationKindCode, PostRoleCode
from scr_schema.errors import BadSetting, NoReceipt, UnknownName, reason
from scr_schema.finding import Finding, Severity
from scr_schema.operations.arrivals import Arrival, Arrivals
from scr_schema.pipeline.asker import Asker
from scr_schema.pipeline.check import check
from scr_schema.pipeline.judge import Expected
from scr_schema.pipeline.paths import STDIN
from scr_schema.pipeline.run import Run
from scr_schema.reports.report import Report
from scr_schema.schema.versions import CURRENT, VERSIONS

_RECEIVER = Asker("exchange", "receiver")
_ACCEPTED, _FLAGGED, _HELD = "accepted", "flagged", "held-for-repair"
_LONGEST_LINE = 500

#: Which option says a member.
_OPTIONS = {
    "/id": "id",
    "/issuer/name": "organisation",
    "/received_at": "received-at",
    "/issued_at": "issued-at",
    "/items/0/reference": "reference",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who received it: a body, what kind of body it is, and the desk's role in it, never a person."""

    organisation: str
    kind: str
    role: str | None = None

    def __post_init__(self) -> None:
        """Refuse codes that there are not.

        Raises:
            UnknownName: there is no such kind of organisation, or no such role.

        """
        UnknownName.require("kind of organisation", self.kind, tuple(OrganisationKindCode))
        UnknownName.require("role", self.role, tuple(PostRoleCode))

    @property
    def body(self) -> dict[str, str]:
        """The body, as records name it."""
        return {"name": self.organisation, "kind": self.kind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the receiver says of the receipt; the times are now, and the id is made, where they are not said.

    ``reference`` is the receiver's own number for what came.
    """

    received_at: str | None = None
    issued_at: str | None = None
    id: str | None = None
    reference: str | None = None


def receipt(path: str | Path, desk: Desk, said: Said = Said()) -> dict[str, Any]:
    """The receipt of a file of records, standard input being ``-``: what came, and what became of each record.

    What has passed its schema is taken in, with a flag where a rule warns; what has not is held for a person to mend.
    Nothing is refused, and each notification is acknowledged, whatever is wrong with it. The same bytes, desk, words
    and ``SOURCE_DATE_EPOCH`` give the same receipt.

    Raises:
        BadSetting: what is said, or ``SOURCE_DATE_EPOCH``, is not of the form that its member has.
        NoReceipt: the file cannot be read.

    """
    clock = now().strftime("%Y-%m-%dT%H:%M:%SZ")
    said = replace(
        said,
        received_at=clock if said.received_at is None else said.received_at,
        issued_at=clock if said.issued_at is None else said.issued_at,
    )
    _require_forms(desk, said)
    name = os.fsdecode(path)
    if name != STDIN and Path(name).is_dir():
        raise NoReceipt(name, "It is a folder; a receipt answers one file.")
    arrivals = Arrivals()
    run = Run(Expected(asker=_RECEIVER), arrivals.take)
    run.take(name)
    report = run.report()
    return _composed(desk, said, arrivals, _digest(name, report), report)


def _require_forms(desk: Desk, said: Said) -> None:
    """Refuse what no receipt may say: a receipt of nothing says it, and its schema judges."""
    nothing = Arrivals()
    nothing.records.append(Arrival((1, None), 1))
    sample = _composed(desk, said, nothing, "0" * 64, Report(profile="core", side="receiver", inputs=(), findings=()))
    for found in check(sample, profile="core"):
        raise BadSetting(_OPTIONS.get(found.location.pointer or "", "an option"), f"{found.message} {found.help}")


def _digest(name: str, report: Report) -> str:
    """The sha256 of what came, also of what is no file of records."""
    for found in report.findings:
        if found.rule == "SCR-001":
            raise NoReceipt(name, found.message)
    (file,) = report.inputs
    if file.sha256 is not None:
        return file.sha256
    try:
        with Path(name).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise NoReceipt(name, reason(error)) from None


def _composed(desk: Desk, said: Said, arrivals: Arrivals, digest: str, report: Report) -> dict[str, Any]:
    items = list(_items(arrivals, said, report))
    outcomes = Counter(item["outcome"] for item in items)
    members = {
        "record_type": "receipt",
        "schema_version": CURRENT,
        "id": _made_id(digest, desk, said) if said.id is None else said.id,
        "issuer": desk.body,
        "issued_at": said.issued_at,
        "revision": 1,
        "marking": {"code": arrivals.marking},
        "bundle": arrivals.bundle,
        "sha256": digest,
        "received_at": said.received_at,
        "received_by": _present({"organisation": desk.body, "role": desk.role}),
        "outcome": arrivals.outcome,
        "counts": {
            "records": len(items),
            "accepted": outcomes[_ACCEPTED],
            "flagged": outcomes[_FLAGGED],
            "held": outcomes[_HELD],
            "refused": 0,
        },
        "items": items or None,
        "findings": list(_findings(report)) or None,
        "checked_with": _checked_with(report),
    }
    return _present(members)


def _made_id(digest: str, desk: Desk, said: Said) -> str:
    """An id that another body, or the same bytes at another time, does not get; no value of a record is in it."""
    unique = json.dumps([digest, desk.organisation, desk.kind, said.received_at])
    return f"receipt:{hashlib.sha256(unique.encode()).hexdigest()[:16]}"


def _items(arrivals: Arrivals, said: Said, report: Report) -> Iterator[dict[str, Any]]:
    lines = any(file.format == "ndjson" for file in report.inputs)
    warned = {
        (found.location.line if lines else 1, found.location.container)
        for found in report.findings
        if found.severity is not Severity.INFO
    }
    for arrival in arrivals.records:
        outcome = _HELD if not arrival.passed else _FLAGGED if arrival.place in warned else _ACCEPTED
        is_notification = arrival.says.get("record_type") == "dv1-notification"
        acknowledgement = {"status": "acknowledged", "at": said.received_at, "reference": said.reference}
        yield {
            **arrival.says,
            "line": arrival.line,
            "outcome": outcome,
            **_present({"reference": said.reference}),
            **({"acknowledgement": _present(acknowledgement)} if is_notification else {}),
        }


def _findings(report: Report) -> Iterator[dict[str, Any]]:
    """What was found, each place once."""
    for (rule, severity, where, line), times in Counter(map(_place, report.findings)).items():
        count = times if times > 1 else None
        yield _present({"rule": rule, "severity": str(severity), "pointer": where, "line": line, "count": count})


def _place(found: Finding) -> tuple[str, Severity, str | None, int | None]:
    """What was found where: the pointer leads from the top of the document, or of the line, in which the place is."""
    where = found.location
    return found.rule, found.severity, (where.container or "") + (where.pointer or "") or None, where.line


def _checked_with(report: Report) -> dict[str, Any]:
    left_out = [f"{left.what}. {left.why}"[:_LONGEST_LINE].rstrip() for left in report.not_checked]
    return _present(
        {
            "tool": "scr-schema",
            "version": __version__,
            "schema_versions": list(VERSIONS),
            "profile": report.profile,
            "side": report.side,
            "not_checked": left_out or None,
        }
    )


def _present(members: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None}
