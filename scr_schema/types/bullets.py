"""Lists whose items begin with a mark in place of a number, as word processors and people write them."""

import re
from collections import Counter
from itertools import islice

from scr_schema.types.list_counting import MOST_ITEMS

# Symbol fonts put their marks into the range from U+F020 on, and text files keep them there.
_ALWAYS = r"[•·∙●○◦▪▫■□◆◇‣⁃➢➤►▶✓✔❖\uf020-\uf0ff]"
# What may be something else counts where two lines begin with it, and a blank follows.
_IN_TWO_LINES = r"[-–—*+>§o](?=[ \t\xa0])"
_BULLET = re.compile(rf"^[ \t\xa0]*(?P<mark>{_ALWAYS}|{_IN_TWO_LINES})[ \t\xa0]*(?=\S)", re.MULTILINE)
_IS_ALWAYS = re.compile(_ALWAYS)


def first_bullet(text: str) -> int | None:
    """Where the first list of bullets begins that the text holds, at the beginning of a line."""
    found = list(islice(_BULLET.finditer(text), MOST_ITEMS + 1))
    if len(found) > MOST_ITEMS:
        return None
    times = Counter(bullet["mark"] for bullet in found)
    return next((one.start() for one in found if times[one["mark"]] > 1 or _IS_ALWAYS.match(one["mark"])), None)


def bullet_texts(text: str) -> tuple[str, ...]:
    """The items of the list of bullets that opens the text, without their marks; none where it opens none.

    Only the mark that opens the list opens its items: others stand in lists below them.
    """
    opening = _BULLET.match(text)
    if opening is None or first_bullet(text) != 0:
        return ()
    mark = re.escape(opening["mark"])
    is_always = _IS_ALWAYS.match(opening["mark"])
    form = rf"(?:^[ \t\xa0]*|(?<=\s)){mark}[ \t\xa0]*(?=\S)" if is_always else rf"^[ \t\xa0]*{mark}[ \t\xa0]+(?=\S)"
    marks = list(islice(re.finditer(form, text, re.MULTILINE), MOST_ITEMS + 1))
    if len(marks) > MOST_ITEMS:
        return ()
    ends = (*(found.start() for found in marks[1:]), len(text))
    return tuple(text[found.end() : end].strip() for found, end in zip(marks, ends, strict=True))
