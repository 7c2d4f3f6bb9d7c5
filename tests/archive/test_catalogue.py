"""The catalogue: numbers given once, history added to, and a record of what stands on the site."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from benchmarks import archive
from govpub.build import Options, build, catalogue
from govpub.build.catalogue import store
from govpub.build.manifest import Entry
from govpub.config import Config
from govpub.errors import UnreadableInput, UsageError
from tests.support import GOVPUB, run

NOW = "2026-01-05T01:00:00+00:00"


def entry(path: str, number: str | None = None, **values: str) -> Entry:
    titles = {"zh-Hans": values.pop("title", "关于供水的通知")}
    sha256 = values.pop("sha256", "0" * 64)
    return Entry(path=path, sha256=sha256, slug=path, titles=titles, summary={}, index_number=number, **values)  # type: ignore[arg-type]


def recorded(file: Path, *entries: Entry, now: str = NOW) -> int:
    with catalogue.opened(file, create=True) as connection:
        return catalogue.record(connection, entries, {e.path: f"/{e.slug}.html" for e in entries}, now)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.sqlite"


def test_numbers_follow_each_other_by_office_and_year(file: Path) -> None:
    with catalogue.opened(file, create=True) as connection:
        first = catalogue.Numbering("3799013799010001", 2026)
        assert catalogue.issue(connection, first, NOW, 2) == [
            "3799013799010001/2026-00001",
            "3799013799010001/2026-00002",
        ]
        assert catalogue.issue(connection, first._replace(year=2027), NOW) == ["3799013799010001/2027-00001"]
        assert catalogue.issue(connection, first, NOW) == ["3799013799010001/2026-00003"]


def test_a_number_follows_the_highest_that_was_published(file: Path) -> None:
    recorded(file, entry("a.txt", "379901/2026-00041"))
    with catalogue.opened(file) as connection:
        assert catalogue.issue(connection, catalogue.Numbering("379901", 2026), NOW) == ["379901/2026-00042"]


def test_eight_processes_get_no_number_twice_and_leave_none_out(file: Path) -> None:
    command = [GOVPUB, "catalogue", "next", "--prefix", "379901", "--year", "2026", "--count", "5", "--file", str(file)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(8)]
    lines = [line for process in running for line in process.communicate()[0].decode().split()]
    assert all(process.returncode == 0 for process in running)
    assert sorted(lines) == [f"379901/2026-{n:05d}" for n in range(1, 41)]
    with catalogue.opened(file) as connection:
        assert catalogue.check(connection) == []


@pytest.mark.parametrize("prefix", ["", "37/", "37 01", "../x", "中"])
def test_what_is_no_prefix_is_refused(file: Path, prefix: str) -> None:
    with catalogue.opened(file, create=True) as connection, pytest.raises(UsageError):
        catalogue.issue(connection, catalogue.Numbering(prefix, 2026), NOW)


def test_a_new_text_is_a_new_version_and_the_old_one_stays(file: Path) -> None:
    recorded(file, entry("a.txt", "379901/2026-00001"))
    assert recorded(file, entry("a.txt", "379901/2026-00001")) == 0
    assert recorded(file, entry("a.txt", "379901/2026-00001", sha256="1" * 64, title="更正"), now="2026-02-01") == 1
    with catalogue.opened(file) as connection:
        found = catalogue.show(connection, "379901/2026-00001")
    assert found is not None
    assert [(version["title"], version["recorded_at"]) for version in found[1]] == [
        ("关于供水的通知", NOW),
        ("更正", "2026-02-01"),
    ]


def test_a_change_of_validity_is_added_and_nothing_overwritten(file: Path) -> None:
    recorded(file, entry("a.txt", validity="有效"))
    recorded(file, entry("a.txt", validity="废止", sha256="1" * 64))
    with catalogue.opened(file) as connection:
        found = catalogue.show(connection, "a.txt")
    assert found is not None
    assert found[0].validity == "废止"
    assert [change["value"] for change in found[2]] == ["有效", "废止"]


def test_what_is_gone_is_withdrawn_and_its_number_can_be_another_s(file: Path) -> None:
    recorded(file, entry("a.txt", "379901/2026-00001"), entry("b.txt", "379901/2026-00002"))
    recorded(file, entry("c.txt", "379901/2026-00001"), entry("b.txt", "379901/2026-00002"), now="2026-03-01")
    with catalogue.opened(file) as connection:
        assert [r.path for r in catalogue.find(connection)] == ["b.txt", "c.txt"]
        withdrawn = {r.path: r.withdrawn_at for r in catalogue.find(connection, withdrawn=True)}
    assert withdrawn == {"a.txt": "2026-03-01", "b.txt": None, "c.txt": None}


def test_two_releases_may_change_their_numbers_with_each_other(file: Path) -> None:
    recorded(file, entry("a.txt", "379901/2026-00001"), entry("b.txt", "379901/2026-00002"))
    recorded(file, entry("a.txt", "379901/2026-00002"), entry("b.txt", "379901/2026-00001"))
    with catalogue.opened(file) as connection:
        assert {r.path: r.index_number for r in catalogue.find(connection)} == {
            "a.txt": "379901/2026-00002",
            "b.txt": "379901/2026-00001",
        }


def test_a_record_that_fails_leaves_nothing_of_itself(file: Path) -> None:
    recorded(file, entry("a.txt", "379901/2026-00001"))
    with catalogue.opened(file) as connection, pytest.raises(KeyError):
        catalogue.record(connection, [entry("b.txt"), entry("c.txt")], {"b.txt": "/b"}, NOW)
    with catalogue.opened(file) as connection:
        assert [(r.path, r.withdrawn_at) for r in catalogue.find(connection, withdrawn=True)] == [("a.txt", None)]


def test_a_file_that_is_no_catalogue_is_told(file: Path) -> None:
    file.write_bytes(b"not a database, and longer than a header of one " * 40)
    with pytest.raises(store.CatalogueDamaged), catalogue.opened(file):
        pass
    with pytest.raises(UnreadableInput), catalogue.opened(file.with_name("none.sqlite")):
        pass


def test_a_build_records_what_it_published(tmp_path: Path, file: Path) -> None:
    archive.write(6, tmp_path / "r")
    options = Options(sources=tmp_path / "r", output=tmp_path / "site", config=Config(), jobs=1, catalogue=file)
    build(options)
    with catalogue.opened(file) as connection:
        found = catalogue.find(connection)
        counts = catalogue.stats(connection)
    assert len(found) == 6
    assert sum(counts["issuer"].values()) == sum(counts["month"].values()) == 6
    first = next((tmp_path / "r").rglob("*.txt"))
    first.unlink()
    build(options)
    with catalogue.opened(file) as connection:
        assert len(catalogue.find(connection)) == 5
        assert catalogue.check(connection) == []


def test_the_commands_list_search_show_and_count(tmp_path: Path, file: Path) -> None:
    archive.write(6, tmp_path / "r")
    build(Options(sources=tmp_path / "r", output=tmp_path / "site", config=Config(), jobs=1, catalogue=file))
    at = ["--file", str(file)]
    listed = run([GOVPUB, "catalogue", "list", "--output-format", "jsonl", *at])
    records = [json.loads(line) for line in listed.stdout.decode().splitlines()]
    assert len(records) == 6
    number, title = records[0]["index_number"], records[0]["title"]
    shown = json.loads(run([GOVPUB, "catalogue", "show", number, *at]).stdout)
    assert (shown["title"], len(shown["versions"])) == (title, 1)
    word = re.sub(r"\W.*", "", title)[:4]
    assert number in run([GOVPUB, "catalogue", "search", word, *at]).stdout.decode()
    assert run([GOVPUB, "catalogue", "search", "没有这样的词", *at]).returncode == 1
    assert run([GOVPUB, "catalogue", "show", "none", *at]).returncode == 1
    assert sum(json.loads(run([GOVPUB, "catalogue", "stats", *at]).stdout)["validity"].values()) == 6
    assert run([GOVPUB, "catalogue", "check", *at]).returncode == 0
    assert run([GOVPUB, "catalogue", "list", "--output-format", "csv", *at]).stdout.startswith(b"path,index_number")
