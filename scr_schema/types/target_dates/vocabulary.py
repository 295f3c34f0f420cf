"""The words that dates are printed in: months, days of the week, ordinal numbers."""

from functools import lru_cache

#: The months as the grammar writes them, in their order.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: The days of the week as the grammar writes them, from Monday.
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS = ("spring", "summer", "autumn", "winter")

_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
_TENS = {"twenty": 20, "thirty": 30}

#: Below this length a month's name is one letter away from common words: "match", "duly", "mat".
_LONG_NAME = 6


def _ordinal(number: int) -> str:
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10) if number // 10 != 1 else None) or 'th'}"


#: Every other way of writing a word of a date, and how the grammar writes it.
ALIKE: dict[str, str] = {
    **dict(zip(_MONTH_NAMES, MONTHS, strict=True)),
    **dict(zip(_WEEKDAY_NAMES, WEEKDAYS, strict=True)),
    **{word: word for word in (*MONTHS, *WEEKDAYS)},
    "sept": "sep",
    "tues": "tue",
    "weds": "wed",
    "thur": "thu",
    "thurs": "thu",
    **{word: _ordinal(number) for number, word in enumerate(ORDINALS, 1)},
    "thirtieth": "30th",
    **{
        f"{tens}-{word}": _ordinal(number + unit)
        for tens, number in _TENS.items()
        for unit, word in enumerate(ORDINALS[:9], 1)
    },
    **dict.fromkeys(("continual", "continually", "continuing", "continuous", "continuously"), "ongoing"),
}


@lru_cache(maxsize=8192)  # the words of plans are few, and each is met again and again
def mended(word: str) -> str | None:
    """The one month whose long name is a single letter off: one too many, one lacking, a wrong one, or two swapped."""
    near = [
        month
        for name, month in zip(_MONTH_NAMES, MONTHS, strict=True)
        if len(name) >= _LONG_NAME and abs(len(word) - len(name)) <= 1 and _one_letter_off(word, name)
    ]
    return near[0] if len(near) == 1 else None


def _one_letter_off(word: str, name: str) -> bool:
    pairs = enumerate(zip(word, name, strict=False))
    alike = next((place for place, (ours, theirs) in pairs if ours != theirs), min(len(word), len(name)))
    ours, theirs = word[alike:], name[alike:]
    swapped = ours[1:2] + ours[:1] + ours[2:]
    return theirs in (ours[1:], swapped) or theirs[1:] in (ours, ours[1:])
