"""A file is written whole or not at all."""

import os
import secrets
from pathlib import Path

from scr_schema.errors import Unwritable


def write_whole(path: Path, content: bytes, *, make_folders: bool = False) -> None:
    """Put the content where the path says, replacing what was there, in one step.

    A device or pipe is written to as it is. ``make_folders`` makes the folders above that are not there.

    Raises:
        Unwritable: the path cannot be written; what was there before is untouched.

    """
    try:
        if make_folders:
            path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(path, content)
    except OSError as error:
        raise Unwritable.because(str(path), error) from None
    except RuntimeError:  # what Python 3.11 and 3.12 say of links that lead to themselves
        raise Unwritable(str(path), "the link leads to itself") from None


def _replace(path: Path, content: bytes) -> None:
    target = path.resolve()  # a link stays a link, and what it points at is replaced
    beside = target.with_name(f".scr-schema-{secrets.token_hex(8)}")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
