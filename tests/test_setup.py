"""Set-up on a machine where something is missing: it says exactly what, and fails."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.support import REPO, run

#: what the scripts themselves use
PROGRAMS = ("sh", "grep", "sed", "head")


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """The environment of an ordinary user on a machine with a shell and little else."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in PROGRAMS:
        path = shutil.which(name)
        assert path
        (folder / name).symlink_to(path)
    write(folder / "id", "echo 1000")
    return {"PATH": str(folder), "HOME": str(tmp_path)}


def write(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.mark.parametrize(
    ("name", "words"),
    [("java", "Java 17 or newer"), ("npm", "npm"), ("font", "a Chinese font"), ("pandoc", "pandoc")],
)
def test_what_is_missing_outside_python_is_named(bare: dict[str, str], name: str, words: str) -> None:
    done = run([str(REPO / "tools" / "system.sh"), name], env=bare)
    assert done.returncode == 1
    assert words in done.stderr.decode()


def test_a_program_that_is_too_old_is_missing(bare: dict[str, str]) -> None:
    write(Path(bare["PATH"], "java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2")
    done = run([str(REPO / "tools" / "system.sh"), "java"], env=bare)
    assert done.returncode == 1
    assert "Java 17 or newer" in done.stderr.decode()


def test_nothing_is_said_where_nothing_is_missing(bare: dict[str, str]) -> None:
    write(Path(bare["PATH"], "java"), "echo 'openjdk version \"21.0.2\" 2024-01-16' >&2")
    done = run([str(REPO / "tools" / "system.sh"), "java"], env=bare)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_python_that_is_too_old_is_missing(bare: dict[str, str]) -> None:
    write(Path(bare["PATH"], "python3"), "exit 1")
    done = run([str(REPO / "tools" / "python.sh")], env=bare)
    assert done.returncode == 1
    assert "Python 3.11 or newer" in done.stderr.decode()


def test_a_python_without_venv_is_named_with_the_remedy(bare: dict[str, str]) -> None:
    write(Path(bare["PATH"], "python3"), 'case "$2" in *version_info*) exit 0;; esac; exit 1')
    done = run([str(REPO / "tools" / "python.sh")], env=bare)
    assert done.returncode == 1
    assert "python3-venv" in done.stderr.decode()


def test_the_set_up_scripts_can_be_executed() -> None:
    for script in (REPO / ".ci" / "run", *(REPO / "tools").glob("*.sh")):
        assert os.access(script, os.X_OK), script
