"""Writing out what is published: the schemas, the code lists and the manifest."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scr_schema.codelists.lists import CODE_LISTS
from scr_schema.codelists.publish import csv_of
from scr_schema.errors import UnknownName
from scr_schema.models import SCHEMAS
from scr_schema.schema.export import canonical_text, export
from scr_schema.schema.store import SUFFIX
from scr_schema.schema.versions import CURRENT
from scr_schema.writers.whole import write_whole

DRAFT = "draft"


def current_files() -> dict[str, str]:
    """The current version's files: their paths below the version's folder, and their texts."""
    schemas = {f"{name}{SUFFIX}": export(name) for name in sorted(SCHEMAS)}
    lists = {f"codelists/{codes.list_name()}.csv": csv_of(codes) for codes in CODE_LISTS}
    return dict(sorted((lists | schemas).items()))


def manifest_of(files: dict[str, str], status: str = DRAFT) -> dict[str, Any]:
    """The manifest that says what the current version's files are, byte for byte."""
    digests = {path: hashlib.sha256(text.encode()).hexdigest() for path, text in files.items()}
    return {"versions": {CURRENT: {"status": status, "files": digests}}}


def publish(folder: Path, only: Iterable[str] = ()) -> list[Path]:
    """Write the current version below a folder as the folder ``schemas`` has it; with ``only``, some schemas of it.

    Returns the paths that were written.

    Raises:
        UnknownName: ``only`` holds a name that no schema has.
        Unwritable: a file cannot be written.

    """
    if not set(only) <= SCHEMAS.keys():
        raise UnknownName("schema", tuple(SCHEMAS))
    files = current_files()
    wanted = {f"{name}{SUFFIX}" for name in only}
    chosen = {folder / CURRENT / path: text for path, text in files.items() if not wanted or path in wanted}
    if not wanted:
        chosen[folder / "manifest.json"] = canonical_text(manifest_of(files))
    for path, text in chosen.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
    return list(chosen)
