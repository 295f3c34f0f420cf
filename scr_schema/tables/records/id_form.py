"""What a file of ids must look like, and what to write where it does not.

Ids and questions are named by their numbers in the file, as a file may hold anything.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.schema.forms import has_form
from scr_schema.tables.records.folding import DIGITS

#: The answer that what is asked about was not there before.
NEW = "new"

_SHAPE = "write `review`, ids under [ids] and questions under [[question]], and nothing else"
_KEYS = "has a key that is not known here: "

#: A part of an id; a whole one has an agency, a recommendation and a row, or less.
_PART = r"[A-Za-z0-9._:-]{1,120}"
_ID = re.compile(f"{_PART}(?:/{_PART}){{0,2}}")
_DIGEST = re.compile(f"(?:[0-9a-f]{{{DIGITS}}})?")
_PLACE = re.compile(r"(?:(?:sheet|table) [A-Za-z0-9# ]{1,20}, )?row [0-9]{1,9}")
_FORMS = {
    "words": (_DIGEST, f"the {DIGITS} digits that stood there"),
    "rest": (_DIGEST, f"the {DIGITS} digits that stood there"),
    "number": (re.compile(_PART), "the number as a text"),
    "stood": (
        re.compile(r"(?:(?:sheet|table) [A-Za-z0-9# ]{1,20}, )?row [0-9]{1,9}"),
        "a place as in `table 2, row 17`",
    ),
}


def complaint_about(said: Mapping[str, Any]) -> str | None:
    """The first thing that is wrong with a file, and what to write instead; nothing where all is well."""
    return next(_complaints(said), None)


def _complaints(said: Mapping[str, Any]) -> Iterator[str]:
    ids, questions = said.get("ids", {}), said.get("question", [])
    if said.keys() - {"review", "ids", "question"} or not isinstance(ids, dict) or not isinstance(questions, list):
        yield _SHAPE
        return
    if said and not (isinstance(said.get("review"), str) and has_form("Id", said["review"])):
        yield "needs another `review`: write the id of the review whose plan it is"
    for number, (name, entry) in enumerate(ids.items(), start=1):
        yield from (f"id {number} {complaint}" for complaint in _about_id(name, entry, ids))
    asked: dict[tuple[Any, ...], int] = {}
    for number, entry in enumerate(questions, start=1):
        yield from (f"question {number} {complaint}" for complaint in _about_question(entry, ids))
        for key in _said_once(entry):
            if (first := asked.setdefault(key, number)) != number:
                yield f"question {number} has the words or the answer of question {first}: change one of the two"


def _about_id(name: str, entry: Any, ids: Mapping[str, Any]) -> Iterator[str]:
    if not _ID.fullmatch(name):
        yield "needs another name: write agency, recommendation and row as in `council-a/u2/a1`"
    if "/" in name and name.rpartition("/")[0] not in ids:
        yield "belongs to one that is not in the file: put that back, or delete this one too"
    if not isinstance(entry, dict) or entry.keys() - {*_FORMS, "gone"}:
        yield f"{_KEYS}write `number`, `words`, `rest`, `stood` and `gone`"
        return
    if not isinstance(entry.get("gone", False), bool):
        yield "needs another `gone`: write true, or leave it out"
    yield from _about_texts(entry, _FORMS)


def _about_texts(entry: Mapping[str, Any], keys: Iterator[str] | Mapping[str, Any]) -> Iterator[str]:
    if "words" not in entry:
        yield f"lacks `words`: write {_FORMS['words'][1]}"
    for key in keys:
        form, cure = _FORMS[key]
        if key in entry and not (isinstance(entry[key], str) and form.fullmatch(entry[key])):
            yield f"needs another `{key}`: write {cure}"


def _about_question(entry: Any, ids: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(entry, dict) or entry.keys() - {"under", "words", "nth", "stood", "one_of", "is"}:
        yield f"{_KEYS}change nothing but what stands behind `is`"
        return
    under, nth, one_of = entry.get("under", ""), entry.get("nth", 1), entry.get("one_of")
    if "under" in entry and not (isinstance(under, str) and under in ids and under.count("/") < 2):
        yield "needs another `under`: write the agency or recommendation that stood there"
    if type(nth) is not int or nth < 1:
        yield "needs another `nth`: write the number that stood there"
    yield from _about_texts(entry, iter(("words", "stood")))
    if not isinstance(one_of, list) or not all(one == NEW or _is_under(under, one, ids) for one in one_of):
        yield "needs another `one_of`: write the names that stood there"
    elif entry.get("is") not in ("", NEW) and not _is_under(under, entry.get("is"), ids):
        yield "needs another `is`: write one of the names in `one_of`"


def _is_under(under: Any, name: Any, ids: Mapping[str, Any]) -> bool:
    return isinstance(name, str) and "/" not in name and f"{under}/{name}".lstrip("/") in ids


def _said_once(entry: Any) -> Iterator[tuple[Any, ...]]:
    """What no two questions have alike: what they are about, and the id that answers them."""
    if isinstance(entry, dict):
        under = str(entry.get("under", ""))
        yield under, "words", str(entry.get("words")), str(entry.get("nth", 1))
        if entry.get("is") not in ("", NEW):
            yield under, "is", str(entry.get("is"))
