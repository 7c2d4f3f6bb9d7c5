"""Both READMEs say the same, and every command in them does what they show."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.consoles import Shown, mismatch, shown_in
from tests.support import EXAMPLES, REPO, run

READMES = {"en": REPO / "README.md", "zh-CN": REPO / "README.zh-CN.md"}

#: make an environment of their own: tried once, in a clean copy
SETUP = ("python3 -m pip install .", "make demo")
#: run these very tests: what they would do is asked for
SELF = ("make test",)


def environment(lang: str) -> dict[str, str]:
    """A terminal in one of the two languages, with govpub on its path."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "MAKE"))}
    env["PATH"] = f"{Path(sys.executable).parent}:{env['PATH']}"
    return {**env, "LC_CTYPE": "C.UTF-8", "LANG": "zh_CN.UTF-8" if lang == "zh-CN" else "en_US.UTF-8", "NO_COLOR": "1"}


def shell(command: str, folder: Path, env: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
    script = f"set -uo pipefail\n{{ {command}\n}} 2>&1"
    return run(["bash", "-c", script], cwd=folder, env=env, stdin=subprocess.DEVNULL)


def clean_copy(folder: Path) -> Path:
    """What a clone of the repository holds, in a folder of its own."""
    listed = run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=REPO)
    copy = folder / "govpub"
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (REPO / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(REPO / name, copy / name)
    return copy


def test_both_readmes_have_the_same_commands_and_headings() -> None:
    english, chinese = (shown_in(page) for page in READMES.values())
    assert [shown.command for shown in english] == [shown.command for shown in chinese]
    levels = [re.findall(r"^(#+) ", page.read_text(encoding="utf-8"), re.M) for page in READMES.values()]
    assert levels[0] == levels[1]


@pytest.mark.parametrize("lang", READMES)
def test_every_command_prints_what_the_readme_shows(lang: str, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    commands = [shown for shown in shown_in(READMES[lang]) if shown.command not in (*SETUP, *SELF)]
    assert commands
    for shown in commands:
        done = shell(shown.command, tmp_path, environment(lang))
        printed = done.stdout.decode()
        assert "Traceback" not in printed
        assert done.returncode in (0, 1), printed
        assert mismatch(shown.output, printed) is None, f"$ {shown.command}\n{printed}"


def test_the_set_up_works_in_a_clean_copy(tmp_path: Path) -> None:
    shown = {item.command: item for item in shown_in(READMES["en"])}
    copy = clean_copy(tmp_path)
    venv = tmp_path / "venv"
    assert run([sys.executable, "-m", "venv", str(venv)]).returncode == 0
    env = {**environment("en"), "PATH": f"{venv / 'bin'}:/usr/local/bin:/usr/bin:/bin"}
    for command in SETUP:
        assert command in shown, command
        _assert_runs(shown[command], copy, env)
    version = run([str(venv / "bin" / "govpub"), "--version"])
    assert version.stdout.startswith(b"govpub "), version.stderr
    assert (copy / "demo" / "news-conference.hant.html").read_bytes()[:15].lower() == b"<!doctype html>"


def _assert_runs(shown: Shown, folder: Path, env: dict[str, str]) -> None:
    done = shell(shown.command, folder, env)
    assert done.returncode == 0, done.stdout.decode()
    assert mismatch(shown.output, done.stdout.decode()) is None, done.stdout.decode()


@pytest.mark.parametrize("command", SELF)
def test_what_runs_these_tests_is_a_target_of_make(command: str) -> None:
    assert any(shown.command == command for shown in shown_in(READMES["en"]))
    done = run([*command.split(), "--dry-run"], cwd=REPO)
    assert done.returncode == 0, done.stderr.decode()
    for step in ("ruff check", "ruff format --check", "mypy", "lint-imports", "pytest"):
        assert step in done.stdout.decode()
