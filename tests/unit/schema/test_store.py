import json
from pathlib import Path

import pytest

from scr_schema.errors import UnknownName
from scr_schema.schema import store
from scr_schema.schema.versions import CURRENT, is_future


@pytest.mark.parametrize("layout", ["installed", "checkout"])
def test_published_files_lie_in_the_package_or_beside_it(
    layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "scr_schema"
    folder = package / "_published" if layout == "installed" else tmp_path / "schemas"
    folder.mkdir(parents=True)
    monkeypatch.setattr(store, "files", lambda _: package)
    monkeypatch.setattr(store, "__file__", str(package / "schema" / "store.py"))
    assert Path(str(store.published.__wrapped__())) == folder


def test_every_schema_of_the_manifest_can_be_read() -> None:
    for name in store.names(CURRENT):
        assert json.loads(store.text(name, CURRENT)) == store.schema(name, CURRENT)
        assert store.schema(name, CURRENT)["$id"].endswith(f"/{CURRENT}/{name}.schema.json")


def test_names_that_are_not_published_are_misuse() -> None:
    for version, name in (("9.9", "review"), (CURRENT, "letter"), (CURRENT, "../manifest")):
        with pytest.raises(UnknownName):
            store.text(name, version)


@pytest.mark.parametrize(
    ("version", "future"),
    [("1.0", False), ("1.1", True), ("2.0", True), ("0.9", False), ("1.0.1", False), ("١.٩", False), (2, False)],
)
def test_a_version_is_newer_by_its_numbers(version: object, future: bool) -> None:
    assert is_future(version) is future
