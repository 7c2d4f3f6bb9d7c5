"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govpub.errors import OutputFailure, UnreadableInput
from govpub.files import read_bytes, write_atomically


def test_a_new_file_has_the_permissions_of_the_umask(tmp_path: Path) -> None:
    target = tmp_path / "页.html"
    write_atomically(target, b"x")
    mask = os.umask(0)
    os.umask(mask)
    assert target.read_bytes() == b"x"
    assert target.stat().st_mode & 0o777 == 0o666 & ~mask


def test_permissions_of_an_old_file_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_link_stays_a_link_and_its_target_changes(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    folder.mkdir()
    (folder / "inside").write_bytes(b"")
    with pytest.raises(OutputFailure):
        write_atomically(folder, b"x")
    with pytest.raises(OutputFailure):
        write_atomically(tmp_path / "absent" / "a", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


@pytest.mark.parametrize("name", ["absent", "."])
def test_an_unreadable_source_is_an_error_for_people(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableInput):
        read_bytes(tmp_path / name)
