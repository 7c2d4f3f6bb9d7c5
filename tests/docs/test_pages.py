"""What the documentation names exists: files it links to, targets of make, commands of govpub."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govpub.cli.main import COMMANDS
from tests.support import REPO

PAGES = sorted([*REPO.glob("*.md"), *(REPO / "docs").rglob("*.md")])
pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(REPO).as_posix())

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)\s#]+)(#[^)]*)?\)")
TARGET = re.compile(r"\bmake ((?:[a-z]+ )*[a-z]+)`")
COMMAND = re.compile(r"`govpub ([a-z0-9-]+)\b")


@pages
def test_every_linked_file_exists(page: Path) -> None:
    missing = [link for link, _ in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert missing == []


@pages
def test_every_target_of_make_exists(page: Path) -> None:
    known = set(re.findall(r"^([a-z]+):", (REPO / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {word for words in TARGET.findall(page.read_text(encoding="utf-8")) for word in words.split()}
    assert named <= known


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md", "CHANGELOG.md"])
def test_every_command_that_is_named_exists(name: str) -> None:
    assert set(COMMAND.findall((REPO / name).read_text(encoding="utf-8"))) <= set(COMMANDS)


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_names_every_verb(name: str) -> None:
    text = (REPO / name).read_text(encoding="utf-8")
    assert [
        verb for verb in ("parse", "validate", "convert", "assemble", "a11y") if f"`govpub {verb}`" not in text
    ] == []
