"""Why a package cannot be read; it never leaves the readers, which make a placed fault of it."""

from dataclasses import dataclass

from scr_schema.finding import Fault


@dataclass(eq=False)
class BadPackage(Exception):
    """A file, or a part of it, that is not read any further."""

    fault: Fault


def damaged(what: str) -> BadPackage:
    """The file is not as its format wants it; ``what`` is a clause in our own words."""
    return BadPackage(Fault("SCR-014", words={"what": what}))


def too_large(limit: int) -> BadPackage:
    """The file, or a part of it, is larger than so many bytes when it is unpacked."""
    cure = "Take out what is no part of the plan: pictures, empty rows with formats, other sheets."
    return BadPackage(Fault("SCR-010", words={"limit": f"{limit:,}"}, cure=cure))


def protected() -> BadPackage:
    """A password protects the file."""
    return BadPackage(Fault("SCR-013"))
