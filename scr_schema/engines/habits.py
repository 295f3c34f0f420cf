"""How other systems' serializers write what the contract writes otherwise, and what to change."""

import re
from typing import Any

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
_OFFSET = r" ?(?:Z|UTC|[+-][0-9]{2}:?(?:[0-9]{2})?)"
_ANY_TIME = rf"(?:[ T]{_TIME}(?:{_OFFSET})?)?"

#: What the types of JSON are called here.
TYPES = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "object": "an object",
    "array": "a list",
}
#: Forms of a date, and the cure of each; the first that fits is said.
_DATES = (
    (rf"[0-9]{{1,2}}[/.-][0-9]{{1,2}}[/.-][0-9]{{4}}{_ANY_TIME}", "Write the year first, as here:"),
    (rf"[0-9]{{4}}[/.][0-9]{{1,2}}[/.][0-9]{{1,2}}{_ANY_TIME}", "Part year, month and day by hyphens:"),
    (r"[0-9]{8}(?:T.*)?", "Part year, month and day by hyphens:"),
    (r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", "Write months and days with two digits:"),
    (rf"{_DAY} {_TIME}{_OFFSET}", "Put `T` between day and time, and no blank:"),
    (rf"{_DAY}T[0-9]{{2}}:[0-9]{{2}}{_OFFSET}", "Write the seconds too, `00` if they are not known:"),
    (rf"{_DAY}T{_TIME}[+-][0-9]{{2}}(?:[0-9]{{2}})?", "Write the offset's hours and minutes, `+01:00`:"),
)
_TIME_WITHOUT_OFFSET = re.compile(rf"{_DAY}[T ]{_TIME}")


def lacks_offset(date: str) -> bool:
    """Whether this is a time of day that does not say where."""
    return _TIME_WITHOUT_OFFSET.fullmatch(date) is not None


def cure_of_date(date: str) -> str:
    """What to change in a date that has no form of ours; nothing, where its form is nobody's."""
    return next((cure for form, cure in _DATES if re.fullmatch(form, date.strip())), "")


def cure_of_code(codes: list[str], code: str) -> str:
    """What to change in a code that is one of the list's in another spelling."""
    if _spelt_as_code(code) in codes:
        return "It is one of the list's codes in another spelling: codes are lower case, with hyphens."
    return ""


def cure_of_type(schema: dict[str, Any], value: Any) -> str:
    """What to change in a value of another type."""
    expected, codes = schema["type"], schema.get("enum", ())
    if isinstance(value, bool) and "yes" in codes and "no" in codes:
        return f"Write the code as text: `{'yes' if value else 'no'}`."
    if codes and not isinstance(value, dict | list):
        return "Write the code as text; serializers often write an enum's number unless told otherwise."
    if expected == "array":
        return "Put it in a list, `[ ]`, also where there is one only."
    if expected in {"integer", "number"} and isinstance(value, str):
        return "Write the number without quotes."
    if expected == "string" and isinstance(value, int | float):
        return "Write it in quotes."
    return f"Write {TYPES[expected]} here."


def _spelt_as_code(value: str) -> str:
    """`NotKnown`, `NOT_KNOWN` and `not known` as `not-known`."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", value.strip())
    return re.sub(r"[ _-]+", "-", parted).casefold()
