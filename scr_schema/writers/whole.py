"""A file is written whole or not at all."""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from scr_schema.errors import Unwritable


def write_whole(path: Path, content: bytes | Iterable[bytes], *, make_folders: bool = False) -> None:
    """Put the content where the path says, replacing what was there, in one step.

    Content that comes in pieces is written as it comes. A device or pipe is written to as it is.
    ``make_folders`` makes the folders above that are not there. An error that the content itself raises is passed on.

    Raises:
        Unwritable: the path cannot be written; what was there before is untouched.

    """
    pieces = (content,) if isinstance(content, bytes) else content
    with _said_of(path):
        if make_folders:
            path.parent.mkdir(parents=True, exist_ok=True)
        as_it_is = path.exists() and not path.is_file()
    if as_it_is:
        with _opened(path, path, "wb") as file:
            _write(pieces, file, path)
    else:
        _replace(path, pieces)


def _replace(path: Path, pieces: Iterable[bytes]) -> None:
    with _said_of(path):
        target = path.resolve()  # a link stays a link, and what it points at is replaced
    beside = target.with_name(f".scr-schema-{secrets.token_hex(8)}")
    try:
        with _opened(beside, path, "xb") as file:
            _write(pieces, file, path)
            with _said_of(path):
                file.flush()
                os.fsync(file.fileno())
        with _said_of(path):
            if target.exists():
                beside.chmod(target.stat().st_mode & 0o777)
            beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _write(pieces: Iterable[bytes], file: BinaryIO, path: Path) -> None:
    for piece in pieces:
        with _said_of(path):
            file.write(piece)


@contextmanager
def _opened(name: Path, path: Path, mode: str) -> Iterator[BinaryIO]:
    with _said_of(path):
        file = name.open(mode)
    try:
        yield file  # type: ignore[misc]  # both modes are binary
    finally:
        with _said_of(path):
            file.close()  # what is still in its buffer may find no room


@contextmanager
def _said_of(path: Path) -> Iterator[None]:
    """What fails in here is said of the path, and is no error of the content."""
    try:
        yield
    except OSError as error:
        raise Unwritable.because(str(path), error) from None
    except RuntimeError:  # what Python 3.11 and 3.12 say of links that lead to themselves
        raise Unwritable(str(path), "the link leads to itself") from None
