"""Days and times printed as a number format shows them, in English."""

from dataclasses import dataclass
from decimal import Decimal

from scr_schema.readers.xlsx.format_code import Kind, Section, Token
from scr_schema.readers.xlsx.serial import Moment, moment_of

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_DAYS = ("Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_TIMES = frozenset("hs")


@dataclass(frozen=True, slots=True)
class DateFormat:
    """A section that prints days and times; ``minutes`` are the tokens in which an ``m`` is no month."""

    tokens: tuple[Token, ...]
    minutes: frozenset[int]

    @classmethod
    def of(cls, section: Section) -> "DateFormat":
        """The section, once it is known which ``m`` is which: beside hours or seconds it is the minutes."""
        units = [
            (index, token.text) for index, token in enumerate(section.tokens) if token.kind in {Kind.DATE, Kind.ELAPSED}
        ]
        minutes = set()
        for place, (index, text) in enumerate(units):
            before = units[place - 1][1][0] if place else ""
            after = units[place + 1][1][0] if place + 1 < len(units) else ""
            if text in {"m", "mm"} and (before == "h" or after == "s"):
                minutes.add(index)
        return cls(section.tokens, frozenset(minutes))

    @property
    def _letters(self) -> frozenset[str]:
        """What of a day it shows: ``y``, ``m``, ``d``; a weekday's name is no day."""
        letters = {
            token.text[0].replace("e", "y")
            for index, token in enumerate(self.tokens)
            if token.kind is Kind.DATE and index not in self.minutes and token.text[:3] != "ddd"
        }
        return frozenset(letters)

    def printed(self, serial: Decimal, *, since_1904: bool) -> tuple[str, str | None] | None:
        """What the cell shows, and the day, month or year that it holds as EDTF, as far as the format shows it.

        Nothing where the number means no moment.
        """
        moment = moment_of(serial, since_1904=since_1904)
        if moment is None:
            return None
        rounded = self._rounded(moment.milliseconds)
        half_days = any(token.kind is Kind.HALF_DAY for token in self.tokens)
        pieces = [
            self._piece(index, token, moment, rounded, serial, half_days=half_days)
            for index, token in enumerate(self.tokens)
        ]
        return "".join(pieces).strip(), self._edtf(moment)

    def _edtf(self, moment: Moment) -> str | None:
        letters = self._letters
        if not moment.is_real:
            return None
        if "d" in letters:
            return f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
        if "m" in letters:
            return f"{moment.year:04}-{moment.month:02}"
        return f"{moment.year:04}" if "y" in letters else None

    def _rounded(self, milliseconds: int) -> int:
        """To the fraction of a second that is shown; the end of a day never becomes the beginning of the next."""
        digits = sum(token.kind is Kind.DIGIT for token in self.tokens)
        unit = int(10 ** max(3 - digits, 0))
        return min((milliseconds + unit // 2) // unit * unit, 86_400_000 - unit)

    def _piece(
        self, index: int, token: Token, moment: Moment, milliseconds: int, serial: Decimal, *, half_days: bool
    ) -> str:
        """What one token prints."""
        if token.kind is Kind.ELAPSED:
            return _elapsed(token.text, int(serial) * 86_400 + milliseconds // 1000)
        if token.kind is Kind.HALF_DAY:
            before_noon, after_noon = token.text.split("/")
            return before_noon if milliseconds < 43_200_000 else after_noon
        if token.kind is Kind.DIGIT:
            return self._digit(index, milliseconds)
        if token.kind is not Kind.DATE:
            return token.text
        if index in self.minutes or token.text[0] in _TIMES:
            return _time(token.text, milliseconds // 1000, half_days=half_days)
        return _day(token.text, moment)

    def _digit(self, index: int, milliseconds: int) -> str:
        """A digit of the fraction of a second; the first of them stands for tenths."""
        place = sum(token.kind is Kind.DIGIT for token in self.tokens[:index])
        return f"{milliseconds % 1000:03}000000"[min(place, 8)]


def _elapsed(text: str, seconds: int) -> str:
    whole = {"h": seconds // 3600, "m": seconds // 60, "s": seconds}[text[0]]
    return str(whole).zfill(len(text))


def _time(text: str, seconds: int, *, half_days: bool) -> str:
    hours = seconds // 3600
    if half_days:
        hours = (hours + 11) % 12 + 1
    value = {"h": hours, "m": seconds // 60 % 60, "s": seconds % 60}[text[0]]
    return str(value).zfill(min(len(text), 2))


def _day(text: str, moment: Moment) -> str:
    match text[0]:
        case "y" if len(text) <= 2:
            return f"{moment.year % 100:02}"
        case "y" | "e":
            return f"{moment.year:04}"
        case "b":
            return f"{moment.year + 543:04}"
        case "g":
            return ""
        case "m":
            return _in_words(text, moment.month, _MONTHS[moment.month - 1])
        case _:
            return _in_words(text, moment.day, _DAYS[moment.weekday])


def _in_words(text: str, number: int, name: str) -> str:
    """A number of one or two digits, a short name, a name, or a month's letter, by how often the letter stands."""
    match len(text):
        case 1 | 2:
            return str(number).zfill(len(text))
        case 3:
            return name[:3]
        case 5 if text[0] == "m":
            return name[0]
        case _:
            return name
