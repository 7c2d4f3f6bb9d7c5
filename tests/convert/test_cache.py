"""The cache of compiled tables: whole or not used, and never needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from govpub.convert import cache, compiled


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "govpub"


def test_what_is_packed_comes_back_part_by_part() -> None:
    parts = cache.Parts(cache.pack({"a": {"发": "發"}, "b": frozenset(("后", "里"))}))
    assert parts.get("a") == {"发": "發"}
    assert parts.get("b") == {"后", "里"}
    assert parts.get("c") is None


@pytest.mark.parametrize("cut", [0, 7, 15, 20, -1])
def test_a_file_that_is_cut_short_is_refused(cut: int) -> None:
    with pytest.raises(ValueError, match=r"."):
        cache.Parts(cache.pack({"a": "发", "b": "展"})[:cut])


def test_a_changed_byte_is_noticed_in_every_place() -> None:
    data = cache.pack({"a": "发展", "b": {"c": 1}})
    for at in range(len(data)):
        broken = bytearray(data)
        broken[at] ^= 0x40
        with pytest.raises(ValueError, match=r"."):
            [cache.Parts(bytes(broken)).get(part) for part in ("a", "b")]


def test_a_damaged_file_is_as_good_as_none(home: Path) -> None:
    cache.write("convert-x-1", cache.pack({"a": 1}))
    assert cache.read("convert-x-1") is not None
    (home / "convert-x-1").write_bytes(b"nonsense")
    assert cache.read("convert-x-1") is None
    assert cache.read("convert-y-1") is None


def test_writing_leaves_a_few_versions_and_no_temporary_file(home: Path) -> None:
    for version in range(1, 7):
        cache.write(f"convert-x-{version}", b"1")
        os.utime(home / f"convert-x-{version}", (version, version))
    cache.write("convert-x-y-1", b"3")
    cache.write("convert-x-7", b"4")
    kept = [f"convert-x-{version}" for version in (4, 5, 6, 7)]
    assert sorted(path.name for path in home.iterdir()) == [*kept, "convert-x-y-1"]


def test_a_place_that_cannot_be_written_is_no_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    cache.write("convert-x-1", b"1")
    assert cache.read("convert-x-1") is None


def test_tables_from_the_cache_are_those_that_were_built(home: Path) -> None:
    compiled.compiled.cache_clear()
    try:
        built = compiled.compiled("zh-Hant", "zh-Hans")
        compiled.compiled.cache_clear()
        cached = compiled.compiled("zh-Hant", "zh-Hans")
    finally:
        compiled.compiled.cache_clear()
    assert list(home.iterdir())
    assert cached.tables.characters == built.tables.characters
    assert cached.tables.anchors() == built.tables.anchors()
    assert all(cached.tables.following(pair) == built.tables.following(pair) for pair in built.tables.after)
    assert all(cached.tables.preceding(pair) == built.tables.preceding(pair) for pair in built.tables.before)
    assert cached.tables.words("乾") == built.tables.words("乾")


def test_a_part_that_proves_damaged_on_the_way_is_built_anew(home: Path) -> None:
    compiled.compiled.cache_clear()
    try:
        built = compiled.compiled("zh-Hant-HK", "zh-Hans").tables
        expected = {pair: built.following(pair) for pair in built.after}
        compiled.compiled.cache_clear()
        (path,) = home.iterdir()
        data = bytearray(path.read_bytes())
        at = len(data) // 2  # behind the index and the sets, among the records
        data[at:] = bytes(byte ^ 0x55 for byte in data[at:])
        path.write_bytes(data)
        mended = compiled.compiled("zh-Hant-HK", "zh-Hans").tables
        assert {pair: mended.following(pair) for pair in expected} == expected
        assert mended.words("乾") == built.words("乾")
    finally:
        compiled.compiled.cache_clear()


def test_building_takes_little_memory(home: Path) -> None:
    if not Path("/proc/self/status").is_file():
        pytest.skip("no /proc here: what a process used at most is told of it and its parent together")
    code = (
        "from govpub.convert.compiled import compiled; compiled('zh-Hans', 'zh-Hant-TW');"
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 90 * 1024
