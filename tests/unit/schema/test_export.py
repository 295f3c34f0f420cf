"""The export refuses what validators read differently, instead of publishing it."""

import json
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, Field

from scr_schema.models import SCHEMAS, Published
from scr_schema.schema.export import canonical_text, export


def exported(monkeypatch: pytest.MonkeyPatch, target: Any) -> Any:
    monkeypatch.setitem(SCHEMAS, "thing", Published(target, "Thing"))
    return json.loads(export("thing"))


class Plain(BaseModel):
    words: str = "none"


class Choice(BaseModel):
    words: str | int


class Formatted(BaseModel):
    when: Annotated[str, Field(json_schema_extra={"format": "date"})]


class Asserting(BaseModel):
    plain: Annotated[Plain, Field(json_schema_extra={"minProperties": 1})]


def test_defaults_and_made_up_titles_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    schema = exported(monkeypatch, Plain)
    assert (schema["title"], schema["properties"]) == ("Thing", {"words": {"type": "string"}})
    assert schema["$id"].endswith("/thing.schema.json")


@pytest.mark.parametrize("model", [Choice, Formatted])
def test_keywords_outside_the_dialect_are_refused(monkeypatch: pytest.MonkeyPatch, model: Any) -> None:
    with pytest.raises(TypeError, match="outside the published dialect"):
        exported(monkeypatch, model)


def test_an_assertion_beside_a_reference_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TypeError, match=r"beside a \$ref"):
        exported(monkeypatch, Asserting)


def test_the_text_ends_with_one_line_end_and_keeps_letters_as_they_are() -> None:
    assert canonical_text({"a": "é"}) == '{\n  "a": "é"\n}\n'
