"""Every command of the page about conversion prints what the page shows, and its Python runs."""

from __future__ import annotations

import re
from pathlib import Path

import govpub
from tests.docs.consoles import mismatch, shown_in
from tests.docs.test_readme import environment, shell
from tests.support import REPO

PAGE = REPO / "docs" / "conversion.md"


def test_every_command_prints_what_the_page_shows(tmp_path: Path) -> None:
    commands = shown_in(PAGE)
    assert len(commands) >= 20
    for shown in commands:
        done = shell(shown.command, tmp_path, environment("en"))
        printed = done.stdout.decode()
        assert "Traceback" not in printed
        assert mismatch(tuple(filter(None, shown.output)), printed) is None, f"$ {shown.command}\n{printed}"


def test_the_python_of_the_page_runs(tmp_path: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    (tmp_path / "words.tsv").write_text("发布厅\t發佈廳\n", encoding="utf-8")
    (tmp_path / "review.tsv").write_text("", encoding="utf-8")
    code = code.replace('Path("', f'Path("{tmp_path}/')
    names = {"release": govpub.parse("发布厅"), "page": "<p>“发”</p>", "config": None}
    exec(code, names)
