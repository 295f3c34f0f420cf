"""Full dates in texts, and those among them that words beside them call a birth.

The patterns of this family are compiled when they are first asked for: most runs never do.
"""

import re

_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:1[89]|20|21)[0-9]{2}"
_ANY_YEAR = rf"(?:{_YEAR}|'?[0-9]{{2}})"
_NAME = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd"
    "|Rhagfyr)"
)
_COUNTED = rf"{_DAY}(?:st|nd|rd|th)?"
_FULL_DATE = (
    rf"(?i)(?<![0-9A-Za-z])(?:{_YEAR}[-/]{_MONTH}[-/]{_DAY}"
    rf"|{_DAY} ?[./-] ?{_MONTH} ?[./-] ?{_ANY_YEAR}"
    rf"|{_COUNTED}(?: of)?[\s-]{{0,2}}{_NAME}\.?,?[\s-]{{0,2}}{_ANY_YEAR}"
    rf"|{_NAME}\.?\s{{1,2}}{_COUNTED},?\s{{1,2}}{_YEAR})(?![0-9])"
)

#: One of these is in all words for a birth.
_SIGNS = ("born", "birth", "dob", "d.o.b", "geni", "ganed", "ganwyd")
#: How far from a date its words are looked for.
_NEAR = 64
_LABEL = r"(?<!\w)(?:dob\b|d\.o\.b\b\.?|date of birth\b|birth ?date\b|dyddiad geni\b)"
#: A birth, and no birth family, birth visit or unborn child.
_BORN = r"(?<![\w-])(?:born|birthday|ganed|ganwyd)\b"
_BIRTH = r"(?<!since )(?<!from )\bbirth(?=\s*[,:(]|\s+(?:at|in|of|on|to)\b)"
#: What shows that a date is that of something else: another event in between, another year.
_ELSEWHERE = (
    r"\b(?:after|and|attended|audited|before|between|but|checked|died|from|had|has|have|if|killed|moved|party|seen|since|then|until"
    r"|visited|was|were|when|who|will|would|[0-9]{4})\b|\bby\s*\Z"
)
_BETWEEN = rf"(?:(?!{_ELSEWHERE})[^.;!?\n]){{0,40}}"
_LINK = r"[\s,:=(\u2013\u2014-]{0,8}(?:(?:is|was|on)[\s:]{1,2})?"
_WORDS_BEFORE = rf"(?i){_LABEL}{_LINK}\Z|(?:{_LABEL}|{_BORN}|{_BIRTH}){_BETWEEN}\Z"
_WORDS_AFTER = (
    rf"(?i)[\s,(\u2013\u2014-]{{1,3}}(?:(?:is|was) )?(?:(?:his|her|the|their) )?{_LABEL}"
    r"|(?:\W{1,2}(?!(?:said|that|told|when|who)\b)\w{1,20}){0,3}\W{1,2}(?:(?:was|were)\s+born|gave\s+birth)\b"
)


def has_full_date(text: str) -> bool:
    """Whether a day with its month and year stands in the text."""
    return re.search(_FULL_DATE, text) is not None


def has_birth_date(text: str) -> bool:
    """Whether a day with its month and year stands in the text, and words beside it say that somebody was born then."""
    lowered = text.lower()
    if not any(word in lowered for word in _SIGNS):  # dates are many, births few
        return False
    return any(_is_of_a_birth(text, date) for date in re.finditer(_FULL_DATE, text))


def _is_of_a_birth(text: str, date: re.Match[str]) -> bool:
    before = text[max(0, date.start() - _NEAR) : date.start()]
    after = text[date.end() : date.end() + _NEAR]
    return bool(re.search(_WORDS_BEFORE, before) or re.match(_WORDS_AFTER, after))
