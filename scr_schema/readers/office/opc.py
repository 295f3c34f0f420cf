"""How the parts of an Office package are tied together: content types and relationships (ECMA-376 Part 2).

OpenDocument packages have neither.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from scr_schema.readers.office.package import LARGEST_SMALL, Package, damaged
from scr_schema.readers.office.xml_ import read_through

#: The most relationships of a part, and the most content types of a package.
MOST_LISTED = 100_000

_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A tie from a part to another: ``kind`` is the last word of its type, ``target`` the name of a part.

    What lies outside the package is never followed, and its address is not kept.
    """

    id: str
    kind: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """What the parts of a package are, by name in small letters, and by ending where the name is not there."""

    by_name: Mapping[str, str]
    by_ending: Mapping[str, str]

    def of(self, name: str) -> str:
        """The content type of a part; nothing where it has none."""
        return self.by_name.get(name.lower()) or self.by_ending.get(name.lower().rpartition(".")[2], "")


def content_types(package: Package) -> ContentTypes:
    """The content types of a package; none where it says none.

    Raises:
        BadPackage: the part that lists them cannot be read.

    """
    types = _Types()
    if _TYPES in package:
        read_through(package.chunks(_TYPES, LARGEST_SMALL), types)
    return ContentTypes(types.by_name, types.by_ending)


def relationships(package: Package, part: str = "") -> dict[str, Relationship]:
    """The ties of a part by their ids, or those of the package itself; empty where there are none.

    Raises:
        BadPackage: the part that lists them cannot be read.

    """
    folder, _, name = part.rpartition("/")
    listed = f"{folder}/_rels/{name}.rels".lstrip("/")
    ties = _Ties(folder)
    if listed in package:
        read_through(package.chunks(listed, LARGEST_SMALL), ties)
    return ties.found


def main_part(package: Package) -> str:
    """The name of the part with which reading begins: the workbook, the document.

    Raises:
        BadPackage: the package names none, or it is not there.

    """
    ties = relationships(package).values()
    target = next((tie.target for tie in ties if tie.kind == "officeDocument" and not tie.external), None)
    if target is None or target not in package:
        raise damaged("its main part is missing")
    return target


class _Types:
    """Gathers content types."""

    def __init__(self) -> None:
        self.by_name: dict[str, str] = {}
        self.by_ending: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        kind = attributes.get("ContentType", "")
        if name == "Override":
            self.by_name[attributes.get("PartName", "").lstrip("/").lower()] = kind
        elif name == "Default":
            self.by_ending[attributes.get("Extension", "").lower()] = kind
        _refuse_too_many(len(self.by_name) + len(self.by_ending))

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


class _Ties:
    """Gathers relationships whose targets stand relative to a folder."""

    def __init__(self, folder: str) -> None:
        self.found: dict[str, Relationship] = {}
        self._folder = folder

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != "Relationship":
            return
        own, kind = attributes.get("Id", ""), attributes.get("Type", "").rpartition("/")[2]
        external = attributes.get("TargetMode") == "External"
        target = "" if external else _resolved(self._folder, attributes.get("Target", ""))
        self.found.setdefault(own, Relationship(own, kind, target, external))
        _refuse_too_many(len(self.found))

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


def _refuse_too_many(listed: int) -> None:
    if listed > MOST_LISTED:
        raise damaged(f"it lists more than {MOST_LISTED:,} parts")


def _resolved(folder: str, target: str) -> str:
    """The name of the part that a target names, as a path from the package's top or from a folder."""
    target = target.partition("#")[0].replace("\\", "/")
    steps: list[str] = [] if target.startswith("/") else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    return "/".join(filter(None, steps))
