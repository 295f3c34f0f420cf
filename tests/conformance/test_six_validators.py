"""One verdict of six validators, four of ours and two of other languages, on every fixture and on records with faults.

``tox -e conformance`` brings the other two: ajv in strict mode, which needs Node, and the Sourcemeta command line.
"""

import copy
import json
import platform
import random
import re
import subprocess
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from laws import times
from rule_cases import CASES, records_of
from strategies import JUNK, places, valid_records

from scr_schema.engines.jsonschema_rs_ import JsonschemaRs
from scr_schema.engines.registry import ENGINES
from scr_schema.finding import Fault
from scr_schema.readers.strict import read_strictly
from scr_schema.rules.export import ruled_types
from scr_schema.schema.store import published, schema
from scr_schema.schema.versions import CURRENT, RECORD_TYPES

HERE = Path(__file__).parent
FIXTURES = HERE.parents[1] / "fixtures" / "1.0"
SCHEMAS = Path(str(published())) / CURRENT
MUTANTS = 450


@cache
def tried_records(record_type: str) -> list[Any]:
    """Every fixture, and copies of the valid ones with a fault each; what strict reading refuses is left out."""
    chance = random.Random(20100621)  # noqa: S311 - a fixed seed, nothing secret
    paths = (path for path in FIXTURES.glob(f"{record_type}/*/*.json") if not path.name.endswith(".findings.json"))
    records = [json.loads(path.read_text("utf-8")) for path in sorted(paths)]
    for _ in range(MUTANTS * times()):
        mutant = copy.deepcopy(chance.choice(valid_records(record_type)))
        container, key = chance.choice(places(mutant))
        container[key] = copy.deepcopy(chance.choice(JUNK))
        records.append(mutant)
    return [record for record in records if not isinstance(read_strictly(json.dumps(record).encode()), Fault)]


def ajv(lines: Path, schema_file: Path) -> list[bool]:
    return [verdict == "true" for verdict, *_ in ajv_says(lines, schema_file)]


def ajv_says(lines: Path, schema_file: Path) -> list[list[str]]:
    command = ["node", "verdicts.mjs", str(schema_file), str(lines)]
    answer = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, "run `npm install` in tests/conformance: " + answer.stderr[-500:]
    return [line.split() for line in answer.stdout.splitlines()]


def sourcemeta(lines: Path, schema_file: Path) -> list[bool]:
    """The program inside its package: the package's own script turns every failure into one and the same."""
    system, machine = platform.system().lower(), platform.machine().lower().replace("amd64", "x86_64")
    program = files("sourcemeta_jsonschema") / f"jsonschema-{system}-{machine}"
    command = [str(program), "validate", str(schema_file), str(lines), "--verbose", "--continue"]
    answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    said = re.findall(r"^(ok|fail): .* \(entry #([0-9]+)\)$", answer.stdout, re.MULTILINE)
    return [verdict == "ok" for verdict, _ in sorted(said, key=lambda one: int(one[1]))]


@pytest.mark.parametrize("other", [ajv, sourcemeta], ids=lambda other: other.__name__)
@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_another_language_gives_our_verdict(
    record_type: str, other: Callable[[Path, Path], list[bool]], tmp_path: Path
) -> None:
    records = tried_records(record_type)
    lines = tmp_path / "records.jsonl"
    lines.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    theirs = other(lines, SCHEMAS / f"{record_type}.schema.json")
    engines = [make(schema(record_type, CURRENT)) for make in ENGINES.values()]
    assert [{engine.is_valid(record) for engine in engines} for record in records] == [{verdict} for verdict in theirs]
    assert 0 < sum(theirs) < len(theirs)


@pytest.mark.parametrize("record_type", ruled_types())
def test_ajv_names_the_rules_that_we_name(record_type: str, tmp_path: Path) -> None:
    records = [
        record for rule, case in CASES for record in records_of(rule, case) if record["record_type"] == record_type
    ]
    lines = tmp_path / "records.jsonl"
    lines.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    theirs = [set(names) for _, *names in ajv_says(lines, SCHEMAS / f"{record_type}.rules.schema.json")]
    engine = JsonschemaRs(schema(f"{record_type}.rules", CURRENT))
    assert theirs == [{str(found.definition) for found in engine.violations(record)} for record in records]
    assert any(theirs)
