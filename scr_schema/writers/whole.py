"""A file is written whole or not at all."""

import os
import tempfile
from contextlib import suppress
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
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".scr-schema-")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
