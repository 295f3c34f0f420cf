"""ACT-012: report that points back."""

from scr_schema.finding import Severity
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.shapes import each, having, never, where

_BLANK = r"[\x09\x0a\x0d\x20\xa0]"


def _in_any_case(words: str) -> str:
    letters = (f"[{letter.upper()}{letter}]" if letter.isalpha() else letter for letter in words)
    return "".join(letters).replace(" ", f"{_BLANK}+")


def _one_of(*choices: str) -> str:
    return f"(?:{'|'.join(choices)})"


_AS = _one_of(*map(_in_any_case, ("as", "as per", "same as", "see")))
_ABOVE = _one_of(*map(_in_any_case, ("above", "before", "earlier", "previous", "previously")))
_WHOLE = map(_in_any_case, ("ditto", "fel uchod", "gweler uchod"))
_POINTS_BACK = f"^{_BLANK}*{_one_of(f'{_AS}{_BLANK}+{_ABOVE}', *_WHOLE)}{_BLANK}*(?:[.…]+{_BLANK}*)?$"

RULE = Rule(
    id="ACT-012",
    record_types=("action-plan-row",),
    title="report that points back",
    summary="A report on progress says no more than that it is as above.",
    why="Seven rows of one plan repeat what stands above in two words, and one of these rows points at the next.",
    source=("L453", "L539"),
    passes="The text is what was reported, and `repeats` holds the words that pointed to it, if there were any.",
    fails="The whole text is words such as `As above`, `See above` or `Ditto`, in English or Welsh.",
    help="Put the report that is meant into `text`, and the printed words into `repeats`.",
    reads=("progress.text", "progress.repeats"),
    undecided="Never: words that point back in other ways, or in other languages, are taken for a report.",
    since="1.0",
    weights=Weights.always(Severity.INFO),
    schema=where(progress=each(never(having(text={"type": "string", "pattern": _POINTS_BACK})))),
)
