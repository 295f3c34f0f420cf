"""Numbers printed as a person sees them in a cell."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from scr_schema.readers.xlsx.format_code import Kind, Section, Token

# The longest text of a number that is looked at, and the digits that a spreadsheet shows of one.
_NUMBER = re.compile(r"[+-]?(?=[.0-9])[0-9]{0,40}(?:\.[0-9]{0,40})?(?:[eE][+-]?[0-9]{1,3})?")
_SHOWN = Context(prec=15, rounding=ROUND_HALF_UP)
_EXACT = Context(prec=2000, rounding=ROUND_HALF_UP)
_WHOLE = re.compile(r"-?[0-9]+")
_PLAIN = range(-10, 21)  # of which powers of ten a number is written without an exponent


def number_of(raw: str) -> Decimal | None:
    """The number that a cell holds; nothing where its text is no number.

    Of a fraction, and of what the file writes with an exponent, the 15 digits that a spreadsheet shows: 0.1 + 0.2 is
    0.3. A whole number that is written out, such as an identifier of 18 digits, is kept as it is.
    """
    text = raw.strip()
    if not _NUMBER.fullmatch(text) or text in {"+", "-", "."} or text.strip("+-").startswith(".e"):
        return None
    number = Decimal(text)
    return number if _WHOLE.fullmatch(text) else _SHOWN.plus(number)


def general(value: Decimal) -> str:
    """A number without a format: 2011, never 2011.0."""
    if not value:
        return "0"
    if value.adjusted() in _PLAIN:
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    mantissa, _, power = f"{value.normalize(_EXACT):E}".partition("E")
    return f"{mantissa}E{int(power):+03}"


def chosen(sections: tuple[Section, ...], value: Decimal) -> tuple[Section, bool]:
    """The section for a number, and whether a minus has to be put in front of a negative one."""
    if any(section.condition for section in sections[:2]):
        for section in sections:
            if section.condition is None or _holds(section.condition, value):
                return section, True
        return Section(()), True
    if value < 0 and len(sections) > 1:
        return sections[1], False
    return (sections[2] if not value and len(sections) > 2 else sections[0]), True


def _holds(condition: tuple[str, Decimal], value: Decimal) -> bool:
    sign, bound = condition
    return ("=" in sign and value == bound) or ("<" in sign and value < bound) or (">" in sign and value > bound)


def in_format(value: Decimal, section: Section) -> str:
    """A number that is not negative as a section shows it."""
    if Kind.GENERAL in (kinds := [token.kind for token in section.tokens]) or Kind.TEXT in kinds:
        printed = {Kind.GENERAL: general(value), Kind.TEXT: general(value)}
        return "".join(printed.get(token.kind, token.text) for token in section.tokens).strip()
    if Kind.DIGIT not in kinds:
        return "".join(token.text for token in section.tokens).strip()
    if Kind.SLASH in kinds:
        return general(value)
    return _Layout.of(section.tokens).printed(value).strip()


@dataclass(frozen=True, slots=True)
class _Layout:
    """The tokens before the point, behind it, and from the exponent on."""

    whole: tuple[Token, ...]
    fraction: tuple[Token, ...]
    power: tuple[Token, ...]

    @classmethod
    def of(cls, tokens: tuple[Token, ...]) -> "_Layout":
        kinds = [token.kind for token in tokens]
        power = kinds.index(Kind.EXPONENT) if Kind.EXPONENT in kinds else len(tokens)
        point = kinds.index(Kind.POINT) if Kind.POINT in kinds[:power] else power
        return cls(tokens[:point], tokens[point:power], tokens[power:])

    def printed(self, value: Decimal) -> str:
        """The number in its digits, with all that stands around them."""
        value = self._scaled(value)
        step = max(_digits(self.whole), 1)  # of what the exponent is a multiple: with ##0 it is one of 3
        exponent = value.adjusted() // step * step if self.power and value else 0
        rounded = self._rounded(value, exponent)
        if self.power and rounded.adjusted() >= step:
            exponent += step
            rounded = self._rounded(value, exponent)
        whole, _, fraction = f"{rounded:f}".partition(".")
        return self._whole(whole.lstrip("0")) + self._fraction(fraction) + self._power(exponent)

    def _rounded(self, value: Decimal, exponent: int) -> Decimal:
        """To the places behind the point that are shown, once it is divided by a power of ten."""
        unit = Decimal(1).scaleb(-_digits(self.fraction))
        return value.scaleb(-exponent, _EXACT).quantize(unit, context=_EXACT)

    def _scaled(self, value: Decimal) -> Decimal:
        """A hundredfold for each ``%``, a thousandth for each comma behind the last digit."""
        percents = sum(token.kind is Kind.PERCENT for part in (self.whole, self.fraction) for token in part)
        return value.scaleb(2 * percents - 3 * self._commas_at_end, _EXACT)

    @property
    def _commas_at_end(self) -> int:
        """How many commas stand behind the last digit before the point, and behind the last of all."""
        return sum(len(marks) - len(marks.rstrip(",")) for marks in map(_marks, (self.whole, self.fraction)))

    def _whole(self, digits: str) -> str:
        """The digits before the point from right to left; the first place takes all that are left."""
        places = _digits(self.whole)
        grouped = "," in _marks(self.whole).strip(",")
        pieces: list[str] = []
        written = 0
        for token in reversed(self.whole):
            if token.kind is Kind.DIGIT:
                places -= 1
                taken = digits[-1:] if places else digits
                digits = digits[: len(digits) - len(taken)]
                for digit in reversed(taken or token.text.strip("#?")):
                    pieces.append(f"{digit}," if grouped and written and written % 3 == 0 else digit)
                    written += 1
            elif token.kind is not Kind.COMMA:
                pieces.append(token.text)
        return digits + "".join(reversed(pieces))

    def _fraction(self, digits: str) -> str:
        """The point and the digits behind it; a ``#`` leaves out noughts at the end."""
        pieces: list[str] = []
        place = 0
        for token in self.fraction:
            if token.kind is Kind.DIGIT:
                pieces.append(digits[place] if token.text == "0" or digits[place:].strip("0") else "")
                place += 1
            elif token.kind is not Kind.COMMA:
                pieces.append(token.text)
        return "".join(pieces)

    def _power(self, exponent: int) -> str:
        if not self.power:
            return ""
        sign = "-" if exponent < 0 else self.power[0].text.replace("-", "")
        digits = _digits(self.power)
        literals = "".join(token.text for token in self.power[1:] if token.kind is not Kind.DIGIT)
        return f"E{sign}{str(abs(exponent)).zfill(digits)}{literals}"


def _digits(tokens: tuple[Token, ...]) -> int:
    """How many places for digits are among tokens."""
    return sum(token.kind is Kind.DIGIT for token in tokens)


def _marks(tokens: tuple[Token, ...]) -> str:
    """The digits and commas among tokens."""
    return "".join(token.text for token in tokens if token.kind in {Kind.DIGIT, Kind.COMMA})
