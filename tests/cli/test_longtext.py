"""Long text through `govpub convert`: in little memory, with what is said of it, and never half a file."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

GOVPUB = (sys.executable, "-c", "from govpub.cli import main; main()", "convert", "--to", "zh-Hant-TW", "--isolated")
#: runs a command and says at the end what it took, its own children included
MEASURED = (
    "import resource, subprocess, sys; code = subprocess.run(sys.argv[1:]).returncode;"
    "sys.stderr.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)); sys.exit(code)"
)
CLAUSES = (
    "区政府召开新闻发布会，",
    "介绍治安工作情况。",
    "参加发布会的有",
    "市公安局副局长于海涛，",
    "他说，",
    "头发要理。",
)


def paragraphs(size: int) -> bytes:
    """About `size` bytes of text."""
    lines = []
    for number in range(20_000):
        words = "".join(CLAUSES[(number * 7 + k * k) % len(CLAUSES)] for k in range(number % 5 + 3))
        lines.append(f"第{number}段：{words}\r\n".encode())
    block = b"".join(lines)
    return block * (size // len(block) + 1)


def converted(line: bytes) -> bytes:
    for old, new in (
        ("区", "區"), ("开", "開"), ("闻", "聞"), ("发布会", "發布會"), ("绍", "紹"), ("况", "況"), ("参", "參"),
        ("长", "長"), ("涛", "濤"), ("说", "說"), ("头发", "頭髮"),
    ):  # fmt: skip
        line = line.replace(old.encode(), new.encode())
    return line


def test_forty_megabytes_through_a_pipe_take_little_memory_and_keep_every_line_end() -> None:
    text = paragraphs(40_000_000)
    process = subprocess.run((sys.executable, "-c", MEASURED, *GOVPUB), input=text, capture_output=True, check=True)
    assert process.stdout == converted(text)
    *said, kibibytes = process.stderr.decode().splitlines()
    assert "stream" in said[0]
    assert int(kibibytes) // (1024 if sys.platform == "darwin" else 1) < 150 * 1024


def run(data: bytes, *args: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run((*GOVPUB, *args), input=data, capture_output=True, check=False)


def test_a_name_is_known_before_the_place_that_tells_it_and_no_line_end_is_added(long: bytes) -> None:
    tells = "市卫生健康局局长云国栋介绍情况。\n结束".encode()
    early, late = "交云国栋办。一\n".encode(), "交云国栋办。二\n".encode()
    out = run(early + long + late + paragraphs(2 << 20) + tells).stdout.decode()
    assert out.startswith("交雲國棟辦。一\n"), "too far ahead to be known"
    assert "\n交云國棟辦。二\n" in out
    assert out.endswith("\r\n市衛生健康局局長云國棟介紹情況。\n結束"), "the last line has no end, as in the source"


@pytest.fixture(scope="module")
def long() -> bytes:
    """Text that is longer than what is read whole."""
    return paragraphs(17 << 20)


def test_gb18030_is_streamed_and_said(long: bytes) -> None:
    done = run(long.decode().encode("gb18030") + "结束\n".encode("gb18030"))
    assert done.stdout.endswith("\r\n結束\n".encode())
    assert b"gb18030" in done.stderr


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_decides(long: bytes, encoding: str) -> None:
    done = run((long.decode() + "头发\n").encode(encoding))
    assert done.returncode == 0
    assert done.stdout.startswith("第0段".encode())
    assert done.stdout.endswith("頭髮\n".encode())


def test_a_byte_that_is_wrong_far_on_is_an_error_with_its_line_and_says_what_is_out(long: bytes) -> None:
    lines = long.count(b"\n")
    done = run(long + "好\n".encode() + b"\xff\xfe\xb0\n" + "好\n".encode())
    assert done.returncode == 2
    assert f"line {lines + 2}".encode() in done.stderr
    assert b"lines have been written" in done.stderr
    assert done.stdout == b"" or done.stdout.endswith(b"\n")


def test_a_failure_leaves_the_old_file(long: bytes, tmp_path: Path) -> None:
    source, target = tmp_path / "long.txt", tmp_path / "out.txt"
    source.write_bytes(long + b"\xff\n")
    target.write_text("old", encoding="utf-8")
    failed = run(b"", str(source), "-o", str(target))
    assert failed.returncode == 2
    assert b"have been written" not in failed.stderr
    assert run(b"", str(source), "--in-place").returncode == 2
    assert target.read_text(encoding="utf-8") == "old"
    assert source.read_bytes().endswith(b"\xff\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["long.txt", "out.txt"]


def test_a_long_file_is_rewritten_in_place(long: bytes, tmp_path: Path) -> None:
    source = tmp_path / "long.txt"
    source.write_bytes(long)
    assert run(b"", str(source), "--in-place").returncode == 0
    assert source.read_bytes() == converted(long)


def test_a_long_page_is_read_whole() -> None:
    page = "<!DOCTYPE html><html lang=zh-CN><title>发布</title><p>头<b>发</b>" + "<!--" + "发" * (6 << 20) + "-->"
    done = run(page.encode())
    assert b"stream" not in done.stderr
    assert done.stdout.startswith("<!DOCTYPE html><html lang=zh-Hant-TW><title>發布</title><p>頭<b>髮</b>".encode())


def test_whole_and_part_by_part_give_the_same(long: bytes) -> None:
    part = long[: 8 << 20].decode("utf-8", "ignore")
    from govpub.convert import Options, convert_text

    assert run(part.encode()).stdout.decode() == convert_text(part, Options(target="zh-Hant-TW")).text


def test_a_reader_that_goes_away_ends_a_stream_quietly(long: bytes) -> None:
    with subprocess.Popen(GOVPUB, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        try:
            process.stdin.write(long + long)
            process.stdin.close()
        except BrokenPipeError:
            pass
        said = process.stderr.read().decode()
    assert "Traceback" not in said
    assert "internal" not in said


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there is no pseudo-terminal")
def test_what_is_typed_comes_out_line_by_line() -> None:
    master, slave = pty.openpty()
    process = subprocess.Popen(GOVPUB, stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    os.close(slave)
    assert process.stdout
    try:
        for typed, answer in (("头发\n", "頭髮\n"), ("发布会\n", "發布會\n")):
            os.write(master, typed.encode())
            ready, _, _ = select.select([process.stdout], [], [], 60)
            assert ready, "the line has not come out"
            assert process.stdout.readline().decode() == answer
        os.write(master, b"\x04")
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.stdout.close()
        if process.stderr:
            process.stderr.close()
        process.wait()
        os.close(master)
