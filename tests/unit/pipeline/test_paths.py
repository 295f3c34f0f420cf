import os
from pathlib import Path

import pytest

from scr_schema.pipeline.paths import files_of


def test_a_folder_is_every_readable_file_below_it_in_order(tmp_path: Path) -> None:
    for name in ("b.json", "a/c.NDJSON", "a/b.jsonl", "notes.txt", "plan.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "link.json").symlink_to(tmp_path / "b.json")
    (tmp_path / "loop").symlink_to(tmp_path)
    found, errors = files_of(str(tmp_path))
    assert ([str(file.relative_to(tmp_path)) for file in found], errors) == (["a/b.jsonl", "a/c.NDJSON", "b.json"], [])


def test_a_file_is_itself_whatever_its_name_and_also_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    (tmp_path / "link").symlink_to(tmp_path / "notes.txt")
    for name in ("notes.txt", "link"):
        assert files_of(str(tmp_path / name)) == ([tmp_path / name], [])


def test_a_folder_that_cannot_be_opened_hides_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.json").touch()
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found, errors = files_of(str(tmp_path))
    assert found == [tmp_path / "open.json"]
    assert [(error.filename, error.strerror) for error in errors] == [(str(tmp_path / "closed"), "Permission denied")]


def test_what_is_not_there_is_an_error_with_its_name(tmp_path: Path) -> None:
    found, (error,) = files_of(str(tmp_path / "absent"))
    assert (found, error.filename) == ([], str(tmp_path / "absent"))


@pytest.mark.parametrize("path", ["", "a\0b", "\ud800"])
def test_what_no_file_system_takes_is_an_error(path: str) -> None:
    found, errors = files_of(path)
    assert (found, len(errors)) == ([], 1)
    assert errors[0].strerror


def test_a_pipe_in_a_folder_is_passed_over_and_one_by_its_name_is_taken(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    assert files_of(str(tmp_path)) == ([], [])
    assert files_of(str(tmp_path / "pipe.json")) == ([tmp_path / "pipe.json"], [])
