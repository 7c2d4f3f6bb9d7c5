"""`govpub extract` as a process."""

from __future__ import annotations

import json
from pathlib import Path

from tests.extract.test_word import drawing
from tests.extract.word import PNG, document, p, r
from tests.support import EXAMPLES, govpub

BODY = p("关于里程台账的通知", '<w:jc w:val="center"/>') + p("各镇人民政府：") + p("按里程统计，落实责任。")


def test_a_document_becomes_source_text_that_reads_again(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    path.write_bytes(document(BODY))
    done = govpub("extract", "--isolated", path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == "关于里程台账的通知\n\n各镇人民政府：\n\n按里程统计，落实责任。\n"
    assert govpub("fmt", "--check", "--isolated", stdin=done.stdout).returncode == 0


def test_our_own_page_becomes_its_source_again(tmp_path: Path) -> None:
    source = EXAMPLES / "notice.txt"
    page = govpub("assemble", source, "--isolated").stdout
    assert govpub("extract", stdin=page).stdout == govpub("fmt", source, "--isolated").stdout


def test_what_is_left_out_is_said_and_breaks_no_pipeline(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(document(BODY + p(r("甲") + r("密", "<w:vanish/>") + r("乙。"))))
    done = govpub("extract", path)
    assert done.returncode == 0
    assert b"EXT008" in done.stderr
    assert b"EXT008" not in govpub("extract", path, "-q").stderr


def test_pictures_are_saved_where_the_text_says_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(document(BODY + p(drawing("a.png", 'descr="现场"')), pictures={"a.png": PNG}))
    done = govpub("extract", path, "-o", tmp_path / "out.txt", "--media", tmp_path / "pics")
    assert done.returncode == 0
    assert "![现场](pics/a.png)" in (tmp_path / "out.txt").read_text(encoding="utf-8")
    assert (tmp_path / "pics" / "a.png").read_bytes() == PNG
    assert b"--media" in govpub("extract", path).stderr


def test_several_documents_keep_their_pictures_apart(tmp_path: Path) -> None:
    for name in ("a", "b"):
        data = document(BODY + p(drawing("a.png", 'descr="现场"')), pictures={"a.png": PNG})
        (tmp_path / f"{name}.docx").write_bytes(data)
    inputs = (tmp_path / "a.docx", tmp_path / "b.docx")
    done = govpub("extract", *inputs, "-o", tmp_path / "out", "--media", tmp_path / "out" / "pics")
    assert done.returncode == 0
    for name in ("a", "b"):
        assert f"(pics/{name}/a.png)" in (tmp_path / "out" / f"{name}.txt").read_text(encoding="utf-8")
        assert (tmp_path / "out" / "pics" / name / "a.png").exists()


def test_json_is_a_release_that_other_commands_take(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(document(BODY))
    made = govpub("extract", "--json", path).stdout
    assert json.loads(made)["schema"] == "govpub.release/1"
    assert govpub("assemble", "--isolated", stdin=made).returncode == 0


def test_an_old_document_is_one_clear_line_and_a_hint(tmp_path: Path) -> None:
    path = tmp_path / "a.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    done = govpub("extract", path)
    assert (done.returncode, done.stdout) == (2, b"")
    first, second = done.stderr.decode().splitlines()
    assert first.startswith("error: ")
    assert second.startswith("  hint: ")
    assert "docx" in second


def test_a_source_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(document(BODY))
    before = path.read_bytes()
    assert govpub("extract", "--in-place", path).returncode == 2
    assert path.read_bytes() == before
