"""The catalogue of rules for people and machines: one line a rule, or all that one rule says of itself."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any

from scr_schema.errors import UnknownName
from scr_schema.finding import Severity
from scr_schema.rules.parameters import PARAMETERS
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import Clock, Rule, Weights

_NOT_WORDS = {"weights", "clock", "schema", "check", "across"}
_WHO = tuple(part.name for part in fields(Weights))
_COLUMNS = ("id", "record_types", *_WHO, "said_in", "summary", "source")


def listed(format_: str) -> str:
    """All rules as text, JSON, CSV or a table in Markdown.

    Raises:
        UnknownName: there is no such format.

    """
    UnknownName.require("format", format_, FORMATS)
    return FORMATS[format_](RULES.values())


def explained(name: str) -> str:
    """All that a rule says of itself.

    Raises:
        UnknownName: there is no such rule.

    """
    UnknownName.require("rule", name, tuple(RULES))
    rule = RULES[name]
    parts = {
        "Says": _says(rule),
        "Why": f"{rule.why} ({', '.join(rule.source)})",
        "Passes": rule.passes,
        "Fails": rule.fails,
        "To mend": rule.help,
        "Reads": ", ".join(rule.reads),
        "Undecided": rule.undecided,
        "Weighs": ", ".join(f"{who.replace('_', ' ')} {weight}" for who, weight in _weights(rule).items()),
        "Needs": _needs(rule),
        "Heeds": ", ".join(f"{name} (default {_default(name)})" for name in rule.parameters),
        "Said in": _said_in(rule),
        "Since": f"schema {rule.since}",
    }
    said = {part: words for part, words in parts.items() if words}
    width = max(map(len, said))
    return f"{rule.id}: {rule.title} ({', '.join(rule.record_types)})\n" + "".join(
        f"  {part + ':':{width + 1}} {words}\n" for part, words in said.items()
    )


def _says(rule: Rule) -> str:
    """The summary; what a finding fills in is left open."""
    return rule.summary.format_map(dict.fromkeys(rule.info(Severity.INFO).slots, "…")).replace("….", "…")


def _weights(rule: Rule) -> dict[str, str]:
    weights = {who: getattr(rule.weights, who) for who in _WHO}
    return {who: str(weight) for who, weight in weights.items() if weight is not None}


def _needs(rule: Rule) -> str:
    needs = ["`--select`, by name"] if rule.optional else []
    if rule.clock is not Clock.NEVER:
        needs.append(f"`--as-of`, {rule.clock.value}")
    return "; ".join(needs)


def _default(parameter: str) -> str:
    default = PARAMETERS[parameter].default
    return default if isinstance(default, str) else "none"


def _said_in(rule: Rule) -> str:
    if rule.schema:
        return "JSON Schema"
    return "Python, on one record" if rule.check else "Python, across records"


def _row(rule: Rule) -> dict[str, str]:
    return {
        "id": rule.id,
        "record_types": " ".join(rule.record_types),
        **dict.fromkeys(_WHO, ""),
        **_weights(rule),
        "said_in": _said_in(rule),
        "summary": _says(rule),
        "source": " ".join(rule.source),
    }


def _text(rules: Iterable[Rule]) -> str:
    return "".join(f"{rule.id}  {_foremost(rule):7}  {_says(rule)}\n" for rule in rules)


def _foremost(rule: Rule) -> str:
    """The weight for a sender; where it has none, the first that it has."""
    return next(iter(_weights(rule).values()))


def _json(rules: Iterable[Rule]) -> str:
    documents: list[dict[str, Any]] = [
        {
            **{part.name: getattr(rule, part.name) for part in fields(Rule) if part.name not in _NOT_WORDS},
            "weights": _weights(rule),
            "needs_as_of": rule.clock.value,
            "said_in": _said_in(rule),
        }
        for rule in rules
    ]
    return json.dumps(documents, indent=2, ensure_ascii=False) + "\n"


def _csv(rules: Iterable[Rule]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(map(_row, rules))
    return text.getvalue()


def _markdown(rules: Iterable[Rule]) -> str:
    lines = ["| rule | what it finds | sender | receiver | follow-up | publication |", "|---|---|---|---|---|---|"]
    for rule in rules:
        row = _row(rule)
        follow_up = " or ".join(weight for weight in (row["awaited"], row["follow_up"]) if weight)
        weights = (weight or "–" for weight in (row["sender"], row["receiver"], follow_up, row["publication"]))
        lines.append(f"| {rule.id} | {row['summary']} | {' | '.join(weights)} |")
    return "\n".join(lines) + "\n"


#: How the catalogue is written, by the name of the format.
FORMATS: dict[str, Callable[[Iterable[Rule]], str]] = {"text": _text, "json": _json, "csv": _csv, "md": _markdown}
