"""From the paths that a user gives to the files that are read."""

import errno
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
        if not path:  # which would be the folder that the user happens to stand in
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        top.stat()
    except OSError as error:
        return [], [error]
    except ValueError:  # no file system takes this name
        return [], [OSError(errno.EINVAL, os.strerror(errno.EINVAL))]
    if not top.is_dir():
        return [top], []
    errors: list[OSError] = []
    found = (Path(parent, name) for parent, _, names in os.walk(top, onerror=errors.append) for name in names)
    return sorted(filter(_is_taken, found)), errors


def _is_taken(file: Path) -> bool:
    """Whether a folder's walk reads this: a pipe or device would wait for ever, and a link may lead anywhere."""
    return file.suffix.lower() in FORMATS and file.is_file() and not file.is_symlink()
