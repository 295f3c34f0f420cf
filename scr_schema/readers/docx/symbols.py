"""Characters of fonts that hold signs instead of letters."""

# Of each font the signs that people put into plans: ticks, crosses, boxes, bullets, arrows.
_SIGNS = {
    "symbol": {0x2D: "−", 0xA3: "≤", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB7: "•", 0xD6: "√"},
    "wingdings": {
        0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x78: "☒", 0x9F: "•", 0xA7: "▪",
        0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xF0: "⇨", 0xFB: "✘", 0xFC: "✔", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✘", 0x50: "✔", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: "●"},
    "webdings": {0x61: "✔", 0x63: "☐", 0x72: "✘"},
}  # fmt: skip
#: Where such a font's characters stand so that no letter is meant (Unicode's private use).
_PRIVATE = range(0xF000, 0xF100)


def symbol(font: str, code: str) -> str:
    """The sign with that number, in hexadecimal digits, in a font; a replacement character where it is no number."""
    try:
        return in_font(chr(int(code[:8], 16)), font)
    except (ValueError, OverflowError):
        return "\ufffd"


def in_font(text: str, font: str) -> str:
    """A text as it looks in a font; a sign that is not known stays as it is."""
    signs = _SIGNS.get(font.lower())
    if not signs:
        return text
    return "".join(signs.get(ord(char) & 0xFF, char) if _is_sign(char) else char for char in text)


def _is_sign(char: str) -> bool:
    return char > " " and (ord(char) < 0x100 or ord(char) in _PRIVATE)
