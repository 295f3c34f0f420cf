"""The published files: read from the package where it is installed, from the checkout where it is not."""

import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from scr_schema.errors import UnknownName
from scr_schema.schema.versions import VERSIONS

MANIFEST = "manifest.json"
SUFFIX = ".schema.json"


@cache
def published() -> Traversable:
    """The folder ``schemas`` as it is published."""
    installed = files("scr_schema") / "_published"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "schemas"


@cache
def manifest() -> dict[str, Any]:
    """Which files each version has, with their sha256, and whether it is draft, candidate or released.

    Shared, so not to be changed.
    """
    content: dict[str, Any] = json.loads((published() / MANIFEST).read_text("utf-8"))
    return content


@cache
def names(version: str) -> tuple[str, ...]:
    """The names of a version's schemas, as they stand before ``.schema.json``.

    Raises:
        UnknownName: there is no such version.

    """
    UnknownName.require("version", version, VERSIONS)
    stems = (file.removesuffix(SUFFIX) for file in manifest()["versions"][version]["files"] if file.endswith(SUFFIX))
    return tuple(sorted(stems))


@cache
def text(name: str, version: str) -> str:
    """The published text of a schema, byte for byte.

    Raises:
        UnknownName: there is no such version, or no such schema in it.

    """
    UnknownName.require("schema", name, names(version))
    return (published() / version / f"{name}{SUFFIX}").read_text("utf-8")


@cache
def schema(name: str, version: str) -> dict[str, Any]:
    """The published schema as parsed JSON; shared, so not to be changed.

    Raises:
        UnknownName: there is no such version, or no such schema in it.

    """
    parsed: dict[str, Any] = json.loads(text(name, version))
    return parsed
