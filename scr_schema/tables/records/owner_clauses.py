"""Who does what part of an action: the clauses of an owner's words, each with the relation that it says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from scr_schema.codelists.organisations import OwnerRelationCode

_THE = r"(?:\s+(?:the|a|an|all)\b)?"
#: The words between the one who acts and the one that they name, and what that one is then.
_BETWEEN: tuple[tuple[OwnerRelationCode, str], ...] = (
    (OwnerRelationCode.ON_BEHALF_OF, r"(?:for\s+and\s+)?on\s+behalf\s+of"),
    (
        OwnerRelationCode.SUPPORTED_BY,
        r"(?:and\s+)?(?:(?:supported|assisted|aided|helped)\s+by|with\s+(?:the\s+)?(?:support|assistance|help)\s+(?:of|from))",
    ),
    (
        OwnerRelationCode.DELEGATED_TO,
        r"(?:who\s+(?:has|have)\s+|and\s+|to\s+)?delegat(?:e|es|ed|ing|ion)(?:\s+(?:the\s+|this\s+)?(?:task|action|work)s?)?"
        r"\s+to",
    ),
    (
        OwnerRelationCode.JOINT,
        r"(?:and\s+)?(?:jointly\s+(?:with|by)|joint\s+with|together\s+with|along\s+with|alongside|as\s+well\s+as"
        r"|in\s+(?:conjunction|partnership|collaboration)\s+with|working\s+with)",
    ),
    (OwnerRelationCode.ACCOUNTABLE, r"(?:and\s+)?(?:overseen\s+by|accountable\s+to)"),
    (OwnerRelationCode.LEAD, r"(?:to\s+be\s+)?(?:led|lead)\s+by"),
)
#: The words in front of one, with a colon or dash behind them.
_IN_FRONT: tuple[tuple[OwnerRelationCode, str], ...] = (
    (OwnerRelationCode.LEAD, r"(?:overall\s+)?lead(?:s|er)?(?:\s+(?:officer|person|agency|professional|manager))?"),
    (OwnerRelationCode.SUPPORTED_BY, r"support(?:s|ed|ing)?(?:\s+by|\s+(?:officer|agency|agencies))?"),
    (OwnerRelationCode.ACCOUNTABLE, r"accountable(?:\s+(?:officer|person|manager|executive))?|accountability"),
    (OwnerRelationCode.DELEGATED_TO, r"delegated(?:\s+to)?"),
    (OwnerRelationCode.JOINT, r"joint(?:ly)?"),
)
_MARKER = re.compile(
    "|".join(
        (
            *(rf"(?P<between{at}>\(?\s*\b(?:{form})\b{_THE})" for at, (_, form) in enumerate(_BETWEEN)),
            *(
                rf"(?P<front{at}>(?:^|(?<=[\n;,.(]))\s*\b(?:{form})\s*(?::|\s[-–—]\s))"
                for at, (_, form) in enumerate(_IN_FRONT)
            ),
        )
    ),
    re.IGNORECASE,
)
#: A word of one of these stands in every marker; to look for them costs little.
_HINTS = re.compile(
    "accountab|aided|alongside|as well|assist|behalf|delegat|help|joint|lead|led|overseen|support|with", re.I
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Some words of an owner, and the relation that they say of everybody named in them, if they say one."""

    text: str
    relation: OwnerRelationCode | None = None


def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of an owner's words, in order; none where words stand behind a clause in brackets."""
    markers = list(_MARKER.finditer(text)) if _HINTS.search(text) else []
    starts = [marker.start() for marker in markers[1:]]
    clauses = []
    for marker, end in zip_longest(markers, starts):
        words = text[marker.end() : end]
        inside, _, behind = words.partition(")") if marker.group().startswith("(") else (words, "", "")
        if behind.strip(" .,;"):
            return ()
        clauses.append(Clause(inside.strip(), _relation(marker)))
    first = text[: markers[0].start()].strip() if markers else text
    return (Clause(first, _of_the_first(clauses)), *clauses) if first else tuple(clauses)


def _of_the_first(others: Sequence[Clause]) -> OwnerRelationCode | None:
    """What the others say of those who are named before them."""
    if any(clause.relation is OwnerRelationCode.LEAD for clause in others):
        return OwnerRelationCode.NOT_STATED
    shares = others and all(clause.relation is OwnerRelationCode.JOINT for clause in others)
    return OwnerRelationCode.JOINT if shares else None


def _relation(marker: re.Match[str]) -> OwnerRelationCode:
    kind = str(marker.lastgroup)
    table = _BETWEEN if kind.startswith("between") else _IN_FRONT
    return table[int(kind.removeprefix("between").removeprefix("front"))][0]
