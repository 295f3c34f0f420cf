"""What an OpenDocument package says of itself: its kind, and whether a password protects it (ODF 1.3 Part 2)."""

from collections.abc import Mapping
from contextlib import suppress

from scr_schema.finding import Fault
from scr_schema.readers.office.package import LARGEST_SMALL, BadPackage, Package, damaged, protected
from scr_schema.readers.office.xml_ import read_through

CONTENT = "content.xml"
STYLES = "styles.xml"

_KIND = "mimetype"
_MANIFEST = "META-INF/manifest.xml"
_SPREADSHEET = "opendocument.spreadsheet"
_OTHER = "This is no spreadsheet: save its tables as ODS, XLSX or DOCX, and give that."


def require_spreadsheet(package: Package) -> None:
    """Look whether the package is a spreadsheet that can be read.

    Raises:
        BadPackage: it is not.

    """
    manifest = _Manifest()
    if _MANIFEST in package:
        with suppress(BadPackage):  # the first programs declared a document type in it; nothing else is asked of it
            read_through(package.chunks(_MANIFEST, LARGEST_SMALL), manifest)
    if manifest.encrypted:
        raise protected()
    kind = b"".join(package.chunks(_KIND, LARGEST_SMALL)) if _KIND in package else b""
    if kind and _SPREADSHEET not in kind.decode("ascii", "replace"):
        raise BadPackage(Fault("SCR-012", cure=_OTHER))
    if CONTENT not in package:
        raise damaged("its main part is missing")


class _Manifest:
    """Sees whether a part is encrypted."""

    def __init__(self) -> None:
        self.encrypted = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002
        self.encrypted |= name == "encryption-data"

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass
