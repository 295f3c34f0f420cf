"""From the paths that a user gives to the files that are read."""

import os
from collections.abc import Iterator
from pathlib import Path

from scr_schema.readers.formats import FORMATS

STDIN = "-"


def files_of(path: str) -> list[Path]:
    """A file is itself; a folder is every file below it that can be read, sorted; links are not followed.

    Raises:
        OSError: the path, or a folder below it, cannot be looked at.

    """
    top = Path(path)
    if not top.is_dir():
        top.stat()
        return [top]
    return sorted(_below(top))


def _below(folder: Path) -> Iterator[Path]:
    def stop(error: OSError) -> None:
        raise error

    for parent, _, names in os.walk(folder, onerror=stop):
        for name in names:
            file = Path(parent, name)
            if file.suffix.lower() in FORMATS and not file.is_symlink():
                yield file


def printable(path: str) -> str:
    """The path as it may be shown: a name that is no text, or moves the cursor, is written with escapes."""
    text = os.fsencode(path).decode(errors="backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
