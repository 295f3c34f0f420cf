"""Characters that XML has no place for, as a workbook writes them: ``_x000D_`` (ECMA-376 Part 1, 22.9.2.19)."""

import re

_ESCAPES = re.compile(r"(?:_x[0-9A-Fa-f]{4}_)+")
_LINE_END = re.compile(r"\r\n?")


def unescaped(text: str) -> str:
    """The text with its characters; line ends are LF. Half of a surrogate pair is no character, and stays as it is."""
    if "_x" in text:
        text = _ESCAPES.sub(_characters, text)
    return _LINE_END.sub("\n", text) if "\r" in text else text


def _characters(found: re.Match[str]) -> str:
    """The characters of escapes that stand side by side: two may be the halves of one."""
    units = b"".join(int(code[:4], 16).to_bytes(2, "little") for code in found[0].split("_x")[1:])
    text = units.decode("utf-16-le", "surrogatepass")
    return "".join(f"_x{ord(one):04X}_" if "\ud800" <= one <= "\udfff" else one for one in text)
