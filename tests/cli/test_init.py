"""`govpub init` writes what a site begins with, and never over anything."""

from __future__ import annotations

from pathlib import Path

from tests.support import EXAMPLE_FILES, GOVPUB, run


def test_the_theme_that_it_writes_works_at_once(tmp_path: Path) -> None:
    theme = tmp_path / "我的 主题"
    assert run([GOVPUB, "init", "--theme", str(theme)]).returncode == 0
    page = run([GOVPUB, "assemble", "--theme", str(theme), str(EXAMPLE_FILES[0])])
    assert page.returncode == 0, page.stderr.decode()
    assert b"--accent: #1f5130" in page.stdout


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "theme.css").write_text("/* mine */")
    done = run([GOVPUB, "init", "--theme", str(tmp_path)])
    assert done.returncode == 2
    assert [p.name for p in tmp_path.iterdir()] == ["theme.css"]
    assert (tmp_path / "theme.css").read_text() == "/* mine */"


def test_without_a_wish_it_says_what_there_is() -> None:
    done = run([GOVPUB, "init"])
    assert done.returncode == 2
    assert b"--theme" in done.stderr
