"""From the paths that a user gives to the files that are read."""

import os
from pathlib import Path

from scr_schema.readers.formats import FORMATS

STDIN = "-"


def files_of(path: str) -> tuple[list[Path], list[OSError]]:
    """A file is itself; a folder is every file below it that can be read, sorted; links are not followed.

    What cannot be looked at, the path or a folder below it, stops nothing else: its error comes with its name.
    """
    top = Path(path)
    try:
        top.stat()
    except OSError as error:
        return [], [error]
    if not top.is_dir():
        return [top], []
    errors: list[OSError] = []
    found = (Path(parent, name) for parent, _, names in os.walk(top, onerror=errors.append) for name in names)
    return sorted(file for file in found if file.suffix.lower() in FORMATS and not file.is_symlink()), errors


def printable(path: str) -> str:
    """The path as it may be shown: a name that is no text, or moves the cursor, is written with escapes."""
    text = os.fsencode(path).decode(errors="backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
