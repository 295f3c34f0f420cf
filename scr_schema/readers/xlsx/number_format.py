"""The number format of a cell: from the number that it holds to what it shows."""

from collections.abc import Mapping
from decimal import Decimal

from scr_schema.readers.xlsx.dates import DateFormat
from scr_schema.readers.xlsx.format_code import Section, sections_of
from scr_schema.readers.xlsx.numbers import chosen, general, in_format, number_of

_DAY = "dd/mm/yyyy"
_CURRENCY = '"£"#,##0'
_ACCOUNT = '_-* #,##0{0}_-;-* #,##0{0}_-;_-* "-"??_-;_-@_-'

#: The formats that a workbook names by number alone (ECMA-376 Part 1, 18.8.30); where the language of the reader
#: decides, as in Britain: the day before the month.
BUILT_IN: Mapping[int, str] = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: f"{_CURRENCY};-{_CURRENCY}", 6: f"{_CURRENCY};-{_CURRENCY}",
    7: f"{_CURRENCY}.00;-{_CURRENCY}.00", 8: f"{_CURRENCY}.00;-{_CURRENCY}.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: _DAY, 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: f"{_DAY} hh:mm",
    **dict.fromkeys([*range(27, 32), 36, *range(50, 59)], _DAY), **dict.fromkeys(range(32, 36), "h:mm:ss"),
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    41: _ACCOUNT.format(""), 42: _ACCOUNT.format("").replace("* ", '* "£"'),
    43: _ACCOUNT.format(".00"), 44: _ACCOUNT.format(".00").replace("* ", '* "£"'),
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip

# So many texts are kept of one format: a column of dates has few different ones. What is longer is no number.
_KEPT, _LONGEST = 4096, 100


class NumberFormat:
    """A format, taken apart once; ``printed`` is quick on numbers that it has seen."""

    def __init__(self, code: str, *, since_1904: bool = False) -> None:
        self._sections = sections_of(code) or (Section(()),)
        self._since_1904 = since_1904
        self._dates = {section: DateFormat.of(section) for section in self._sections if section.is_date}
        self._kept: dict[str, tuple[str, str | None]] = {}

    @property
    def is_date(self) -> bool:
        """Whether it prints days or times."""
        return bool(self._dates)

    def printed(self, raw: str) -> tuple[str, str | None]:
        """What a cell shows that holds a number, and the day, month or year that it holds as EDTF, if any.

        What is no number is shown as it is, and so is a number of which the format would show nothing.
        """
        if len(raw) > _LONGEST:
            return raw, None
        kept = self._kept.get(raw)
        if kept is None:
            kept = self._printed(raw)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[raw] = kept
        return kept

    def _printed(self, raw: str) -> tuple[str, str | None]:
        value = number_of(raw)
        if value is None:
            return raw, None
        section, signed = chosen(self._sections, value)
        if dates := self._dates.get(section):
            shown = dates.printed(value, since_1904=self._since_1904)
            return shown if shown and shown[0] else (general(value), None)
        return self._in_digits(value, section, signed=signed) or general(value), None

    @staticmethod
    def _in_digits(value: Decimal, section: Section, *, signed: bool) -> str:
        text = in_format(abs(value), section)
        minus = signed and value < 0 and any(digit in text for digit in "123456789")
        return f"-{text}" if minus else text
