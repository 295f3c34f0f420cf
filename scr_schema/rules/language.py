"""In which language a record is written."""

from collections.abc import Mapping
from typing import Any

_ENGLISH = "en"


def is_english(record: Mapping[str, Any]) -> bool:
    """Whether its words are in the one language whose terms are known; a record that names no language is."""
    return bool(record.get("language", _ENGLISH) == _ENGLISH)
