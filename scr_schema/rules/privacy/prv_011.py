"""PRV-011: particulars that together identify a child."""

from collections.abc import Iterator, Mapping
from typing import Any

from scr_schema.finding import Path, Severity
from scr_schema.rules.circumstances import Circumstances
from scr_schema.rules.privacy.days import is_one_day
from scr_schema.rules.rule import Rule, Weights
from scr_schema.rules.span import span_of

Part = Mapping[str, Any]

_ENOUGH = 3
_GROWN_UP = 18
_CONCERNED = {"subject", "child"}
_NAMED_BY = ("name", "as_printed", "id", "identifiers")


def _check(record: Part, _: Circumstances) -> Iterator[Path]:
    event = record.get("trigger") or record.get("incident", {})
    for listed in ("persons", "parties", "children"):
        for position, person in enumerate(record.get(listed, ())):
            concerned = listed == "children" or not _CONCERNED.isdisjoint(person["roles"])
            if concerned and sum(_particulars(person, event)) >= _ENOUGH:
                yield listed, position


def _particulars(person: Part, event: Part) -> Iterator[bool]:
    happened = event.get("dated") or event.get("occurred", {})
    dates = [dated.get("edtf") for dated in (happened, person.get("born", {}), person.get("died", {}))]
    yield any(map(is_one_day, dates))
    yield "address" in event or any("place" in locality for locality in _localities(person, event))
    yield person.get("sex", "not-known") != "not-known" and _is_under_age(person, happened)
    yield bool(person.get("conditions"))
    yield any(_is_named(service.get("organisation", {})) for service in person.get("services", ()))


def _localities(person: Part, event: Part) -> Iterator[Part]:
    for part in (event, *person.get("residences", ())):
        yield part.get("locality", {})
    yield person.get("born_in", {})


def _is_named(organisation: Part) -> bool:
    return any(organisation.get(member) for member in _NAMED_BY)


def _is_under_age(person: Part, happened: Part) -> bool:
    age = person.get("age", {})
    if "years" in age:
        return bool(age["years"] < _GROWN_UP)
    if "months" in age:
        return bool(age["months"] < _GROWN_UP * 12)
    born = person.get("born", {}).get("edtf")
    dates = (dated.get("edtf") for dated in (happened, person.get("died", {})))
    return born is not None and any(_is_before_birthday(date, born) for date in dates if date is not None)


def _is_before_birthday(date: str, born: str) -> bool:
    return span_of(date).surely_before(span_of(born).shifted(f"P{_GROWN_UP}Y"))


RULE = Rule(
    id="PRV-011",
    record_types=("review", "dv1-notification"),
    title="particulars that together identify a child",
    summary="What is said of a child or subject is enough together to find out who it is.",
    why="The child goes by a letter, yet the summary tells the town of birth, the age, the illness and the day of "
    "death, which a search joins to a name.",
    source=("§1.1", "§3.1", "§5.1", "§5.4"),
    passes="At most two of these are said: a day (of birth, death or the event); a place below the local authority; an "
    "age under 18 together with the sex; an illness or disability; a service by its name.",
    fails="Three or more of these are said of a `subject` or `child`, with the event that the record is about.",
    help="Say months or years in place of days, leave the place at its local authority, and name kinds of service.",
    reads=(
        "trigger.dated.edtf",
        "incident.occurred.edtf",
        "persons.born.edtf",
        "persons.died.edtf",
        "trigger.locality.place",
        "incident.locality.place",
        "incident.address",
        "persons.residences.locality.place",
        "persons.born_in.place",
        "persons.age",
        "persons.sex",
        "persons.conditions",
        "persons.services.organisation",
        "persons.roles",
        "parties",
        "children",
    ),
    undecided="Never: what is not said identifies nobody.",
    since="1.0",
    weights=Weights.only_publication(Severity.WARNING),
    check=_check,
)
