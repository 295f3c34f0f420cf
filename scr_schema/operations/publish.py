"""Writing out what is published: the schemas, the code lists and the manifest."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scr_schema.codelists.lists import CODE_LISTS
from scr_schema.codelists.publish import csv_of
from scr_schema.codelists.terms import TERM_LISTS, text_of
from scr_schema.errors import Released, UnknownName, Unwritable
from scr_schema.models import SCHEMAS
from scr_schema.rules.export import SUFFIX as RULES_SUFFIX
from scr_schema.rules.export import ruled_types, rules_schema
from scr_schema.schema.export import canonical_text, export
from scr_schema.schema.store import MANIFEST, SUFFIX
from scr_schema.schema.versions import CURRENT
from scr_schema.writers.whole import write_whole

DRAFT = "draft"


def current_files() -> dict[str, str]:
    """The current version's files: their paths below the version's folder, and their texts."""
    schemas = {f"{name}{SUFFIX}": export(name) for name in SCHEMAS}
    rules = {f"{name}{RULES_SUFFIX}{SUFFIX}": canonical_text(rules_schema(name)) for name in ruled_types()}
    lists = {f"codelists/{codes.list_name()}.csv": csv_of(codes) for codes in CODE_LISTS}
    terms = {f"terms/{name}.csv": text_of(name) for name in TERM_LISTS}
    return dict(sorted((lists | schemas | rules | terms).items()))


def manifest_of(files: dict[str, str], before: dict[str, Any]) -> dict[str, Any]:
    """The manifest with the current version's files, byte for byte; other versions stay as they were before."""
    digests = {path: hashlib.sha256(text.encode()).hexdigest() for path, text in files.items()}
    return {"versions": {**before, CURRENT: {"status": DRAFT, "files": digests}}}


def publish(folder: Path, only: Iterable[str] = ()) -> list[Path]:
    """Write the current version below a folder as the folder ``schemas`` has it.

    With ``only``, some schemas of it are written, and no manifest. Returns the paths that were written.

    Raises:
        UnknownName: ``only`` holds a name that no schema has.
        Released: the folder has the current version, and not as a draft.
        Unwritable: a file cannot be written.

    """
    only = tuple(only)
    for name in only:
        UnknownName.require("schema", name, SCHEMAS)
    before = _versions_in(folder)
    if before.get(CURRENT, {}).get("status", DRAFT) != DRAFT:
        raise Released(CURRENT)
    files = current_files()
    wanted = {f"{name}{SUFFIX}" for name in only}
    chosen = {folder / CURRENT / path: text for path, text in files.items() if not wanted or path in wanted}
    if not wanted:
        chosen[folder / MANIFEST] = canonical_text(manifest_of(files, before))
    for path, text in chosen.items():
        write_whole(path, text.encode(), make_folders=True)
    return list(chosen)


def _versions_in(folder: Path) -> dict[str, Any]:
    """What a folder's manifest says of each version; what is no manifest is not overwritten."""
    path = folder / MANIFEST
    try:
        manifest = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise Unwritable.because(str(path), error) from None
    except ValueError:
        manifest = None
    if not _is_manifest(manifest):
        raise Unwritable(str(path), "what stands there is no manifest")
    return dict(manifest["versions"])


def _is_manifest(value: Any) -> bool:
    versions = value.get("versions") if isinstance(value, dict) else None
    return isinstance(versions, dict) and all(isinstance(version, dict) for version in versions.values())
