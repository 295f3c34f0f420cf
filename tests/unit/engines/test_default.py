import sys

import pytest

from scr_schema.engines.default import compiled
from scr_schema.engines.jsonschema_ import Jsonschema
from scr_schema.engines.jsonschema_rs_ import JsonschemaRs

SCHEMA = {"type": "object"}


def test_the_fast_engine_is_taken_where_it_is_installed() -> None:
    assert type(compiled(SCHEMA)) is JsonschemaRs


def test_the_portable_engine_stands_in_where_it_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "scr_schema.engines.jsonschema_rs_")
    monkeypatch.setitem(sys.modules, "jsonschema_rs", None)
    engine = compiled(SCHEMA)
    assert type(engine) is Jsonschema
    assert (engine.is_valid({}), engine.is_valid([])) == (True, False)
