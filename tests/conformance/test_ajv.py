"""The verdict of another language: ajv under Node, in strict mode, on every fixture and on records with faults.

``npm install`` in this folder brings ajv; ``tox -e conformance`` does it.
"""

import copy
import json
import random
import subprocess
from pathlib import Path
from typing import Any

from strategies import JUNK, places, valid_records

from scr_schema.engines.registry import ENGINES
from scr_schema.finding import Fault
from scr_schema.readers.strict import read_strictly
from scr_schema.schema.store import published, schema
from scr_schema.schema.versions import CURRENT, RECORD_TYPES

HERE = Path(__file__).parent
FIXTURES = HERE.parents[1] / "fixtures" / "1.0"
MUTANTS = 450


def records_of(record_type: str, chance: random.Random) -> list[Any]:
    files = (path for path in FIXTURES.glob(f"{record_type}/*/*.json") if not path.name.endswith(".findings.json"))
    records = [json.loads(path.read_text("utf-8")) for path in sorted(files)]
    mutants = [copy.deepcopy(chance.choice(valid_records(record_type))) for _ in range(MUTANTS)]
    for mutant in mutants:
        container, key = chance.choice(places(mutant))
        container[key] = copy.deepcopy(chance.choice(JUNK))
    return records + mutants


def test_ajv_agrees_with_every_engine() -> None:
    chance = random.Random(20100621)  # noqa: S311 - a fixed seed, nothing secret
    drawn = [(name, record) for name in RECORD_TYPES for record in records_of(name, chance)]
    cases = [case for case in drawn if not isinstance(read_strictly(json.dumps(case[1]).encode()), Fault)]
    lines = "".join(json.dumps({"name": name, "record": record}) + "\n" for name, record in cases)
    command = ["node", "verdicts.mjs", str(published() / CURRENT)]
    answer = subprocess.run(command, cwd=HERE, input=lines, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, "run `npm install` in tests/conformance: " + answer.stderr[-500:]
    ajv = [verdict == "true" for verdict in answer.stdout.split()]
    engines = {name: [make(schema(name, CURRENT)) for make in ENGINES.values()] for name in RECORD_TYPES}
    ours = [{engine.is_valid(record) for engine in engines[name]} for name, record in cases]
    assert ours == [{verdict} for verdict in ajv]
    assert 0 < sum(ajv) < len(ajv)
