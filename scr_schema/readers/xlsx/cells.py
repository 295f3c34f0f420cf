"""What a cell shows, by its type and its style (ECMA-376 Part 1, 18.18.11)."""

import re
from dataclasses import dataclass
from datetime import date

from scr_schema.readers.xlsx.escapes import unescaped
from scr_schema.readers.xlsx.serial import serial_of
from scr_schema.readers.xlsx.shared_strings import SharedStrings
from scr_schema.readers.xlsx.styles import Style, Styles

_MOMENT = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:T(?P<hours>[01][0-9]|2[0-3]):(?P<minutes>[0-5][0-9])(?::(?P<seconds>[0-5][0-9])(?P<fraction>\.[0-9]{1,9})?)?)?Z?"
)
_TRUE, _FALSE = frozenset(["1", "true"]), frozenset(["0", "false"])


@dataclass(frozen=True, slots=True)
class Cells:
    """What is needed to print the cells of a workbook."""

    strings: SharedStrings
    styles: Styles
    since_1904: bool

    def shown(self, kind: str, text: str, style: Style) -> tuple[str | None, str | None]:
        """What a cell of a type shows, and the day, month or year that it holds as EDTF, if it holds one.

        No text where it names one that the workbook does not hold.
        """
        match kind:
            case "s":
                return self.strings.named(text), None
            case "n":
                return style.format.printed(text)
            case "b":
                truth = text.strip()
                return ("TRUE" if truth in _TRUE else "FALSE" if truth in _FALSE else text), None
            case "d":
                return self._moment(text, style)
            case _:
                return unescaped(text), None

    def _moment(self, text: str, style: Style) -> tuple[str, str | None]:
        """A moment that is written out, printed as the number that means it would be; as it is where it is none."""
        found = _MOMENT.fullmatch(text.strip())
        try:
            day = date.fromisoformat(found["day"]) if found else None
        except ValueError:
            day = None
        if not found or not day or day.year < 1900:
            return text, None
        seconds = (int(found["hours"] or 0) * 60 + int(found["minutes"] or 0)) * 60 + int(found["seconds"] or 0)
        milliseconds = seconds * 1000 + round(float(found["fraction"] or 0) * 1000)
        serial = serial_of(day, milliseconds, since_1904=self.since_1904)
        dated = style if style.format.is_date else self.styles.moments if milliseconds else self.styles.days
        return dated.format.printed(f"{serial:f}")
