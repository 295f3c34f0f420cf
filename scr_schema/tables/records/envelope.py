"""What a table does not say and a record must: said by the user, or filled in and said so."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from typing_extensions import TypeAliasType

from scr_schema.clock import now
from scr_schema.codelists.everywhere import LanguageCode, MarkingCode
from scr_schema.errors import BadSetting, UnknownName
from scr_schema.finding import Fault
from scr_schema.types.calendar import Moment
from scr_schema.types.text import Id, Line
from scr_schema.types.text_form import form_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What a table does not say and a record must: filled in by the user or by a stated default."""

    review: str
    issuer: str | None
    issued_at: str
    marking: str
    language: str | None
    source: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What the user says of a table that does not say it itself; the rest gets stated defaults."""

    review: str | None = None
    issuer: str | None = None
    issued_at: str | None = None
    marking: str | None = None
    language: str | None = None


#: What each may be; the ids of the records are the review's with more behind it.
_FORMS = {"review": Id, "issuer": Line, "issued_at": Moment}
_LONGEST = {"review": 120, "issuer": 500, "issued_at": 500}


def envelope(filled: Filled, source: dict[str, Any]) -> Envelope:
    """The envelope of every record that is made from a source; an issuer that is not said is each agency itself.

    Raises:
        BadSetting: what the user says, or ``SOURCE_DATE_EPOCH``, is not of the form that its member has.
        UnknownName: the marking or the language is not in its list.

    """
    UnknownName.require("marking", filled.marking or None, tuple(MarkingCode))
    UnknownName.require("language", filled.language or None, tuple(LanguageCode))
    for name, scalar in _FORMS.items():
        _require_form(name, getattr(filled, name), scalar)
    return Envelope(
        review=filled.review or f"plan-{source['sha256'][:12]}",
        issuer=filled.issuer or None,
        issued_at=filled.issued_at or now().date().isoformat(),
        marking=filled.marking or "unmarked",
        language=filled.language or None,
        source=source,
    )


def defaults(filled: Filled) -> Iterator[Fault]:
    """One fault for each value that was filled in."""
    filled_in = (
        ("review", filled.review, "a name made from the file's digest"),
        ("issuer", filled.issuer, "the agency of the heading, or none known where there is none,"),
        ("issued-at", filled.issued_at, "the day of conversion"),
        ("marking", filled.marking, "`unmarked`"),
    )
    for option, given, value in filled_in:
        if not given:
            cure = f"Say it with `--{option}` when converting."
            member = option.replace("-", "_")
            yield Fault("SCR-062", (member,), {"member": member, "value": value}, cure)


def _require_form(name: str, value: str | None, scalar: TypeAliasType) -> None:
    form = form_of(scalar)
    if value and not (form.matches(value) and len(value) <= _LONGEST[name]):
        raise BadSetting(name, f"it has up to {_LONGEST[name]} characters. {form.meaning}")
