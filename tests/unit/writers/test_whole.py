import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from scr_schema.errors import Unwritable
from scr_schema.writers.whole import write_whole


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"before")
    target.chmod(0o640)
    write_whole(target, b"after")
    assert (target.read_bytes(), stat.S_IMODE(target.stat().st_mode)) == (b"after", 0o640)
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "ours", b"")
    (tmp_path / "any").touch()
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").touch()
    (tmp_path / "link").symlink_to("real")
    write_whole(tmp_path / "link", b"words")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"words"


def test_what_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"before")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Unwritable, match="No space left on device"):
        write_whole(target, b"after")
    assert (target.read_bytes(), list(tmp_path.iterdir())) == (b"before", [target])


def test_folders_are_made_only_where_that_is_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "out"
    with pytest.raises(Unwritable, match="No such file or directory"):
        write_whole(target, b"")
    write_whole(target, b"", make_folders=True)
    assert target.exists()


def test_a_folder_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(Unwritable):
        write_whole(tmp_path, b"words")


def test_a_file_in_the_way_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(Unwritable):
        write_whole(tmp_path / "a" / "out", b"", make_folders=True)


def test_a_device_is_written_to_as_it_is() -> None:
    write_whole(Path(os.devnull), b"words")
    assert not Path(os.devnull).is_file()


def test_content_that_comes_in_pieces_is_written_while_it_comes(tmp_path: Path) -> None:
    sizes = []

    def pieces() -> Iterator[bytes]:
        for _ in range(3):
            yield b"a" * 1_000_000
            sizes.append(sum(file.stat().st_size for file in tmp_path.iterdir()))

    write_whole(tmp_path / "out", pieces())
    assert sizes == sorted(sizes)
    assert sizes[0] >= 900_000
    assert (tmp_path / "out").read_bytes() == b"a" * 3_000_000
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("fault", [OSError(5, "Input/output error"), RuntimeError(), ValueError()])
def test_content_that_fails_leaves_what_was_there_and_is_not_said_to_be_a_fault_of_the_target(
    tmp_path: Path, fault: Exception
) -> None:
    target = tmp_path / "out"
    target.write_bytes(b"before")

    def pieces() -> Iterator[bytes]:
        yield b"after"
        raise fault

    with pytest.raises(type(fault)) as caught:
        write_whole(target, pieces())
    assert caught.value is fault
    assert (target.read_bytes(), list(tmp_path.iterdir())) == (b"before", [target])


def test_a_device_takes_pieces_too() -> None:
    write_whole(Path(os.devnull), iter([b"wo", b"rds"]))
    assert Path(os.devnull).is_char_device()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device here")
def test_a_device_without_room_is_said() -> None:
    with pytest.raises(Unwritable, match="No space left on device"):
        write_whole(Path("/dev/full"), [b"words"])
