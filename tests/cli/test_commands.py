"""What each command's options do."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from govpub.cli import progress
from govpub.cli.app import App
from govpub.cli.progress import tracked
from tests.support import EXAMPLES, govpub

NOTICE = EXAMPLES / "notice.txt"


def bad(folder: Path) -> Path:
    """A notice with one safe fix: square brackets in the document number."""
    path = folder / "坏.txt"
    path.write_text(NOTICE.read_text(encoding="utf-8").replace("〔2025〕", "[2025]", 1), encoding="utf-8")
    return path


def test_validate_fixes_a_file_and_says_so(tmp_path: Path) -> None:
    path = bad(tmp_path)
    assert govpub("validate", "--isolated", path).returncode == 1
    shown = govpub("validate", "--isolated", "--diff", path)
    assert "+文号：临谷政办发〔2025〕23号" in shown.stdout.decode()
    assert "[2025]" in path.read_text(encoding="utf-8")
    done = govpub("validate", "--isolated", "--fix", path)
    assert (done.returncode, done.stderr.decode().strip()) == (0, "fixed 1")
    assert path.read_text(encoding="utf-8") == NOTICE.read_text(encoding="utf-8")


def test_validate_fixes_standard_input_to_standard_output(tmp_path: Path) -> None:
    done = govpub("validate", "--isolated", "--fix", stdin=bad(tmp_path).read_bytes())
    assert done.stdout.decode() == NOTICE.read_text(encoding="utf-8")


def test_validate_selects_ignores_counts_and_can_exit_zero(tmp_path: Path) -> None:
    path = bad(tmp_path)
    assert govpub("validate", "--isolated", "--ignore", "META007,META020", path).returncode == 0
    assert govpub("validate", "--isolated", "--select", "PUN", path).returncode == 0
    assert govpub("validate", "--isolated", "--min-severity", "error", path).returncode == 0
    assert govpub("validate", "--isolated", "--exit-zero", path).returncode == 0
    assert "META007" in govpub("validate", "--isolated", "--statistics", path).stdout.decode()


def test_validate_takes_folders_and_names_standard_input(tmp_path: Path) -> None:
    bad(tmp_path)
    (tmp_path / ".hidden.txt").write_text("x", encoding="utf-8")
    found = json.loads(govpub("validate", "--isolated", "--output-format", "json", tmp_path).stdout)
    assert {Path(finding["path"]).name for finding in found["findings"]} == {"坏.txt"}
    done = govpub(
        "validate",
        "--isolated",
        "--stdin-filename",
        "稿.txt",
        "--output-format",
        "concise",
        stdin=bad(tmp_path).read_bytes(),
    )
    assert done.stdout.decode().startswith("稿.txt:5:4: META007 ")


def test_progress_keeps_the_order_and_shows_nothing_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(tracked(App(), ["a", "b", "c"])) == ["a", "b", "c"]
    assert capsys.readouterr() == ("", "")


def test_progress_shows_a_bar_on_a_terminal_once_patience_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    assert list(tracked(App(), ["a", "b", "c"])) == ["a", "b", "c"]
    assert "1/3" in terminal.getvalue()


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_baseline_hides_what_is_known(tmp_path: Path) -> None:
    path, baseline = bad(tmp_path), tmp_path / "known.json"
    assert govpub("validate", "--isolated", "--write-baseline", baseline, path).returncode == 0
    done = govpub("validate", "--isolated", "--baseline", baseline, path)
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.parametrize("source", sorted(EXAMPLES.glob("*.txt")), ids=lambda p: p.stem)
def test_fmt_is_settled_after_one_run(source: Path) -> None:
    once = govpub("fmt", source).stdout
    assert govpub("fmt", stdin=once).stdout == once
    assert govpub("fmt", "--check", stdin=once).returncode == 0


def test_fmt_check_tells_what_would_change() -> None:
    source = "  • 标  题：关于里程台账的通知\n  • 文  号：\n\n关于里程台账的通知\n\n请落实。\n"
    done = govpub("fmt", "--check", "--diff", stdin=source)
    assert done.returncode == 1
    assert "+标题：关于里程台账的通知" in done.stdout.decode()


def test_explain_says_what_a_line_became_and_why() -> None:
    shown = govpub("explain", f"{NOTICE}:5", "--lang", "zh-CN").stdout.decode()
    assert "字段“文号”" in shown
    assert "依据" in shown
    absent = govpub("explain", f"{NOTICE}:99999")
    assert absent.returncode == 2


def test_assemble_writes_either_script_or_both(tmp_path: Path) -> None:
    page = govpub("assemble", NOTICE).stdout
    hant = govpub("assemble", "--script", "hant", NOTICE).stdout
    assert hant == govpub("convert", "--traditional", stdin=page).stdout
    assert govpub("assemble", "--script", "both", NOTICE, "-o", tmp_path).returncode == 0
    assert (tmp_path / "notice.html").read_bytes() == page
    assert (tmp_path / "notice.hant.html").read_bytes() == hant


def test_a_fragment_is_the_article_alone() -> None:
    fragment = govpub("assemble", "--fragment", "--heading-offset", "1", NOTICE).stdout.decode()
    assert "<html" not in fragment
    assert "<script" not in fragment
    assert "<h1" not in fragment
    assert "<h2" in fragment
    assert govpub("assemble", "--heading-offset", "1", NOTICE).returncode == 2


def test_a11y_check_exits_1_and_lists_what_would_change() -> None:
    done = govpub("a11y", "--check", stdin="<html><body><h1>通知</h1><img src=a.png></body></html>")
    assert done.returncode == 1
    assert "A11Y001" in done.stdout.decode()


def test_a11y_reports_in_the_formats_of_validate() -> None:
    page = "<html><body><h1>发展通知</h1><img src=a.png></body></html>"
    found = json.loads(govpub("a11y", "--check", "--output-format", "json", stdin=page).stdout)["findings"]
    assert "A11Y001" in {finding["code"] for finding in found}
    report = json.loads(govpub("a11y", "--report", "json", stdin=page).stderr)
    assert report["findings"] == found
    only = govpub("a11y", "--only", "A11Y001", stdin=page)
    assert only.stdout.decode() == page.replace("<html>", '<html lang="zh-Hans">')
    assert "no rule A11Y999" in govpub("a11y", "--skip", "A11Y999", stdin=page).stderr.decode()


def test_rules_and_enhancements_have_manuals() -> None:
    assert govpub("rule", "meta003").stdout.decode().startswith("# META003")
    assert "heading" in govpub("rule", "A11Y009").stdout.decode()
    listed = govpub("rule").stdout.decode()
    assert "META003" in listed
    assert "A11Y009" in listed


def test_a_page_is_a_source_like_any_other() -> None:
    page = govpub("assemble", "--isolated", NOTICE).stdout
    assert govpub("fmt", "--isolated", stdin=page).stdout == govpub("fmt", "--isolated", NOTICE).stdout


def test_a_page_in_another_encoding_says_utf_8_when_it_is() -> None:
    page = '<html lang="zh-CN"><head><meta charset="gb2312"></head><body><p>发展</p></body></html>'
    done = govpub("convert", "--traditional", stdin=page.encode("gb18030"))
    assert '<meta charset="utf-8">' in done.stdout.decode()
    assert "發展" in done.stdout.decode()
