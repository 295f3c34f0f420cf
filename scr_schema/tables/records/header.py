"""What every record of a plan begins with: its kind and id, who issues it, and where it was read."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from scr_schema._version import __version__
from scr_schema.codelists.bodies import Register, folded
from scr_schema.codelists.organisations import OrganisationKindCode
from scr_schema.schema.versions import CURRENT
from scr_schema.tables.place import Place, column_letters
from scr_schema.tables.plan.parts import JoinedCell, Piece
from scr_schema.tables.records.envelope import Envelope
from scr_schema.tables.records.made import present

_OVERVIEW = re.compile(r"\boverview\b", re.IGNORECASE)
_HEALTH = re.compile(r"\bhealth\b|\bNHS\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headers:
    """Headers of records that come from one source."""

    envelope: Envelope
    register: Register

    def header(
        self,
        kind: str,
        name: str,
        agency: str | None,
        members: list[dict[str, Any]],
        losses: list[dict[str, str]],
    ) -> dict[str, Any]:
        """The header of a record of that kind and id, with the cells that its members were read from."""
        envelope = self.envelope
        return present(
            {
                "record_type": kind,
                "schema_version": CURRENT,
                "id": name,
                "issuer": self.organisation(envelope.issuer or agency),
                "issued_at": envelope.issued_at,
                "revision": 1,
                "marking": {"code": envelope.marking},
                "language": envelope.language,
                "provenance": present(
                    {
                        "basis": "converted",
                        "source": envelope.source,
                        "members": members,
                        "losses": losses,
                        "made_by": {"tool": "scr-schema", "version": __version__},
                    }
                ),
            }
        )

    def organisation(self, name: str | None) -> dict[str, Any]:
        """The body with a printed name; one that the register does not know keeps its name alone."""
        body = self.register.find(name) if name else None
        if body is None:
            return present({"name": name, "kind": "not-known"})
        return present({"name": body.name, "kind": body.kind.value, "as_printed": None if name == body.name else name})

    def source_kind(self, agency: str | None) -> str:
        """Which report a heading stands for; the name of a body of a known kind is the body's, whatever it says."""
        if agency is None:
            return "not-known"
        body = self.register.find(agency)
        if not _OVERVIEW.search(agency) or (body and body.kind is not OrganisationKindCode.OTHER):
            return "agency-report"
        return "health-overview" if _HEALTH.search(agency) else "overview-report"

    def slug(self, agency: str | None) -> str:
        """What stands for the agency in ids, which everybody sees: its id in the register, and no printed words."""
        if agency is None:
            return "agency"
        body = self.register.find(agency)
        return body.id if body else f"agency-{hashlib.sha256(folded(agency).encode()).hexdigest()[:8]}"


def places_of(cells: Iterable[JoinedCell]) -> list[dict[str, Any]]:
    """The printed pieces of some cells, as provenance holds them."""
    return [_place(piece) for cell in cells for piece in cell.pieces]


def _place(piece: Piece) -> dict[str, Any]:
    place: Place = piece.place
    lines = piece.lines
    return present(
        {
            "sheet": place.sheet,
            "table": place.table,
            "column": column_letters(place.position) if place.position else None,
            "lines": {"first": lines[0], "last": lines[1]} if lines else None,
            "rows": {"first": place.row, "last": place.row},
        }
    )
