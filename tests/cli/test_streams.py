"""Filters as processes: where they read, where they write, how they fail."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.support import EXAMPLES, GOVPUB, govpub

FILTERS = (("parse",), ("validate",), ("assemble",), ("convert", "--traditional"), ("a11y",))
READERS = (("parse",), ("validate",), ("assemble",))
SOURCE = EXAMPLES / "notice.txt"


def lines(stream: bytes) -> list[str]:
    return stream.decode().splitlines()


@pytest.mark.parametrize("command", FILTERS, ids=lambda c: c[0])
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "no such file"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture (PNG)"),
        ("第一行\n".encode() + "第二行\n".encode("gb18030"), "line 2"),
        (b"\xff\xff\n", "line 1"),
    ],
    ids=["absent", "binary", "mixed", "no-encoding"],
)
def test_a_source_that_cannot_be_read_is_one_clear_line_and_no_output(
    command: tuple[str, ...], content: bytes | None, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "来源.txt"
    if content is not None:
        path.write_bytes(content)
    done = govpub(*command, path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert "Traceback" not in done.stderr.decode()
    first, *hints = lines(done.stderr)
    assert first.startswith("error: ")
    assert "来源.txt" in first
    assert says in first
    assert all(hint.startswith("  hint: ") for hint in hints)


@pytest.mark.parametrize("command", READERS, ids=lambda c: c[0])
@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf"], ids=["empty", "blank", "mark-only"])
def test_what_reads_a_release_refuses_an_empty_source(command: tuple[str, ...], content: bytes) -> None:
    done = govpub(*command, stdin=content)
    assert (done.returncode, done.stdout) == (2, b"")
    assert lines(done.stderr)[0] == "error: -: is empty"


@pytest.mark.parametrize("command", [("convert", "--traditional"), ("a11y",)], ids=lambda c: c[0])
@pytest.mark.parametrize("content", [b"", b"\n"])
def test_convert_and_a11y_pass_an_empty_source_through(command: tuple[str, ...], content: bytes) -> None:
    done = govpub(*command, stdin=content)
    assert (done.returncode, done.stdout, done.stderr) == (0, content, b"")


def test_messages_follow_the_locale_and_lang_overrides_it() -> None:
    assert lines(govpub("parse", "无", env={"LC_ALL": "zh_CN.UTF-8"}).stderr)[0] == "错误：无：没有这个文件"
    assert lines(govpub("parse", "无", "--lang", "zh-CN").stderr)[0] == "错误：无：没有这个文件"
    assert lines(govpub("parse", "无", env={"LC_ALL": "fr_FR.UTF-8"}).stderr)[0] == "error: 无: no such file"


def test_an_unknown_encoding_is_refused() -> None:
    done = govpub("parse", "--encoding", "klingon", SOURCE)
    assert done.returncode == 2
    assert lines(done.stderr)[0] == "error: unknown encoding: klingon"


def test_another_encoding_is_read_and_said() -> None:
    text = SOURCE.read_text(encoding="utf-8")
    done = govpub("parse", "--isolated", stdin=text.encode("gb18030"))
    assert done.returncode == 0
    assert lines(done.stderr) == ["-: decoded as gb18030"]
    one, other = json.loads(done.stdout), json.loads(govpub("parse", "--isolated", stdin=text).stdout)
    assert one.pop("sources")[0]["encoding"] == "gb18030"
    assert other.pop("sources")[0]["encoding"] == "utf-8"
    assert one == other


@pytest.mark.parametrize("command", FILTERS, ids=lambda c: c[0])
def test_a_closed_pipe_ends_quietly(command: tuple[str, ...]) -> None:
    process = subprocess.Popen([GOVPUB, *command, str(SOURCE)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    noise = process.stderr.read().decode()
    process.wait()
    assert "Traceback" not in noise
    assert "Broken" not in noise
    assert process.returncode in (0, 1, 141)


def test_several_inputs_need_a_folder_and_different_names(tmp_path: Path) -> None:
    one, two = tmp_path / "1" / "页.html", tmp_path / "2" / "页.html"
    for path in (one, two):
        path.parent.mkdir()
        path.write_text("<p>发展</p>", encoding="utf-8")
    assert (
        lines(govpub("convert", "--traditional", one, two).stderr)[0]
        == "error: several inputs need -o FOLDER or --in-place"
    )
    clash = govpub("convert", "--traditional", one, two, "-o", tmp_path / "out")
    assert lines(clash.stderr)[0] == "error: two inputs would both become 页.html"
    other = two.rename(two.with_name("甲.html"))
    assert govpub("convert", "--traditional", one, other, "-o", tmp_path / "out").returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["甲.html", "页.html"]


def test_in_place_rewrites_the_file_and_prints_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("发展\r\n", encoding="utf-8", newline="")
    done = govpub("convert", "--traditional", "--in-place", path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert path.read_bytes().decode() == "發展\r\n"


def test_one_bad_input_among_several_does_not_stop_the_others(tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_text("发展", encoding="utf-8")
    done = govpub("convert", "--traditional", tmp_path / "absent.txt", good, "-o", tmp_path / "out")
    assert done.returncode == 2
    assert (tmp_path / "out" / "a.txt").read_text(encoding="utf-8") == "發展"


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("convrt",), "did you mean convert?"),
        (("convert", str(SOURCE)), "convert to which script?"),
        (("convert", "--to", "zh-Hant", "--traditional", str(SOURCE)), "use one of"),
        (("parse", "--in-place", str(SOURCE)), "does not rewrite"),
        (("convert", "--traditional", "--in-place"), "needs files"),
        (("rule", "META999"), "no rule META999"),
        (("validate", "--bogus"), "--bogus"),
        (("validate", "--slect", "META"), "did you mean --select?"),
        (("validate", "--select", "META999"), "no rule META999"),
        (("convert", "--traditional", "--simplified"), "use one of"),
    ],
)
def test_a_usage_error_says_what_to_do_and_exits_with_2(args: tuple[str, ...], says: str) -> None:
    done = govpub(*args)
    assert (done.returncode, done.stdout) == (2, b"")
    assert says in done.stderr.decode()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("validate", "--bogus"), "错误：没有选项 --bogus"),
        (("convert", "--to", "zz"), "错误：--to 的值无效，可用：zh-Hans、zh-Hant、zh-Hant-TW、zh-Hant-HK"),
        (("schema",), "错误：缺少参数"),
        (("rule", "META003", "b"), "错误：多余的参数：b"),
        (("convert", "--to"), "错误：选项 --to 需要一个值"),
        (("转换",), "错误：没有命令 转换"),
    ],
)
def test_wrong_usage_is_said_in_chinese_to_who_reads_chinese(args: tuple[str, ...], says: str) -> None:
    done = govpub(*args, env={"LC_ALL": "zh_CN.UTF-8"})
    assert done.returncode == 2
    assert lines(done.stderr)[0].startswith(says)


def test_a_release_as_json_is_a_source_like_any_other() -> None:
    as_json = govpub("parse", SOURCE).stdout
    assert govpub("assemble", "--isolated", stdin=as_json).stdout == govpub("assemble", "--isolated", SOURCE).stdout


def test_json_that_is_no_release_is_refused_with_the_path() -> None:
    done = govpub("assemble", stdin='{"schema": "govpub.release/1", "title": 3}')
    assert done.returncode == 2
    assert "$.title" in lines(done.stderr)[0]
