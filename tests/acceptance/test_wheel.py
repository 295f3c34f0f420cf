"""What people install carries what is published, and nothing of the workshop."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (file,) = folder.glob("*.whl")
    return zipfile.ZipFile(file)


def test_the_wheel_carries_every_published_file_byte_for_byte(wheel: zipfile.ZipFile) -> None:
    published = {
        f"scr_schema/_published/{path.relative_to(ROOT / 'schemas').as_posix()}": path.read_bytes()
        for path in (ROOT / "schemas").rglob("*")
        if path.is_file()
    }
    assert {name: wheel.read(name) for name in wheel.namelist() if "/_published/" in name} == published


def test_the_wheel_carries_the_package_its_types_and_its_register(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "scr_schema").rglob("*.py")}
    assert modules | {"scr_schema/py.typed", "scr_schema/codelists/bodies.csv"} <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"scr_schema"}


def test_the_version_stands_in_one_place(wheel: zipfile.ZipFile) -> None:
    from scr_schema import __version__

    (metadata,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    assert f"\nVersion: {__version__}\n" in wheel.read(metadata).decode()
