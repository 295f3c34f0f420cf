"""What is published is what the models export, in the dialect that every validator reads alike."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scr_schema.codelists.everywhere import RecordTypeCode
from scr_schema.codelists.exchange import SeverityCode
from scr_schema.finding import Severity
from scr_schema.models import RECORDS, SCHEMAS
from scr_schema.operations.publish import current_files
from scr_schema.pipeline.run import validate
from scr_schema.reports.json_ import document
from scr_schema.schema import store
from scr_schema.schema.versions import CURRENT, RECORD_TYPES


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for keyword, value in schema.items():
            if keyword in {"properties", "$defs"}:
                yield from nodes(list(value.values()))
            elif keyword != "examples":
                yield from nodes(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from nodes(value)


def test_published_files_are_the_current_export() -> None:
    published = store.published() / CURRENT
    digests = store.manifest()["versions"][CURRENT]["files"]
    files = current_files()
    assert {path: (published / path).read_bytes().decode() for path in files} == files
    assert {path: hashlib.sha256(text.encode()).hexdigest() for path, text in files.items()} == digests
    assert store.manifest()["versions"][CURRENT]["status"] == "draft"


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_stands_alone_and_its_example_is_valid(name: str) -> None:
    schema = store.schema(name, CURRENT)
    Draft202012Validator.check_schema(schema)
    for node in nodes(schema):
        reference = node.get("$ref")
        if isinstance(reference, str):
            assert reference.removeprefix("#/$defs/") in schema["$defs"]
            assert node.keys() <= {"$ref", "description"}
        if "additionalProperties" in node:
            assert all(member.get("description") for member in node["properties"].values())
        assert not node.keys() & {"oneOf", "anyOf", "format", "default"}
    for example in schema.get("examples", ()):
        assert Draft202012Validator(schema).is_valid(example)


def test_kinds_of_record_and_weights_are_the_same_everywhere() -> None:
    assert tuple(RECORDS) == RECORD_TYPES
    assert {str(code) for code in RecordTypeCode} == {*RECORD_TYPES, "bundle-trailer"}
    assert [str(code) for code in SeverityCode] == [str(severity) for severity in Severity]


def test_a_report_obeys_its_schema(tmp_path: Any) -> None:
    (tmp_path / "bad.json").write_text('{"record_type":"receipt","schema_version":"1.0"}')
    report = json.loads(json.dumps(document(validate([tmp_path, tmp_path / "absent"]))))
    assert list(Draft202012Validator(store.schema("report", CURRENT)).iter_errors(report)) == []
    assert report["findings"]
