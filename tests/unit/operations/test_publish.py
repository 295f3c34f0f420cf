import json
from pathlib import Path

import pytest

from scr_schema.errors import Released, UnknownName, Unwritable
from scr_schema.operations.publish import publish
from scr_schema.schema import store
from scr_schema.schema.versions import CURRENT


def manifest(folder: Path, status: str, version: str = CURRENT) -> bytes:
    content = json.dumps({"versions": {version: {"status": status, "files": {}}}}).encode()
    (folder / "manifest.json").write_bytes(content)
    return content


def test_an_empty_folder_becomes_what_is_published(tmp_path: Path) -> None:
    written = publish(tmp_path / "new" / "schemas")
    assert sorted(written) == sorted(path for path in (tmp_path / "new" / "schemas").rglob("*") if path.is_file())
    for path in written:
        published = store.published().joinpath(str(path.relative_to(tmp_path / "new" / "schemas")))
        assert path.read_bytes() == published.read_bytes()


def test_other_versions_keep_their_place_in_the_manifest(tmp_path: Path) -> None:
    manifest(tmp_path, "released", "0.9")
    publish(tmp_path)
    versions = json.loads((tmp_path / "manifest.json").read_text("utf-8"))["versions"]
    assert versions["0.9"] == {"status": "released", "files": {}}
    assert versions[CURRENT] == store.manifest()["versions"][CURRENT]


@pytest.mark.parametrize("only", [(), ("review",)])
@pytest.mark.parametrize("status", ["released", "candidate"])
def test_what_is_no_draft_is_not_written_over(tmp_path: Path, status: str, only: tuple[str, ...]) -> None:
    before = manifest(tmp_path, status)
    with pytest.raises(Released, match="no draft"):
        publish(tmp_path, only)
    assert [path.read_bytes() for path in tmp_path.rglob("*")] == [before]


def test_some_schemas_are_written_alone(tmp_path: Path) -> None:
    assert publish(tmp_path, (name for name in ["imr"])) == [tmp_path / CURRENT / "imr.schema.json"]


def test_a_schema_that_there_is_not_writes_none(tmp_path: Path) -> None:
    with pytest.raises(UnknownName):
        publish(tmp_path, ["imr", "letter"])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b"{", b'{"versions":5}', b'{"versions":{"1.0":[]}}', b"{}"])
def test_what_is_no_manifest_is_not_written_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)
    with pytest.raises(Unwritable, match="no manifest"):
        publish(tmp_path)
    assert (tmp_path / "manifest.json").read_bytes() == content


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unwritable):
        publish(tmp_path / "file" / "schemas")
