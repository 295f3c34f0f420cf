"""Values of attributes, as strangers write them."""

_OFF = frozenset({"0", "false", "off"})
_LARGEST = 2**31 - 1


def is_on(value: str) -> bool:
    """Whether a property that is there is on; one without a value is."""
    return value not in _OFF


def whole_number(value: str | None, default: int, most: int = _LARGEST) -> int:
    """A number from 0 to ``most``; what is larger is ``most``, and what is no such number the default."""
    if not value or not (value.isascii() and value.isdigit()):
        return default
    return most if len(value) > len(str(_LARGEST)) else min(int(value), most)
