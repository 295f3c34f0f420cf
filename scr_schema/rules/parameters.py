"""What the review leaves open and a rule must know: named parameters, each with a stated default."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from scr_schema.errors import BadSetting, UnknownName
from scr_schema.schema.forms import has_form
from scr_schema.settings import read_toml

_LONGEST = 500

Parameters = Mapping[str, Any]
"""Every parameter by its name, with the value that is in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A threshold or an expectation that a user may set.

    ``form`` is said to whoever sets what it may not be; ``source`` is where the review speaks of it.
    """

    name: str
    default: Any
    meaning: str
    source: str
    form: str
    fits: Callable[[Any], bool]


def _is_duration(value: Any) -> bool:
    return isinstance(value, str) and has_form("Duration", value)


def _is_text(value: Any) -> bool:
    """Whether a report may show it as it stands: a line, as the schema of reports has it."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return False
    return has_form("Line", value) and value.splitlines() == [value]


def _is_table_of_texts(value: Any) -> bool:
    return isinstance(value, Mapping) and all(map(_is_text, (*value, *value.values())))


def _duration(name: str, default: str, meaning: str, source: str) -> Parameter:
    form = "a duration of ISO 8601 with one number and one unit, as in PT24H or P3D"
    return Parameter(name=name, default=default, meaning=meaning, source=source, form=form, fits=_is_duration)


_ALL = (
    _duration(
        "sent-within",
        "PT24H",
        "How soon after the incident a notification goes out; in the case it took days.",
        "§10.2.3",
    ),
    _duration("copies-within", "PT24H", "How far apart the written copies of one notification may go out.", "§10.2.3"),
    _duration("acknowledged-within", "P3D", "How soon a recipient acknowledges a notification.", "L403"),
    _duration(
        "acknowledged-within-social-care",
        "PT24H",
        "How soon children's social care acknowledges a notification.",
        "§8.3",
    ),
    _duration("decided-within", "P1D", "How soon children's social care decides on a notification.", "§8.3"),
    Parameter(
        name="forwarding-level",
        default="1",
        meaning="At which level health forwards a notification with a threat of suicide; one county's word for it.",
        source="L277",
        form="a text of one line, with no blank at its ends",
        fits=_is_text,
    ),
    Parameter(
        name="forwarding-levels",
        default=MappingProxyType({}),
        meaning="The same for scales that have another word for it: from the name of the scale to its level.",
        source="L277",
        form="a table, from the name of a scale to its level, each a text of one line",
        fits=_is_table_of_texts,
    ),
)

#: Every parameter by name.
PARAMETERS = {parameter.name: parameter for parameter in _ALL}

#: What holds where nobody sets anything.
DEFAULTS: Parameters = MappingProxyType({parameter.name: parameter.default for parameter in _ALL})


def parameters_of(said: Mapping[str, Any]) -> Parameters:
    """All parameters, with what the user says of some.

    Raises:
        UnknownName: there is no parameter of that name.
        BadSetting: a value is not of the parameter's form.

    """
    for name, value in said.items():
        UnknownName.require("parameter", name, PARAMETERS)
        if not PARAMETERS[name].fits(value):
            raise BadSetting(f"the parameter {name}", f"it is {PARAMETERS[name].form}")
    return MappingProxyType({**DEFAULTS, **said})


def read_parameters(path: Path) -> dict[str, Any]:
    """What a file in TOML says of parameters, as yet unchecked.

    Raises:
        Unreadable: the file cannot be opened or read.
        BadSetting: it is not TOML.

    """
    return read_toml(path, 'sent-within = "PT24H"')[1]
