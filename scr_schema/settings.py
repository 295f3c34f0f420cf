"""Files in TOML with which a user says what options cannot hold."""

import re
import tomllib
from pathlib import Path
from typing import Any

from scr_schema.errors import BadSetting, Unreadable, printable, reason

_PLACE = re.compile(r"at (line [0-9]+, column [0-9]+)\)\Z")


def read_toml(path: Path, example: str) -> tuple[str, dict[str, Any]]:
    """The text of a file, and what it says, as yet unchecked; ``example`` is shown where it is no TOML.

    Raises:
        Unreadable: the file cannot be opened or read.
        BadSetting: it is not TOML.

    """
    name = printable(str(path))
    try:
        text = path.read_text("utf-8-sig")
        return text, tomllib.loads(text)
    except OSError as error:
        raise Unreadable(str(path), reason(error)) from None
    except (ValueError, RecursionError) as error:
        place = _PLACE.search(str(error))  # of the library's own words nothing else is passed on
        raise BadSetting(name, f"{f'at {place[1]} ' if place else ''}write TOML, as in: {example}") from None
