"""`govpub convert` for an editor: glossary, names, review, report and difference, the same for every kind of input."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from govpub.data import read_text
from tests.support import govpub

TEXT = "土豆丰收，局长沈干云和李干杰在发布厅介绍，-{台账}-见附件。\n“落实‘五个一’”\n"
HTML = '<html lang="zh-Hans"><title>土豆丰收</title><p>局长沈干<b>云</b>在发布厅</p></html>\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with sources, a glossary and names."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.html").write_text(HTML, encoding="utf-8")
    (tmp_path / "words.tsv").write_text("土豆\t馬鈴薯\n发布厅\t發佈廳\tTW\n", encoding="utf-8")
    (tmp_path / "names.txt").write_text("沈干云\t沈干雲\n", encoding="utf-8")
    return tmp_path


WORDS = ("--glossary", "words.tsv", "--names", "names.txt")


def test_glossary_names_and_quotation_marks(folder: Path) -> None:
    done = govpub("convert", "--to", "zh-Hant-TW", *WORDS, "--quotes", "corner", "a.txt", cwd=folder)
    assert done.stdout.decode() == (
        "馬鈴薯豐收，局長沈干雲和李幹傑在發佈廳介紹，-{台账}-見附件。\n「落實『五個一』」\n"
    )
    done = govpub("convert", "--to", "zh-Hant-TW", *WORDS, "a.html", cwd=folder)
    assert done.stdout.decode() == (
        '<html lang="zh-Hant-TW"><title>馬鈴薯豐收</title><p>局長沈干<b>雲</b>在發佈廳</p></html>\n'
    )


def test_the_configuration_gives_the_same_and_assemble_reads_it_too(folder: Path) -> None:
    (folder / "sub").mkdir()
    config = (
        '[convert]\nglossary = ["words.tsv"]\nnames = ["names.txt"]\nquotes = "corner"\ntraditional = "zh-Hant-TW"\n'
    )
    (folder / "govpub.toml").write_text(config, encoding="utf-8")
    (folder / "sub" / "b.txt").write_text("土豆丰收\n\n局长沈干云说：“发布厅。”\n", encoding="utf-8")
    done = govpub("convert", "--traditional", "sub/b.txt", cwd=folder)
    assert done.stdout.decode() == "馬鈴薯豐收\n\n局長沈干雲說：「發佈廳。」\n"
    page = govpub("assemble", "--script", "hant-TW", "sub/b.txt", cwd=folder).stdout
    assert (
        page
        == govpub(
            "convert", "--traditional", cwd=folder, stdin=govpub("assemble", "sub/b.txt", cwd=folder).stdout
        ).stdout
    )
    assert "沈干雲說：「發佈廳。」".encode() in page


def test_a_review_is_written_edited_and_replayed(folder: Path) -> None:
    run = ("convert", "--to", "zh-Hant-TW", "--review", "review.tsv", *WORDS)
    first = govpub(*run, "a.txt", cwd=folder)
    assert first.returncode == 0
    assert first.stderr.decode() == "review.tsv: 2 doubtful decisions, 2 undecided\n"
    check = govpub(*run, "--check-review", "a.txt", cwd=folder)
    assert check.returncode == 1
    assert (
        check.stdout.decode()
        .splitlines()[0]
        .startswith("a.txt:1:13: CONV002 “土豆丰收，局长沈干云和李【干】杰在发布厅介绍")
    )
    path = folder / "review.tsv"
    text = path.read_text(encoding="utf-8")
    assert text.startswith("\ufeff状态 status\t")
    path.write_text(text.replace("?\t幹", "?\t干").replace("?\t傑", "ok\t傑"), encoding="utf-8")
    second = govpub(*run, "a.txt", cwd=folder)
    assert "李干傑" in second.stdout.decode()
    assert govpub(*run, "--check-review", "a.txt", cwd=folder).returncode == 0
    assert path.read_text(encoding="utf-8").count("ok\t") == 2
    page = govpub(*run, cwd=folder, stdin=govpub("assemble", "a.txt", cwd=folder).stdout)
    assert "李干傑".encode() in page.stdout


def test_what_is_only_checked_writes_nothing(folder: Path) -> None:
    done = govpub("convert", "--traditional", "--check-review", "--review", "new.tsv", "a.txt", "a.html", cwd=folder)
    assert done.returncode == 1
    assert not (folder / "new.tsv").exists()


def test_the_report_is_json_alone_on_standard_error_or_in_a_file(folder: Path) -> None:
    schema = jsonschema.Draft202012Validator(json.loads(read_text("schemas/conversion.json")))
    done = govpub("convert", "--to", "zh-Hant-TW", "--report", "json", *WORDS, "a.txt", cwd=folder)
    value = json.loads(done.stderr)
    schema.validate(value)
    (document,) = value["documents"]
    assert [(word["from"], word["to"], word["times"]) for word in document["glossary"]] == [
        ("发布厅", "發佈廳", 1),
        ("土豆", "馬鈴薯", 1),
    ]
    assert [(name["from"], name["to"]) for name in document["names"]] == [("沈干云", "沈干雲")]
    assert document["kept"] == [{"text": "台账", "times": 1}]
    assert [decision["choice"] for decision in document["decisions"]] == ["幹", "傑"]
    (folder / "hant.html").write_text('<html lang="zh-Hant-TW"><p>馬鈴薯', encoding="utf-8")
    many = govpub(
        "convert",
        "--to",
        "zh-Hant-TW",
        "--report-file",
        "r.json",
        "-o",
        "out",
        "a.txt",
        "a.html",
        "hant.html",
        cwd=folder,
    )
    assert many.stderr == b""
    value = json.loads((folder / "r.json").read_text(encoding="utf-8"))
    schema.validate(value)
    assert [(d["path"], d["kind"], d["source"]) for d in value["documents"]] == [
        ("a.txt", "text", "zh-Hans"),
        ("a.html", "html", "zh-Hans"),
        ("hant.html", "html", None),
    ]


@pytest.mark.parametrize(
    ("args", "shown"),
    [
        ((), 'a.html:1: <html lang=[-"zh-Hans"><title>土豆丰收-]{+…'),
        (("--color", "always"), "\x1b[31m\x1b[9m土豆丰收\x1b[0m\x1b[32m馬鈴薯豐收\x1b[0m"),
    ],
)
def test_the_difference_is_by_word(folder: Path, args: tuple[str, ...], shown: str) -> None:
    done = govpub("convert", "--to", "zh-Hant-TW", "--diff", *args, *WORDS, "a.txt", cwd=folder)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert len(lines) == 2
    if not args:
        assert lines[1] == "a.txt:2: “落[-实-]{+實+}‘[-五个-]{+五個+}一’”"
        assert lines[0].startswith("a.txt:1: [-土豆丰收-]{+馬鈴薯豐收+}，[-局长-]{+局長+}沈干")
    else:
        assert shown in lines[0]


def test_a_release_as_json_differs_in_its_text_alone(folder: Path) -> None:
    release = json.dumps(json.loads(govpub("parse", "a.txt", cwd=folder).stdout), ensure_ascii=True)
    done = govpub("convert", "--to", "zh-Hant-TW", "--diff", cwd=folder, stdin=release)
    assert '-:3:   "language": "[-zh-Hans-]{+zh-Hant-TW+}",' in done.stdout.decode().splitlines()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--diff", "--check-review"), "use one of --check-review, --diff"),
        (("--diff", "--in-place", "a.txt"), "--diff writes no result: no -o, no --in-place"),
        (("--check-review", "-o", "x", "a.txt"), "--check-review writes no result: no -o, no --in-place"),
        (("--glossary", "none.tsv", "a.txt"), "none.tsv: no such file"),
        (("--glosary", "words.tsv"), "no such option: --glosary; did you mean --glossary?"),
        (("--quotes", "curly"), "--quotes: 'curly' is not 'corner'."),
    ],
)
def test_what_does_not_go_together_is_refused(folder: Path, args: tuple[str, ...], said: str) -> None:
    done = govpub("convert", "--traditional", *args, cwd=folder)
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"error: {said}")
    assert done.stdout == b""


def test_a_word_that_breaks_the_gate_stops_the_conversion_and_is_named(folder: Path) -> None:
    (folder / "words.tsv").write_text("五个一\t5个一\n", encoding="utf-8")
    done = govpub("convert", "--traditional", "--glossary", "words.tsv", "a.txt", cwd=folder)
    assert done.returncode == 2
    assert done.stdout == b""
    assert "五个一 → 5个一 (words.tsv:1): conversion would change '' to '5'" in done.stderr.decode()
