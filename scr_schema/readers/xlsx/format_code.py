"""Number formats as a workbook writes them, taken apart: ``[$-809]d mmm yyyy;@`` (ECMA-376 Part 1, 18.8.31)."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

#: The longest code that is looked at, as long as spreadsheets write any.
LONGEST_CODE = 255


class Kind(Enum):
    """What a piece of a format stands for."""

    LITERAL = auto()
    DIGIT = auto()
    POINT = auto()
    COMMA = auto()
    SLASH = auto()
    PERCENT = auto()
    EXPONENT = auto()
    GENERAL = auto()
    TEXT = auto()
    DATE = auto()
    ELAPSED = auto()
    HALF_DAY = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a format; the letters of a date are small, and those of elapsed time without their brackets."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One of the formats between semicolons, and the numbers that it is for where it says so itself."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None

    @property
    def is_date(self) -> bool:
        """Whether it prints days or times."""
        return any(token.kind in _OF_DATES for token in self.tokens)

    @property
    def is_text(self) -> bool:
        """Whether it is the one for texts."""
        return any(token.kind is Kind.TEXT for token in self.tokens)


_OF_DATES = frozenset([Kind.DATE, Kind.ELAPSED, Kind.HALF_DAY])
_SECTIONS = re.compile(r'(?:"[^"]*+"?|\\.?|\[[^\]]*+\]?|[^;"\\\[])*+', re.DOTALL)
_PIECE = re.compile(
    r"""
      \[(?P<bracket>[^\]]*+)\]?
    | "(?P<quoted>[^"]*+)"?
    | \\(?P<escaped>.?)
    | (?P<padding>[_*].?)
    | (?P<general>general)
    | (?P<half_day>am/pm|a/p)
    | (?P<exponent>e[+-])
    | (?P<date>y+|m+|d+|h+|s+|e+|g+|b+)
    | (?P<mark>[0\#?.,/%@])
    | (?P<literal>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_CONDITION = re.compile(r"(?P<sign><=|>=|<>|<|>|=)(?P<value>-?[0-9]{1,15}(?:\.[0-9]{1,15})?)")
_MARKS = {"0": Kind.DIGIT, "#": Kind.DIGIT, "?": Kind.DIGIT, ".": Kind.POINT, ",": Kind.COMMA, "/": Kind.SLASH,
          "%": Kind.PERCENT, "@": Kind.TEXT}  # fmt: skip
# What the system of the reader decides; here as in Britain.
_BY_SYSTEM = (("[$-F800]", "dd mmmm yyyy"), ("[$-F400]", "hh:mm:ss"), ("[$-x-sysdate]", "dd mmmm yyyy"),
              ("[$-x-systime]", "hh:mm:ss"))  # fmt: skip


def sections_of(code: str) -> tuple[Section, ...]:
    """The formats that a code holds, for numbers; the one for texts is left out, as texts are printed as they are."""
    by_system = next((shown for mark, shown in _BY_SYSTEM if code.upper().startswith(mark.upper())), code)
    text = by_system[:LONGEST_CODE]
    sections, at = [], 0
    while at <= len(text) and (found := _SECTIONS.match(text, at)):
        sections.append(_section(found[0]))
        at = found.end() + 1
    return tuple(sections[:-1] if len(sections) > 1 and sections[-1].is_text else sections)


def _section(code: str) -> Section:
    tokens: list[Token] = []
    condition = None
    for piece in _PIECE.finditer(code):
        name, text = piece.lastgroup or "", piece[piece.lastgroup or 0] or ""
        if name == "bracket":
            condition = _condition(text) or condition
        if token := _token(name, text):
            tokens.append(token)
    return Section(tuple(tokens), condition)


def _token(name: str, text: str) -> Token | None:
    match name:
        case "bracket":
            return _of_bracket(text)
        case "padding":
            return None
        case "general":
            return Token(Kind.GENERAL, text)
        case "half_day":
            return Token(Kind.HALF_DAY, text)
        case "exponent":
            return Token(Kind.EXPONENT, text[1])
        case "date":
            return Token(Kind.DATE, text.lower())
        case "mark":
            return Token(_MARKS[text], text)
        case _:
            return Token(Kind.LITERAL, text)


def _of_bracket(text: str) -> Token | None:
    """What brackets print: elapsed time, or a currency; a colour, a language and a condition print nothing."""
    if _ELAPSED.fullmatch(text):
        return Token(Kind.ELAPSED, text.lower())
    if text.startswith("$"):
        return Token(Kind.LITERAL, text[1:].partition("-")[0])
    return None


def _condition(text: str) -> tuple[str, Decimal] | None:
    found = _CONDITION.fullmatch(text)
    return (found["sign"], Decimal(found["value"])) if found else None
