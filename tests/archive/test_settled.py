"""A site follows the glossary, the names and the review of its configuration, and is written anew when they change."""

from __future__ import annotations

from pathlib import Path

import govpub
from govpub.build import Options, build
from govpub.config import load

CONFIG = '[site]\nname = "临谷区人民政府网站"\n\n[convert]\nglossary = ["words.tsv"]\n'


def pages(folder: Path, site: Path) -> str:
    build(Options(sources=folder, output=site, config=load(folder / "govpub.toml"), jobs=1))
    return "".join(path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))


def test_a_site_follows_its_glossary(tmp_path: Path) -> None:
    folder, site = tmp_path / "releases", tmp_path / "site"
    folder.mkdir()
    (folder / "govpub.toml").write_text(CONFIG, encoding="utf-8")
    source = "标题：土豆丰收\n发布日期：2025-03-01\n\n土豆丰收\n\n全区土豆丰收。\n"
    (folder / "a.txt").write_text(source, encoding="utf-8")
    words = folder / "words.tsv"
    words.write_text("土豆\t馬鈴薯\n", encoding="utf-8")
    assert "全區馬鈴薯豐收" in pages(folder, site)
    words.write_text("土豆\t洋芋薯\n", encoding="utf-8")
    written = pages(folder, site)
    assert "全區洋芋薯豐收" in written
    assert "馬鈴薯" not in written
    assert govpub.convert("土豆", config=load(folder / "govpub.toml")) == "洋芋薯"
