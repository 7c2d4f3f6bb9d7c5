"""An archive becomes a site: what stands where, what changes when, and that nobody sees half of it."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import archive
from govpub.build import Built, Options, build
from govpub.build.staging import STATE
from govpub.config import Config, load
from govpub.errors import UnreadableInput, UsageError
from tests.support import GOVPUB, REPO, run

CONFIG = """
[site]
name = "临谷区人民政府网站"
url = "https://www.lingu.gov.example/"
"""
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    """Forty releases of an archive."""
    archive.write(40, tmp_path / "releases")
    (tmp_path / "releases" / "govpub.toml").write_text(CONFIG, encoding="utf-8")
    return tmp_path / "releases"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def built(releases: Path, site: Path, **options: object) -> Built:
    config = load(releases / "govpub.toml")
    return build(Options(sources=releases, output=site, config=config, jobs=1, **options))  # type: ignore[arg-type]


def tree(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def first(releases: Path) -> Path:
    return min(releases.rglob("*.txt"), key=lambda path: path.name)


def slug_of(path: Path) -> str:
    number = path.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("索引号：")
    return number.replace("/", "-")


def test_each_release_has_a_page_in_each_script_and_its_json(releases: Path, site: Path) -> None:
    result = built(releases, site)
    assert (len(result.published), result.blocked, result.failed) == (40, (), {})
    for path in releases.rglob("*.txt"):
        name = slug_of(path)
        assert '<html lang="zh-Hans">' in (site / f"{name}.html").read_text(encoding="utf-8")
        assert '<html lang="zh-Hant">' in (site / "hant" / f"{name}.html").read_text(encoding="utf-8")
        assert json.loads((site / f"{name}.json").read_text(encoding="utf-8"))["schema"] == "govpub.release/1"


def test_the_page_is_what_assemble_makes_of_the_release_in_that_script(releases: Path, site: Path) -> None:
    from dataclasses import replace

    import govpub
    from govpub.assemble import assemble
    from govpub.model import Related, Release
    from govpub.pipeline import localised

    built(releases, site)
    source = first(releases)
    base = "https://www.lingu.gov.example/"
    name = slug_of(source)
    release = govpub.convert(govpub.parse(source), "zh-Hant")
    assert isinstance(release, Release)
    state = [json.loads(line) for line in (site / STATE).read_text(encoding="utf-8").splitlines()][1:]
    by_slug = {entry["slug"]: entry for entry in state}
    named = tuple(
        Related(by_slug[other]["titles"]["zh-Hant"], f"{base}hant/{other}.html")
        for other in by_slug[name]["neighbours"]
    )
    sources = (release.sources[0]._replace(name=source.relative_to(releases).as_posix()),)
    expected = assemble(
        replace(release, related=named, sources=sources),
        localised(load(releases / "govpub.toml"), "zh-Hant"),
        addresses={"zh-Hans": f"{base}{name}.html", "zh-Hant": f"{base}hant/{name}.html"},
        json_address=f"{base}{name}.json",
    )
    assert (site / "hant" / f"{name}.html").read_text(encoding="utf-8") == expected


def test_lists_lead_to_every_release(releases: Path, site: Path) -> None:
    built(releases, site)
    for folder in ("years", "subjects", "issuers", "catalogue"):
        pages = [path.read_text(encoding="utf-8") for path in (site / folder).rglob("*.html")]
        for path in releases.rglob("*.txt"):
            assert any(f"/{slug_of(path)}.html" in page for page in pages), folder


def test_the_catalogue_is_a_table_for_people_and_for_machines(releases: Path, site: Path) -> None:
    built(releases, site)
    rows = list(csv.DictReader(io.StringIO((site / "catalogue.csv").read_text(encoding="utf-8-sig"))))
    data = json.loads((site / "catalogue.json").read_text(encoding="utf-8"))["releases"]
    assert len(rows) == len(data) == 40
    assert [row["index_number"] for row in rows] == [row["index_number"] for row in data]
    days = [row["published_on"] for row in rows]
    assert days == sorted(days, reverse=True)


def test_feeds_and_sitemap_are_well_formed_and_name_both_scripts(releases: Path, site: Path) -> None:
    built(releases, site)
    for name, tag in (("feed.xml", "zh-Hans"), ("hant/feed.xml", "zh-Hant")):
        feed = ElementTree.parse(site / name).getroot()
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == tag
        assert len(feed.findall(f"{ATOM}entry")) == 20
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    ElementTree.fromstring(sitemap.encode())
    for path in releases.rglob("*.txt"):
        assert f"<loc>https://www.lingu.gov.example/{slug_of(path)}.html</loc>" in sitemap
        assert f"<loc>https://www.lingu.gov.example/hant/{slug_of(path)}.html</loc>" in sitemap


def test_without_an_address_of_its_own_a_site_has_neither(tmp_path: Path, site: Path) -> None:
    archive.write(2, tmp_path / "r")
    build(Options(sources=tmp_path / "r", output=site, config=Config(), jobs=1))
    assert not (site / "feed.xml").exists()
    assert 'href="/hant/' in (site / "index.html").read_text(encoding="utf-8")


def test_a_second_build_writes_nothing(releases: Path, site: Path) -> None:
    built(releases, site)
    before = tree(site)
    again = built(releases, site)
    assert (again.written, len(again.kept)) == ((), 40)
    assert tree(site) == before


def test_one_change_rewrites_its_page_and_those_that_name_it(releases: Path, site: Path) -> None:
    built(releases, site)
    before = tree(site)
    source = first(releases)
    name = slug_of(source)
    source.write_text(source.read_text(encoding="utf-8").replace("有哪些进展", "有哪些新的进展"), encoding="utf-8")
    result = built(releases, site)
    after = tree(site)
    changed = {path for path in after if before.get(path) != after[path]} - {STATE}
    assert result.published == (source.relative_to(releases).as_posix(),)
    assert {f"{name}.html", f"hant/{name}.html", f"{name}.json"} <= changed
    assert changed == set(result.written)


def test_another_title_reaches_lists_and_neighbours(releases: Path, site: Path) -> None:
    built(releases, site)
    before = tree(site)
    source = first(releases)
    text = source.read_text(encoding="utf-8")
    title = text.split("标题：")[1].split("\n")[0]
    source.write_text(text.replace(title, f"{title}（更新）"), encoding="utf-8")
    built(releases, site)
    after = tree(site)
    old = title.encode()
    for path, content in before.items():
        if path.endswith(".html") and old in content:
            assert f"{title}（更新）".encode() in after[path], path


def test_a_build_from_nothing_and_one_from_before_come_to_the_same(releases: Path, site: Path, tmp_path: Path) -> None:
    built(releases, site)
    sources = sorted(releases.rglob("*.txt"))
    sources[3].unlink()
    sources[5].write_text(sources[5].read_text(encoding="utf-8").replace("今年以来", "去年以来"), encoding="utf-8")
    built(releases, site)
    built(releases, tmp_path / "new")
    assert tree(site) == tree(tmp_path / "new")


def test_two_processes_make_what_one_makes(releases: Path, site: Path, tmp_path: Path) -> None:
    built(releases, site)
    config = load(releases / "govpub.toml")
    from govpub.build import executors

    shard, executors.SHARD = executors.SHARD, 4
    try:
        build(Options(sources=releases, output=tmp_path / "two", config=config, jobs=2))
    finally:
        executors.SHARD = shard
    assert tree(site) == tree(tmp_path / "two")


def test_an_error_blocks_a_release_and_its_old_page_stays(releases: Path, site: Path) -> None:
    built(releases, site)
    source = first(releases)
    name = slug_of(source)
    before = (site / f"{name}.html").read_bytes()
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("效力状态：有效", "附：领导小姐"), encoding="utf-8")
    result = built(releases, site)
    path = source.relative_to(releases).as_posix()
    assert result.blocked == (path,)
    assert path in result.findings
    assert (site / f"{name}.html").read_bytes() == before
    assert f"{name}.html" in (site / "catalogue" / "index.html").read_text(encoding="utf-8")


def test_a_new_release_with_an_error_is_not_published(releases: Path, site: Path) -> None:
    source = first(releases)
    name = slug_of(source)
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("效力状态：有效", "附：领导小姐"), encoding="utf-8")
    assert len(built(releases, site).published) == 39
    assert not (site / f"{name}.html").exists()
    assert name not in (site / "catalogue.csv").read_text(encoding="utf-8")


def test_strict_publishes_nothing_where_one_is_blocked(releases: Path, site: Path) -> None:
    built(releases, site)
    before = tree(site)
    sources = sorted(releases.rglob("*.txt"))
    sources[0].write_text("", encoding="utf-8")
    sources[1].write_text(sources[1].read_text(encoding="utf-8").replace("今年以来", "去年以来"), encoding="utf-8")
    assert built(releases, site, strict=True).blocked
    assert tree(site) == before


def test_an_index_number_belongs_to_who_had_it_first(releases: Path, site: Path) -> None:
    built(releases, site)
    source = first(releases)
    copy = releases / "zz-copy.txt"
    copy.write_text(source.read_text(encoding="utf-8").replace("今年以来", "去年以来"), encoding="utf-8")
    result = built(releases, site)
    assert result.blocked == ("zz-copy.txt",)
    assert result.findings["zz-copy.txt"][-1].code == "BUILD001"


def test_a_source_that_is_gone_leaves_the_site(releases: Path, site: Path) -> None:
    built(releases, site)
    source = first(releases)
    name = slug_of(source)
    source.unlink()
    result = built(releases, site)
    assert result.removed == (source.relative_to(releases).as_posix(),)
    assert not any(name.encode() in content for path, content in tree(site).items() if path != STATE)


def test_check_tells_and_writes_nothing(releases: Path, site: Path) -> None:
    result = built(releases, site, check=True)
    assert len(result.published) == 40
    assert not site.exists()
    assert sorted(path.name for path in site.parent.iterdir()) == [".site.lock", "releases"]


def test_a_folder_of_somebody_else_is_not_replaced(releases: Path, site: Path) -> None:
    site.mkdir()
    (site / "index.html").write_text("mine")
    with pytest.raises(UsageError):
        built(releases, site)
    assert (site / "index.html").read_text() == "mine"


def test_sources_that_are_not_there_are_told(tmp_path: Path, site: Path) -> None:
    with pytest.raises(UnreadableInput):
        build(Options(sources=tmp_path / "none", output=site))


@pytest.mark.parametrize("moment", [0.4, 0.7, 1.0, 1.3, 1.6])
def test_a_killed_build_leaves_the_old_site_whole_and_the_next_one_finishes(
    releases: Path, site: Path, tmp_path: Path, moment: float
) -> None:
    built(releases, site)
    before = tree(site)
    for source in releases.rglob("*.txt"):
        source.write_text(source.read_text(encoding="utf-8").replace("今年以来", "去年以来"), encoding="utf-8")
    command = [GOVPUB, "build", str(releases), "-o", str(site), "-q"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(moment)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    between = tree(site)
    built(releases, site)
    built(releases, tmp_path / "new")
    after = tree(site)
    assert after == tree(tmp_path / "new")
    assert between in (before, after)
    assert {path.name for path in site.parent.iterdir() if path.name.startswith(".site")} == {".site.lock"}


def test_two_builds_at_once_exclude_each_other(releases: Path, site: Path) -> None:
    from govpub.build.staging import staged

    with staged(site):
        done = run([GOVPUB, "build", str(releases), "-o", str(site)])
    assert done.returncode == 2
    assert b"another build" in done.stderr or "另一个构建".encode() in done.stderr
    assert run([GOVPUB, "build", str(releases), "-o", str(site), "-q"]).returncode == 0


def test_the_command_says_what_came_of_it_and_keeps_the_exit_codes(releases: Path, site: Path) -> None:
    command = [GOVPUB, "--lang", "en", "build", str(releases), "-o", str(site)]
    done = run(command)
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"published or updated 40, unchanged 0, blocked 0, removed 0" in done.stderr
    assert run([*command, "--check"]).returncode == 0
    first(releases).write_text("", encoding="utf-8")
    checked = run([*command, "--check"])
    assert checked.returncode == 1
    done = run(command)
    assert done.returncode == 1
    assert b"not published" in done.stderr


def test_a_report_has_the_findings_of_the_whole_archive(releases: Path, site: Path, tmp_path: Path) -> None:
    source = first(releases)
    source.write_text(source.read_text(encoding="utf-8").replace("效力状态：有效", "效力状态：有校"), encoding="utf-8")
    run([GOVPUB, "build", str(releases), "-o", str(site), "-q"])
    report = tmp_path / "report.json"
    run([GOVPUB, "build", str(releases), "-o", str(site), "-q", "--report", str(report), "--output-format", "json"])
    found = json.loads(report.read_text(encoding="utf-8"))["findings"]
    assert any(finding["path"] == source.relative_to(releases).as_posix() for finding in found)


def test_the_archive_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        command = [sys.executable, "-m", "benchmarks.archive", "3", str(tmp_path / name)]
        subprocess.run(command, check=True, cwd=REPO, stdout=subprocess.DEVNULL)
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_a_page_that_was_lost_is_written_again_and_not_into_the_old_site_s_files(releases: Path, site: Path) -> None:
    built(releases, site)
    before = tree(site)
    name = slug_of(first(releases))
    (site / f"{name}.json").unlink()
    with (site / f"{name}.html").open("rb") as reader:
        built(releases, site)
        assert os.fstat(reader.fileno()).st_ino != (site / f"{name}.html").stat().st_ino
        assert reader.read() == before[f"{name}.html"]
    assert tree(site) == before
