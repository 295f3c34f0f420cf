"""The cases of the rules, `fixtures/rules/<ID>.json`: changes to valid records, and where a rule must then point.

A change is a JSON Merge Patch (RFC 7396) on the base, that of the file or one that the case names. A case may say
`profile`, `side`, `as_of` and `parameters`; `severity`, where it is not that of the sender; `undecided`, where the rule
must be left open; and in `also` what other rules say of it at more than an info. A case with `records`, each a base
with a change, is a bundle of these; one with `bundles`, each such a bundle or a base with a change, is a list of them.
Their pointers lead from the top of that document.
"""

import json
from pathlib import Path
from typing import Any

from patches import merged

FIXTURES = Path(__file__).parents[1] / "fixtures"
FILES: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text("utf-8")) for path in sorted((FIXTURES / "rules").glob("*.json"))
}
CASES = [(rule, case) for rule, file in FILES.items() for case in file["cases"]]

_OPTIONS = ("profile", "side", "as_of", "parameters")


def record_of(rule: str, case: dict[str, Any]) -> Any:
    """The record of a case, the bundle of its records, or the list of its bundles."""
    if "bundles" in case:
        return [record_of(rule, bundle) for bundle in case["bundles"]]
    record = _changed(case.get("base", FILES[rule]["base"]), case.get("change", {}))
    if "records" not in case:
        return record
    return record | {"records": [_changed(part["base"], part.get("change", {})) for part in case["records"]]}


def records_of(rule: str, case: dict[str, Any]) -> list[Any]:
    """The records of a case one by one."""
    if "bundles" in case:
        return [record for bundle in case["bundles"] for record in records_of(rule, bundle)]
    record = record_of(rule, case)
    return record["records"] if "records" in case else [record]


def options_of(case: dict[str, Any]) -> dict[str, Any]:
    """How the rules are asked."""
    return {name: case[name] for name in _OPTIONS if name in case}


def _changed(base: str, change: Any) -> Any:
    return merged(json.loads((FIXTURES / base).read_text("utf-8")), change)
