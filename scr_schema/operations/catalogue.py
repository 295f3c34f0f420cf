"""The catalogue of rules for people and machines: one line a rule, or all that one rule says of itself."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any

from scr_schema.errors import UnknownName
from scr_schema.rules.registry import RULES
from scr_schema.rules.rule import Rule, Weights

_NOT_WORDS = {"weights", "schema", "check"}
_COLUMNS = ("id", "record_type", "sender", "receiver", "follow_up", "publication", "summary", "source")


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
        "Says": rule.summary,
        "Why": f"{rule.why} ({', '.join(rule.source)})",
        "Passes": rule.passes,
        "Fails": rule.fails,
        "To mend": rule.help,
        "Reads": ", ".join(rule.reads),
        "Undecided": rule.undecided,
        "Weighs": ", ".join(f"{who.replace('_', ' ')} {weight}" for who, weight in _weights(rule).items()),
        "Since": f"schema {rule.since}",
    }
    width = max(map(len, parts))
    return f"{rule.id}: {rule.title} ({rule.record_type})\n" + "".join(
        f"  {part + ':':{width + 1}} {words}\n" for part, words in parts.items()
    )


def _weights(rule: Rule) -> dict[str, str]:
    weights = {part.name: getattr(rule.weights, part.name) for part in fields(Weights)}
    return {who: str(weight) for who, weight in weights.items() if weight is not None}


def _row(rule: Rule) -> dict[str, str]:
    weights = {part.name: "" for part in fields(Weights)} | _weights(rule)
    return {
        "id": rule.id,
        "record_type": rule.record_type,
        **weights,
        "summary": rule.summary,
        "source": " ".join(rule.source),
    }


def _text(rules: Iterable[Rule]) -> str:
    return "".join(f"{rule.id}  {rule.weights.sender or '-'!s:7}  {rule.summary}\n" for rule in rules)


def _json(rules: Iterable[Rule]) -> str:
    documents: list[dict[str, Any]] = [
        {
            **{part.name: getattr(rule, part.name) for part in fields(Rule) if part.name not in _NOT_WORDS},
            "weights": _weights(rule),
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
        weights = (row[who] or "–" for who in ("sender", "receiver", "follow_up", "publication"))
        lines.append(f"| {rule.id} | {rule.summary} | {' | '.join(weights)} |")
    return "\n".join(lines) + "\n"


#: How the catalogue is written, by the name of the format.
FORMATS: dict[str, Callable[[Iterable[Rule]], str]] = {"text": _text, "json": _json, "csv": _csv, "md": _markdown}
