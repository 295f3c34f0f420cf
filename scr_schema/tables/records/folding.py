"""Words as they are recognised again: as a digest, which tells them apart and does not tell them."""

import hashlib
import re
import unicodedata

#: Digits of a digest that are kept: enough that no two texts of a board's plans ever share them.
DIGITS = 32

# Apostrophes, soft hyphens and marks without width stand inside words; all other punctuation stands between them.
_INSIDE = re.compile("['’‘ʼ`´\u00ad\u200b-\u200d\u2060\ufeff]")
# A sign counts like a word where it says something: `95%`, `£5`, `<` and `>`.
_WORD = re.compile(r"[^\W_]+|[%£$€+<>=]")


def digest(*texts: str) -> str:
    """What stands for the words of these texts together; nothing, ``""``, where they have no words.

    Case, blanks, line ends, bullets, hyphens, dashes, quotes and all other punctuation do not matter.
    """
    words = " ".join(word for text in texts for word in _WORD.findall(_folded(text)))
    return hashlib.sha256(words.encode()).hexdigest()[:DIGITS] if words else ""


def _folded(text: str) -> str:
    return _INSIDE.sub("", unicodedata.normalize("NFKC", text).replace("&", " and ")).casefold()
